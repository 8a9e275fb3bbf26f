package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.world.World;

class SettleInTest {
    @Test
    void homesThatTheScenarioGivesAreWherePeopleLiveAtFirst() {
        Map<String, String> homes = Map.of("platforms.old.home", "50 %", "platforms.rival.home", "30 %");
        Scenarios.run(Scenarios.small(homes), 1, new Begin() {
            @Override
            public void begin(World world) {
                int[] at = homes(world);
                assertEquals(0.5, at[0] / 2000.0, 4 * Math.sqrt(0.25 / 2000));
                assertEquals(0.3, at[1] / 2000.0, 4 * Math.sqrt(0.21 / 2000));
                assertEquals(0, at[2]);
                for (int user = 0; user < 2000; user++) {
                    int home = world.accounts().home(user);
                    if (home < 3) {
                        assertEquals(1, world.accounts().share(user, home));
                        assertEquals(1, world.accounts().habit(user, home, 0));
                        assertTrue(world.accounts().holds(user, home));
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "single"})
    void withoutHomesPeopleSettleWhereTheyLikeIt(String homing) {
        Scenarios.run(Scenarios.small(Map.of("choice.homing", homing)), 1, new Begin() {
            @Override
            public void begin(World world) {
                int[] at = homes(world);
                assertTrue(at[0] > at[1] && at[1] > 100, "the better and better known platform has more homes");
                double gap = 0;
                for (int user = 0; user < 2000; user++) {
                    for (int platform = 0; platform < 3; platform++) {
                        float share = world.accounts().share(user, platform);
                        double habit = world.accounts().habit(user, platform, 0);
                        gap += Math.abs(share - habit) / 2000;
                        if (homing.equals("multi")) {
                            assertEquals(share, habit, "habits are at rest");
                        }
                    }
                }
                assertEquals(!homing.equals("multi"), gap > 0, "homes that chance decides keep habits on the move");
                for (int platform = 0; platform < 3; platform++) {
                    double posts = world.content().postsPerDay(platform);
                    assertEquals(
                            world.content().equilibrium(posts), world.content().stock(platform));
                }
            }
        });
    }

    private static int[] homes(World world) {
        int[] homes = new int[4];
        for (int user = 0; user < 2000; user++) {
            homes[world.accounts().home(user)]++;
        }
        return homes;
    }

    private abstract static class Begin implements Recorder {
        @Override
        public void endDay(World world, int day, Sink rows) {}
    }
}
