package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Scenario;
import org.refugia.world.Moves;
import org.refugia.world.World;

class FirstAdoptersTest {
    private static final int OLD = 0;
    private static final int REFUGE = 2;

    private static Scenario scenario(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(Map.of(
                "platforms.refuge.accounts", "0 %",
                "platforms.refuge.first_adopters", "{by: number, count: 50}",
                "time.end", "2025-01-04"));
        all.putAll(set);
        return Scenarios.small(all);
    }

    private static Set<Integer> on(Moves moves, int platform) {
        Set<Integer> users = new HashSet<>();
        for (int i = 0; i < moves.size(); i++) {
            if (moves.platform(i) == platform) {
                assertTrue(users.add(moves.user(i)), "nobody arrives twice");
            }
        }
        return users;
    }

    /** Looks at a run. */
    private abstract static class Look implements Recorder {
        @Override
        public void endDay(World world, int day, Sink rows) {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "single", "imitate", "exit"})
    void theyArriveRightBeforeTheFirstStepAndLiveThere(String homing) {
        Scenarios.run(scenario(Map.of("choice.homing", homing)), 1, new Look() {
            @Override
            public void begin(World world) {
                int[] adopters = world.firstAdopters(REFUGE);
                assertEquals(50, adopters.length);
                for (int user : adopters) {
                    assertEquals(1, world.accounts().share(user, REFUGE));
                    assertEquals(REFUGE, world.accounts().home(user));
                    assertEquals(0, world.accounts().registered(user, REFUGE));
                    assertEquals(0, world.accounts().habit(user, REFUGE, 0), "they have no habit yet");
                }
                assertEquals(50, world.totals().present(REFUGE));
                assertEquals(50, on(world.arrivals(), REFUGE).size());
                assertEquals(0, world.firstAdopters(OLD).length);
            }

            @Override
            public void step(World world) {
                if (world.step() == 0) {
                    assertEquals(50, on(world.news(), REFUGE).size(), "they are news in the first step");
                    int user = world.firstAdopters(REFUGE)[0];
                    int follower = world.graph().follower(world.graph().firstFollower(user));
                    assertTrue(world.exposure().of(follower, REFUGE) >= 1);
                }
                assertTrue(world.step() != 1 || !on(world.news(), REFUGE).contains(world.firstAdopters(REFUGE)[0]));
            }
        });
    }

    @Test
    void whoHoldsAnAccountFromTheBeginningOpensNoSecondOneAndIsNoNews() {
        Scenario scenario = scenario(Map.of(
                "platforms.refuge.accounts", "40 %",
                "platforms.refuge.first_adopters", "{by: fraction, fraction: 50 %, among: [viewers]}"));
        World untouched = Scenarios.world(scenario);
        Scenarios.run(scenario, 1, new Look() {
            @Override
            public void begin(World world) {
                int held = 0;
                for (int user = 0; user < 2000; user++) {
                    held += world.accounts().holds(user, REFUGE) ? 1 : 0;
                }
                int older = 0;
                Set<Integer> arrived = on(world.arrivals(), REFUGE);
                for (int user : world.firstAdopters(REFUGE)) {
                    boolean before = untouched.accounts().holds(user, REFUGE);
                    older += before ? 1 : 0;
                    assertEquals(!before, arrived.contains(user));
                    assertEquals(1, world.accounts().share(user, REFUGE));
                    assertFalse(world.population().isCreator(user));
                }
                assertTrue(older > 100);
                assertEquals(world.firstAdopters(REFUGE).length - older, arrived.size());
                int counted = 0;
                for (int region = 0; region < 2; region++) {
                    for (int segment = 0; segment < 2; segment++) {
                        counted += world.totals().accounts(segment, region, REFUGE);
                    }
                }
                assertEquals(held, counted);
            }
        });
    }

    @Test
    void theLedgerOfTheFirstDayIsTheirs() {
        Scenarios.run(scenario(Map.of("choice.reconsider.rate", "0 /d")), 1, new Recorder() {
            @Override
            public void endDay(World world, int day, Sink rows) {
                if (world.step() == 3) {
                    Set<Integer> moved = new HashSet<>();
                    for (int i = 0; i < world.ledger().size(); i++) {
                        moved.add(world.ledger().user(i));
                    }
                    for (int user : world.firstAdopters(REFUGE)) {
                        double share = moved.contains(user)
                                ? world.ledger().share(user, REFUGE)
                                : world.accounts().share(user, REFUGE);
                        assertEquals(1, share, 1e-6);
                    }
                }
            }
        });
    }

    @Test
    void theyAreTheSamePeopleInEveryVariantAndDifferFromPlatformToPlatform() {
        Scenario scenario = scenario(
                Map.of("platforms.rival.accounts", "0 %", "platforms.rival.first_adopters", "{by: number, count: 50}"));
        World world = Scenarios.world(scenario);
        assertArrayEquals(
                Scenarios.world(scenario(Map.of("platforms.refuge.quality", "3")))
                        .firstAdopters(REFUGE),
                world.firstAdopters(REFUGE));
        Set<Integer> both = new HashSet<>();
        for (int platform = 1; platform < 3; platform++) {
            for (int user : world.firstAdopters(platform)) {
                both.add(user);
            }
        }
        assertTrue(both.size() > 80, "chance alone makes some adopt both");
        world.firstAdopters(REFUGE)[0] = -1;
        assertTrue(world.firstAdopters(REFUGE)[0] >= 0, "what is handed out is a copy");
    }

    @Test
    void zealotsLiveOnTheirPlatformFromTheFirstStepToTheLast() {
        Scenario scenario = scenario(Map.of(
                "choice.homing", "imitate",
                "platforms.old.home", "60 %",
                "platforms.rival.home", "40 %",
                "platforms.refuge.first_adopters", "{by: number, count: 0}",
                "platforms.refuge.zealots", "{by: number, count: 70}",
                "choice.reconsider.rate", "2 /d"));
        Scenarios.run(scenario, 1, new Recorder() {
            @Override
            public void begin(World world) {
                check(world);
            }

            @Override
            public void endDay(World world, int day, Sink rows) {
                check(world);
            }

            private void check(World world) {
                int zealots = 0;
                for (int user = 0; user < 2000; user++) {
                    if (world.isZealot(user)) {
                        zealots++;
                        assertEquals(REFUGE, world.accounts().home(user));
                        assertEquals(1, world.accounts().share(user, REFUGE));
                    }
                }
                assertEquals(70, zealots);
            }
        });
    }
}
