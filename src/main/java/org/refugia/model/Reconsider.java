package org.refugia.model;

import org.refugia.choice.Choice;
import org.refugia.choice.Utilities;
import org.refugia.choice.UtilityBlock;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Accounts;
import org.refugia.world.Commitments;
import org.refugia.world.Conditions;
import org.refugia.world.Intentions;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * A random part of the users weighs the platforms again: at the reconsideration rate, more often while the news
 * is about their platforms; at once when a platform they use goes dark or they open an account; and, when a platform is
 * back, as they notice it. Who has promised to be on a platform weighs the others only when one of them
 * goes dark or comes back, and keeps the promise.
 */
@Word(
        value = "Users are told which platforms went dark or came back; the accounts decided on are opened; a part "
                + "of the users weighs the platforms again and decides on new time shares, or on one home.",
        source = "docs/ODD.md section 7.3")
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
            world.open(registrations.user(i), registrations.platform(i));
        }
        for (int i = 0; i < registrations.size(); i++) {
            int user = registrations.user(i);
            atOnce[user] |= !world.commitments().bind(user, world.step())
                    || !world.accounts().holds(user, world.commitments().platform(user));
        }
        double baseline = 1 - StrictMath.exp(-choice.reconsider().rate() * world.stepDays());
        double most = highestChance(world);
        Draws.Stream draws = world.draws().stream(Decision.RECONSIDER, world.step());
        Draws.Stream notices = world.draws().stream(Decision.NOTICE_RETURN, world.step());
        UtilityBlock block = utilities.block();
        block.clear();
        for (int user = 0; user < world.population().size(); user++) {
            boolean bound = isBound(world, user);
            double draw = bound ? 1 : draws.uniform(user);
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
            } else if (bound && world.commitments().begin(user, world.step())) {
                shift(world, user);
            }
        }
        decide(world);
    }

    /**
     * Whether a promise keeps a user from weighing the platforms of their own accord; it is void while it cannot be kept.
     */
    private boolean isBound(World world, int user) {
        Commitments commitments = world.commitments();
        if (!commitments.bind(user, world.step())) {
            return false;
        }
        int platform = commitments.platform(user);
        boolean holds = world.accounts().holds(user, platform);
        if (!holds || world.keptOut(user, platform) == 1) {
            commitments.release(user);
            atOnce[user] |= holds;
            return false;
        }
        return true;
    }

    /** A user begins to keep a promise: the rest of the time is divided as before. */
    private static void shift(World world, int user) {
        world.intentions().spend(user);
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            world.intentions().setShare(platform, world.accounts().share(user, platform));
        }
        keepPromise(world, world.intentions().size() - 1);
    }

    /** The promised share of the time goes to the platform, the rest is divided as it was meant to be. */
    private static void keepPromise(World world, int entry) {
        Intentions intentions = world.intentions();
        int user = intentions.user(entry);
        int promised = world.commitments().platform(user);
        double share = world.commitments().share(user) * (1 - world.keptOut(user, promised));
        double elsewhere = 1 - intentions.share(entry, promised);
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            double meant = intentions.share(entry, platform);
            intentions.setShare(
                    entry,
                    platform,
                    platform == promised ? share : elsewhere == 0 ? 0 : meant / elsewhere * (1 - share));
        }
    }

    private void decide(World world) {
        utilities.evaluate(world);
        choice.waiting().decide(utilities, world);
        int first = world.intentions().size();
        choice.homing().allocate(utilities, world);
        for (int entry = first; entry < world.intentions().size(); entry++) {
            if (world.commitments().bind(world.intentions().user(entry), world.step())) {
                keepPromise(world, entry);
            }
        }
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
            double light = 1 - world.keptOut(user, platform);
            double rate =
                    choice.reconsider().noticeReturn() + world.conditions().winBack(platform, region);
            hazard = Math.max(hazard, rate * light);
        }
        return 1 - StrictMath.exp(-hazard * world.stepDays());
    }
}
