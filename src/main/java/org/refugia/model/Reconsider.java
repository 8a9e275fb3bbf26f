package org.refugia.model;

import org.refugia.choice.Choice;
import org.refugia.choice.Homing;
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
    private final Summons summons;
    private final Darkness darkness;
    private Choice choice;
    private Crew crew;
    private Homing homing;
    private double[] hazards;

    Reconsider(Choice choice, Crew crew, int users) {
        this.choice = choice;
        this.crew = crew;
        summons = new Summons(users);
        darkness = new Darkness(summons);
    }

    /** From now on people choose in another way; whoever was called is still called. */
    void goOnWith(Choice newChoice, Crew newCrew) {
        choice = newChoice;
        crew = newCrew;
        homing = null;
    }

    @Override
    public void run(World world) {
        if (homing == null) {
            homing = choice.homing().ready(world);
        }
        darkness.pass(world);
        Moves registrations = world.intentions().registrations();
        for (int i = 0; i < registrations.size(); i++) {
            world.open(registrations.user(i), registrations.platform(i));
        }
        for (int i = 0; i < registrations.size(); i++) {
            int user = registrations.user(i);
            boolean keepsPromise = world.commitments().bind(user, world.step())
                    && world.accounts().holds(user, world.commitments().platform(user));
            if (!keepsPromise) {
                summons.call(user);
            }
        }
        double baseline = 1 - StrictMath.exp(-choice.reconsider().rate() * world.stepDays());
        double most = highestChance(world);
        boolean all = homing.asksEverybody()
                && !world.commitments().areAny(world.step())
                && !world.accounts().knowDarkness();
        crew.ask(world, (utilities, answers, from, end) -> {
            utilities.block().clear();
            if (all) {
                askAll(world, utilities, answers, from, end);
            } else {
                askSome(world, utilities, answers, from, end, baseline, most);
            }
        });
    }

    private void askAll(World world, Utilities utilities, Intentions answers, int from, int end) {
        for (int start = from; start < end; start += UtilityBlock.MOST) {
            utilities.block().addAll(start, Math.min(end, start + UtilityBlock.MOST));
            decide(world, utilities, answers);
        }
    }

    private void askSome(
            World world, Utilities utilities, Intentions answers, int from, int end, double baseline, double most) {
        Draws.Stream draws = world.draws().stream(Decision.RECONSIDER, world.step());
        Draws.Stream notices = world.draws().stream(Decision.NOTICE_RETURN, world.step());
        long often = Draws.threshold(homing.asksEverybody() ? 1 : baseline);
        long atMost = Math.max(often, Draws.threshold(most));
        boolean anyPromise = world.commitments().areAny(world.step());
        boolean anyDarkness = world.accounts().knowDarkness();
        UtilityBlock block = utilities.block();
        int[] candidates = new int[UtilityBlock.MOST];
        for (int start = from; start < end; start += UtilityBlock.MOST) {
            int count = 0;
            for (int user = start; user < Math.min(end, start + UtilityBlock.MOST); user++) {
                candidates[count] = user;
                boolean mayBeDue = anyPromise
                        | summons.isCalled(user)
                        | draws.isBelow(atMost, user)
                        | world.accounts().unaware(user) != 0;
                count += mayBeDue ? 1 : 0;
            }
            for (int i = 0; i < count; i++) {
                int user = candidates[i];
                boolean bound = anyPromise && isBound(world, user);
                boolean due = summons.isCalled(user)
                        || !bound
                                && draws.isBelow(atMost, user)
                                && (draws.isBelow(often, user) || draws.uniform(user) < chance(world, user));
                if (!due && world.accounts().unaware(user) != 0) {
                    due = notices.uniform(user) < noticeChance(world, user);
                }
                if (due) {
                    summons.tick(user);
                    world.accounts().noticeReturns(user);
                    block.add(user);
                    if (block.isFull()) {
                        decide(world, utilities, answers);
                    }
                } else if (bound && world.commitments().begin(user, world.step())) {
                    shift(world, user, answers);
                }
            }
        }
        decide(world, utilities, answers);
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
            if (holds) {
                summons.call(user);
            }
            return false;
        }
        return true;
    }

    /** A user begins to keep a promise: the rest of the time is divided as before. */
    private static void shift(World world, int user, Intentions answers) {
        answers.spend(user);
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            answers.setShare(platform, world.accounts().share(user, platform));
        }
        keepPromise(world, answers, answers.size() - 1);
    }

    /** The promised share of the time goes to the platform, the rest is divided as it was meant to be. */
    private static void keepPromise(World world, Intentions answers, int entry) {
        int user = answers.user(entry);
        int promised = world.commitments().platform(user);
        double share = world.commitments().share(user) * (1 - world.keptOut(user, promised));
        double elsewhere = 1 - answers.share(entry, promised);
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            double meant = answers.share(entry, platform);
            answers.setShare(
                    entry,
                    platform,
                    platform == promised ? share : elsewhere == 0 ? 0 : meant / elsewhere * (1 - share));
        }
    }

    private void decide(World world, Utilities utilities, Intentions answers) {
        boolean anyDarkness = world.accounts().knowDarkness();
        if (homing.weighs() || anyDarkness) {
            utilities.evaluate(world);
        }
        if (anyDarkness) {
            choice.waiting().decide(utilities, world);
        }
        int first = answers.size();
        homing.allocate(utilities, world, answers);
        for (int entry = first; world.commitments().areAny(world.step()) && entry < answers.size(); entry++) {
            if (world.commitments().bind(answers.user(entry), world.step())) {
                keepPromise(world, answers, entry);
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
