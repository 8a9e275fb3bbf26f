package org.refugia.choice;

import java.util.Arrays;
import org.refugia.random.Draws;
import org.refugia.world.World;

/**
 * Who may open an account in a step under {@link HazardRegistration}. Goes through a block of users platform by platform
 * and leaves out those who surely will not, the cheapest question first: who holds an account already; whose draw lies
 * above the most that anybody's chance can be; above that with what they heard; above that with what the platform is to them
 * at most. The first three lists are made without a branch that the processor would have to guess
 * (docs/adr/0017-one-pass-over-people.md).
 */
final class Prospects {
    /** What the rule asks of everybody alike, by platform. */
    record Odds(double[] atRateOne, double[] greatestGain, long[] thresholds, int open) {}

    private final HazardRegistration rule;
    private final World world;
    private final Utilities utilities;
    private final Draws.Stream draws;
    private final double[] heard;
    private final Odds odds;
    private final int[] users = new int[UtilityBlock.MOST];
    private final boolean[] found = new boolean[UtilityBlock.MOST];

    Prospects(
            HazardRegistration rule, World world, Utilities utilities, Draws.Stream draws, double[] heard, Odds odds) {
        this.rule = rule;
        this.world = world;
        this.utilities = utilities;
        this.draws = draws;
        this.heard = heard;
        this.odds = odds;
    }

    /** Whether anybody may open an account anywhere. */
    boolean areAny() {
        return odds.open != 0;
    }

    /** Adds those of the users start … end − 1 who may open an account to the block, in order. */
    void addTo(UtilityBlock block, int start, int end) {
        Arrays.fill(found, false);
        boolean any = false;
        for (int rest = odds.open; rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            int count = heardOfIt(platform, drawn(platform, lacking(platform, start, end)));
            for (int i = 0; i < count; i++) {
                if (mayBeWorthIt(users[i], platform)) {
                    found[users[i] - start] = true;
                    any = true;
                }
            }
        }
        for (int user = start; any && user < end; user++) {
            if (found[user - start]) {
                block.add(user);
            }
        }
    }

    private int lacking(int platform, int start, int end) {
        int count = 0;
        for (int user = start; user < end; user++) {
            users[count] = user;
            count += ~(world.accounts().held(user) >> platform) & 1;
        }
        return count;
    }

    private int drawn(int platform, int asked) {
        long key = world.platforms().key(platform);
        long threshold = odds.thresholds[platform];
        int count = 0;
        for (int i = 0; i < asked; i++) {
            int user = users[i];
            users[count] = user;
            count += draws.isBelow(threshold, user, key) ? 1 : 0;
        }
        return count;
    }

    private int heardOfIt(int platform, int asked) {
        long key = world.platforms().key(platform);
        int count = 0;
        for (int i = 0; i < asked; i++) {
            int user = users[i];
            users[count] = user;
            double most = rule.heardBy(world, heard, user, platform) * odds.atRateOne[platform];
            count += draws.uniform(user, key) < most ? 1 : 0;
        }
        return count;
    }

    private boolean mayBeWorthIt(int user, int platform) {
        double gain = utilities.atMost(world, user, platform) + odds.greatestGain[platform];
        double rate = rule.heardBy(world, heard, user, platform);
        return draws.uniform(user, world.platforms().key(platform)) < HazardRegistration.mostLikely(rate, gain, world);
    }
}
