package org.refugia.model;

import java.util.Arrays;
import org.refugia.world.Accounts;
import org.refugia.world.Conditions;
import org.refugia.world.World;

/**
 * Follows which platforms go dark and come back, and tells the users concerned. Looks at users only in steps in which
 * something changed.
 */
final class Darkness {
    private final Summons summons;
    private Reach[] before;

    /**
     * How far a platform was out of reach in a region.
     *
     * @param dark     share of the step for those whom bans cut off [1]
     * @param failing  share of the step for everybody [1]
     * @param banned   share of the users whom bans cut off [1]
     * @param evading  share of those who get round them [1]
     */
    private record Reach(double dark, double failing, double banned, double evading) {
        static final Reach WHOLE = new Reach(0, 0, 0, 0);

        static Reach of(Conditions now, int platform, int region) {
            double dark = now.dark(platform, region);
            return dark == 0
                    ? WHOLE
                    : new Reach(
                            dark,
                            now.failing(platform, region),
                            now.banned(platform, region),
                            now.evading(platform, region));
        }

        double keptOut(World world, int user, int platform) {
            return world.isCutOff(user, platform, banned, evading) ? dark : failing;
        }
    }

    /** {@code summons}: takes the users who must weigh the platforms again at once. */
    Darkness(Summons summons) {
        this.summons = summons;
    }

    void pass(World world) {
        int regions = world.population().regionNames().size();
        int places = world.platforms().count() * regions;
        if (before == null) {
            before = new Reach[places];
            Arrays.fill(before, Reach.WHOLE);
        }
        for (int place = 0; place < places; place++) {
            int platform = place / regions;
            int region = place % regions;
            Reach now = Reach.of(world.conditions(), platform, region);
            if (!now.equals(before[place])) {
                tell(world, before[place], now, platform, region);
                before[place] = now;
            }
        }
    }

    private void tell(World world, Reach then, Reach now, int platform, int region) {
        Accounts accounts = world.accounts();
        for (int user = 0; user < world.population().size(); user++) {
            if (world.population().region(user) != region || !accounts.holds(user, platform)) {
                continue;
            }
            double outNow = now.keptOut(world, user, platform);
            double outThen = then.keptOut(world, user, platform);
            boolean was = (accounts.dark(user) >> platform & 1) != 0;
            boolean is = outNow > 0;
            if (is && (!was || outNow > outThen)) {
                accounts.setUnaware(user, platform, false);
                summons.call(user);
            } else if (was && (!is || outNow < outThen)) {
                accounts.setUnaware(user, platform, true);
            } else if (!was && outNow < outThen && knowsAlready(accounts, user, platform)) {
                summons.call(user);
            }
            accounts.setDark(user, platform, is);
            world.tryAgain(user, platform);
        }
    }

    /** Kept out until now, and no longer marked: has noticed in a step in which the platform was back for a part. */
    private static boolean knowsAlready(Accounts accounts, int user, int platform) {
        return (accounts.unaware(user) >> platform & 1) == 0;
    }
}
