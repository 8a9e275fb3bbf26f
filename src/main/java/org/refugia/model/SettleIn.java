package org.refugia.model;

import org.refugia.choice.Choice;
import org.refugia.choice.Homing;
import org.refugia.choice.UtilityBlock;
import org.refugia.network.Workers;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.World;

/**
 * How people live before the first step (docs/adr/0007-settling-in.md). Where the scenario says whose home is where, so
 * it is. Else everybody weighs the platforms again and again, content in step with behaviour, without habits at first,
 * so that nobody is locked in by accident: with time shares until they rest, habits following at once; with homes that
 * chance decides, as often as in {@value #ROUNDS} times the mean time between two reconsiderations, habits drifting.
 */
final class SettleIn {
    private static final int ROUNDS = 40;
    private static final double AT_REST = 1e-4;

    /** Users who find their homes together; more would take memory for nothing. */
    private static final int AT_A_TIME = 1 << 16;

    private SettleIn() {}

    static void run(World world, Choice choice, Crew crew) {
        settle(world, choice, crew);
        firstAdoptersArrive(world);
    }

    /**
     * Right before the first step, so that it is news in it. Who is a first adopter of several platforms lives on the one
     * whose id comes last in the alphabet; a zealot stays where they are.
     */
    private static void firstAdoptersArrive(World world) {
        world.begin(0);
        for (int platform : world.platforms().inOrderOfIds()) {
            for (int user : world.firstAdopters(platform)) {
                if (!world.accounts().holds(user, platform)) {
                    world.open(user, platform);
                }
                if (!world.isZealot(user)) {
                    live(world, user, platform);
                }
            }
        }
    }

    /** All of a user's time goes to one platform. */
    private static void live(World world, int user, int platform) {
        world.grant(user, platform);
        world.intentions().spend(user);
        world.intentions().setShare(platform, 1);
        world.spend(world.intentions().size() - 1);
    }

    private static void settle(World world, Choice choice, Crew crew) {
        world.begin(0);
        if (hasHomes(world)) {
            world.spendUnseen(() -> giveHomes(world, crew.workers()), crew.workers());
            rest(world);
            return;
        }
        if (nobodyHoldsAccounts(world)) {
            return;
        }
        if (choice.homing().isRandom()) {
            wander(world, choice, crew);
            return;
        }
        Homing homing = choice.homing().ready(world);
        for (int round = 0; round < ROUNDS; round++) {
            double change = everybodyReconsiders(world, homing, crew, 0);
            rest(world);
            if (change < AT_REST) {
                return;
            }
        }
    }

    /** Time before the first step, in leaps of one reconsideration each. */
    private static void wander(World world, Choice choice, Crew crew) {
        double steps = 1 / (choice.reconsider().rate() * world.stepDays());
        int leap = (int) Math.max(1, Math.min(Math.rint(steps), world.calendar().steps()));
        world.startBefore(ROUNDS * leap);
        Homing homing = choice.homing().ready(world);
        for (int round = ROUNDS; round >= 1; round--) {
            everybodyReconsiders(world, homing, crew, -round * leap);
            Create.post(world);
            world.content().settle();
        }
        world.forgetNews();
    }

    private static boolean nobodyHoldsAccounts(World world) {
        for (int user = 0; user < world.population().size(); user++) {
            if (world.accounts().held(user) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasHomes(World world) {
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            if (world.platforms().spec(platform).home().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void giveHomes(World world, Workers workers) {
        Draws.Stream draws = world.draws().stream(Decision.FIRST_HOME);
        int platforms = world.platforms().count();
        for (int user = 0; user < world.population().size(); user++) {
            if (world.isZealot(user)) {
                live(world, user, world.zealotOf(user));
                continue;
            }
            if (world.intentions().size() >= AT_A_TIME) {
                world.spendAll(workers);
                world.intentions().clear();
            }
            double draw = draws.uniform(user);
            double upTo = 0;
            world.intentions().spend(user);
            for (int platform = 0; platform < platforms; platform++) {
                double from = upTo;
                upTo += world.platforms().spec(platform).home().orElse(0);
                if (draw >= from && draw < upTo) {
                    world.grant(user, platform);
                    world.intentions().setShare(platform, 1);
                }
            }
        }
        world.spendAll(workers);
    }

    /** Returns the mean change of a user's time shares, summed over platforms. */
    private static double everybodyReconsiders(World world, Homing homing, Crew crew, int step) {
        world.begin(step);
        crew.ask(world, (utilities, answers, from, end) -> {
            UtilityBlock block = utilities.block();
            block.clear();
            for (int start = from; start < end; start += UtilityBlock.MOST) {
                block.addAll(start, Math.min(end, start + UtilityBlock.MOST));
                if (homing.weighs()) {
                    utilities.evaluate(world);
                }
                homing.allocate(utilities, world, answers);
                block.clear();
            }
        });
        double change = 0;
        for (int entry = 0; entry < world.intentions().size(); entry++) {
            int user = world.intentions().user(entry);
            for (int platform = 0; platform < world.platforms().count(); platform++) {
                change += Math.abs(world.intentions().share(entry, platform)
                        - world.accounts().share(user, platform));
            }
        }
        world.spendAll(crew.workers());
        return change / world.population().size();
    }

    private static void rest(World world) {
        Create.post(world);
        world.settleIn();
    }
}
