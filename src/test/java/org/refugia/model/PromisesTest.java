package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** How creators who promise to move share their time, and how long they are bound. */
class PromisesTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    /** The step that begins on 5 January, midnight. */
    private static final int STEP = (5 - 1 + 2) * 4;

    private static final String MOVE = "{id: stars, type: prominent-move, platform: refuge, at: 2025-01-05T03:00,"
            + " who: {by: number, count: 30, order: best-connected}, share: 60 %, committed: 4 d}";

    private static Scenario scenario(String... shocks) {
        return Scenarios.small(
                Map.of("platforms.refuge.accounts", "0 %", "time.end", "2025-01-12", "population.agents", "600"),
                shocks);
    }

    /** Looks at the world at the end of each step. */
    private static void run(Scenario scenario, Consumer<World> look) {
        Scenarios.run(scenario, 1, new Recorder() {
            @Override
            public void step(World world) {
                look.accept(world);
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
    }

    private static List<Integer> stars(World world) {
        List<Integer> stars = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            stars.add(world.population().creator(i));
        }
        return stars;
    }

    @Test
    void theyOpenAccountsAndGiveTheirShareWhileTheRestIsDividedAsBefore() {
        double[][] before = new double[600][3];
        run(scenario(MOVE), world -> {
            for (int user : stars(world)) { // all have eight followers, so the first creators are the best connected
                if (world.step() < STEP) {
                    for (int platform = 0; platform < 3; platform++) {
                        before[user][platform] = world.accounts().share(user, platform);
                    }
                    continue;
                }
                assertTrue(world.accounts().holds(user, REFUGE));
                if (world.step() < STEP + 16) {
                    assertEquals(STEP, world.accounts().registered(user, REFUGE));
                    assertEquals(0.6, world.accounts().share(user, REFUGE), 1e-6);
                    double elsewhere = 1 - before[user][REFUGE];
                    for (int platform = 0; platform < 2; platform++) {
                        assertEquals(
                                0.4 * before[user][platform] / elsewhere,
                                world.accounts().share(user, platform),
                                1e-6,
                                "bound for four days, in step " + world.step());
                    }
                }
            }
        });
    }

    @Test
    void nobodyElseIsBoundAndWhoWasWeighsThePlatformsAgainLater() {
        int[] free = new int[1];
        run(scenario(MOVE), world -> {
            for (int user = 0; user < 600; user++) {
                boolean bound = world.commitments().bind(user, world.step());
                boolean star = stars(world).contains(user);
                assertEquals(star && world.step() >= STEP && world.step() < STEP + 16, bound);
            }
            if (world.step() == STEP + 27) {
                for (int user : stars(world)) {
                    free[0] += Math.abs(world.accounts().share(user, REFUGE) - 0.6) > 1e-6 ? 1 : 0;
                }
            }
        });
        assertTrue(free[0] > 5, "within three days some have thought again");
    }

    @Test
    void thePromiseIsVoidWhenThePlatformGoesDark() {
        String ban =
                "{id: dark, type: ban, platform: refuge, from: 2025-01-06, enforcement: 100 %, circumvention: 0 %}";
        run(scenario(MOVE, ban), world -> {
            if (world.step() >= STEP + 4) {
                for (int user : stars(world)) {
                    assertFalse(world.commitments().bind(user, world.step()));
                    assertEquals(0, world.accounts().share(user, REFUGE));
                }
            }
        });
    }

    @Test
    void theBoundSpendNoTimeOnAnotherPlatformThatGoesDark() {
        String ban = "{id: dark, type: ban, platform: old, from: 2025-01-06, until: 2025-01-08, enforcement: 100 %,"
                + " circumvention: 0 %}";
        run(scenario(MOVE, ban), world -> {
            for (int user : stars(world)) {
                if (world.step() >= STEP + 4 && world.step() < STEP + 12) {
                    assertTrue(world.commitments().bind(user, world.step()));
                    assertEquals(0.6, world.accounts().share(user, REFUGE), 1e-6, "the promise is kept");
                    assertEquals(0, world.accounts().share(user, OLD));
                    assertTrue(world.accounts().share(user, RIVAL) <= 0.4 + 1e-6, "the rest is weighed anew");
                }
            }
        });
    }

    @Test
    void nobodyOpensAnAccountWhereNoneCanBeOpened() {
        for (String closed : List.of(
                "{id: stores, type: install-block, platform: refuge, from: 2025-01-04, until: 2025-01-06}",
                "{id: opens, type: platform-opens, platform: refuge, at: 2025-01-06}",
                "{id: dark, type: ban, platform: refuge, from: 2025-01-04, until: 2025-01-06, enforcement: 100 %,"
                        + " circumvention: 0 %}")) {
            run(scenario(MOVE, closed), world -> {
                for (int user : stars(world)) {
                    assertFalse(world.commitments().bind(user, world.step()));
                    assertTrue(world.step() >= STEP + 4 || !world.accounts().holds(user, REFUGE));
                }
            });
        }
    }

    @Test
    void whoIsTurnedAwayIsFree() {
        String limit = "{id: invites, type: signup-limit, platform: refuge, from: 2025-01-05, most: 0 people}";
        run(scenario(MOVE, limit), world -> {
            for (int user : stars(world)) {
                assertFalse(world.commitments().bind(user, world.step()));
            }
        });
    }

    @Test
    void aPromiseForNoTimeHoldsForTheStep() {
        Scenario scenario = scenario(MOVE.replace("4 d", "0 d"));
        World world = Scenarios.at(Scenarios.world(scenario), scenario, STEP);
        scenario.shocks().get(0).strike(world);
        int star = world.population().creator(0);
        assertTrue(world.commitments().bind(star, STEP));
        assertFalse(world.commitments().bind(star, STEP + 1));
    }

    @Test
    void whoSpentAllTheirTimeThereHasNothingLeftToDivide() {
        Scenario scenario =
                Scenarios.small(Map.of("platforms.refuge.accounts", "100 %", "platforms.refuge.home", "100 %"), MOVE);
        run(scenario, world -> {
            int star = world.population().creator(0);
            if (world.step() >= STEP && world.step() < STEP + 16) {
                assertEquals(0.6, world.accounts().share(star, REFUGE), 1e-6);
            }
        });
    }
}
