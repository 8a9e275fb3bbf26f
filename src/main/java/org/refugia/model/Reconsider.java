package org.refugia.model;

import org.refugia.choice.Choice;
import org.refugia.choice.Utilities;
import org.refugia.choice.UtilityBlock;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Accounts;
import org.refugia.world.Commitments;
import org.refugia.world.Conditions;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * Step 4: a random part of the users weighs the platforms again: at the reconsideration rate, more often while the news
 * is about their platforms; at once when a platform they use goes dark or they open an account; and, when a platform is
 * back, as they notice it.
 */
final class Reconsider implements Step {
    private final Choice choice;
    private final Utilities utilities;
    private final Darkness darkness;
    private final boolean[] atOnce;
    private double[] hazards;

    Reconsider(Choice choice, Utilities utilities, int users) {
        this.choice = choice;
        this.utilities = utilities;
        atOnce = new boolean[users];
        darkness = new Darkness(atOnce);
    }

    @Override
    public void run(World world) {
        darkness.pass(world);
        Moves registrations = world.intentions().registrations();
        for (int i = 0; i < registrations.size(); i++) {
            atOnce[registrations.user(i)] = true;
            world.open(registrations.user(i), registrations.platform(i));
        }
        double baseline = 1 - StrictMath.exp(-choice.reconsider().rate() * world.stepDays());
        double most = highestChance(world);
        Draws.Stream draws = world.draws().stream(Decision.RECONSIDER, world.step());
        Draws.Stream notices = world.draws().stream(Decision.NOTICE_RETURN, world.step());
        UtilityBlock block = utilities.block();
        block.clear();
        for (int user = 0; user < world.population().size(); user++) {
            if (isBound(world, user)) {
                continue;
            }
            double draw = draws.uniform(user);
            boolean due = atOnce[user] || draw < baseline || draw < most && draw < chance(world, user);
            if (!due && world.accounts().unaware(user) != 0) {
                due = notices.uniform(user) < noticeChance(world, user);
            }
            if (due) {
                atOnce[user] = false;
                world.accounts().noticeReturns(user);
                block.add(user);
                if (block.isFull()) {
                    decide(world);
                }
            }
        }
        decide(world);
    }

    /**
     * Whether a promise keeps a user from weighing the platforms; it is kept at once, and void while it cannot be. Time
     * spent on another platform that goes dark is divided anew.
     */
    private boolean isBound(World world, int user) {
        Commitments commitments = world.commitments();
        if (!commitments.bind(user, world.step())) {
            return false;
        }
        int platform = commitments.platform(user);
        if (!world.accounts().holds(user, platform) || world.darkness(user, platform) > 0) {
            commitments.release(user);
            atOnce[user] = true;
            return false;
        }
        if (commitments.begin(user, world.step()) || atOnce[user]) {
            shift(world, user, platform, commitments.share(user));
        }
        atOnce[user] = false;
        return true;
    }

    /** A share of the time goes to a platform, the rest is divided as before over what is within reach. */
    private static void shift(World world, int user, int platform, double share) {
        double elsewhere = 1 - world.accounts().share(user, platform);
        for (int other = 0; other < world.platforms().count(); other++) {
            elsewhere -= other == platform ? 0 : world.accounts().share(user, other) * world.darkness(user, other);
        }
        world.intentions().spend(user);
        for (int other = 0; other < world.platforms().count(); other++) {
            double before = world.accounts().share(user, other) * (1 - world.darkness(user, other));
            world.intentions()
                    .setShare(other, other == platform ? share : before == 0 ? 0 : before / elsewhere * (1 - share));
        }
    }

    private void decide(World world) {
        utilities.evaluate(world);
        choice.waiting().decide(utilities, world);
        choice.homing().allocate(utilities, world);
        utilities.block().clear();
    }

    /** Works out the extra hazard of each platform and region; returns the chance of a user of all platforms. */
    private double highestChance(World world) {
        Conditions now = world.conditions();
        int platforms = world.platforms().count();
        int regions = world.population().regionNames().size();
        if (hazards == null) {
            hazards = new double[platforms * regions];
        }
        double highest = 0;
        for (int region = 0; region < regions; region++) {
            double sum = 0;
            for (int platform = 0; platform < platforms; platform++) {
                hazards[region * platforms + platform] = now.salience(platform, region);
                sum += hazards[region * platforms + platform];
            }
            highest = Math.max(highest, sum);
        }
        return highest == 0 ? 0 : 1 - StrictMath.exp(-(choice.reconsider().rate() + highest) * world.stepDays());
    }

    private double chance(World world, int user) {
        int platforms = world.platforms().count();
        int row = world.population().region(user) * platforms;
        double hazard = choice.reconsider().rate();
        for (int rest = world.accounts().held(user); rest != 0; rest &= rest - 1) {
            hazard += hazards[row + Integer.numberOfTrailingZeros(rest)];
        }
        return 1 - StrictMath.exp(-hazard * world.stepDays());
    }

    /** Chance to notice that a platform is back, in the part of the step in which it is. */
    private double noticeChance(World world, int user) {
        Accounts accounts = world.accounts();
        int region = world.population().region(user);
        double hazard = 0;
        for (int rest = accounts.unaware(user); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            double light =
                    world.isCutOff(user, platform) ? 1 - world.conditions().dark(platform, region) : 1;
            double rate =
                    choice.reconsider().noticeReturn() + world.conditions().winBack(platform, region);
            hazard = Math.max(hazard, rate * light);
        }
        return 1 - StrictMath.exp(-hazard * world.stepDays());
    }
}
