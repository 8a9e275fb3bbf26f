package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;

/** Followers are told about those who come and go, and about nobody else. */
class PushTest {
    @ParameterizedTest
    @ValueSource(strings = {"multi", "single"})
    void followersAreToldOnceForEveryComingAndGoing(String homing) {
        Comings comings = new Comings();
        Scenarios.run(Scenarios.small(Map.of("choice.homing", homing), Scenarios.BAN, Scenarios.WAVE), 3, comings);
        assertTrue(comings.all > 1000, "hardly anybody came or went");
        assertTrue(comings.all < comings.decided, "most of those who decide stay where they are");
    }

    /** Counts who came to platforms and who left them by looking at everybody, in every step. */
    private static final class Comings implements Recorder {
        private int[] before;
        private long told;
        private long all;
        private long decided;

        @Override
        public void begin(World world) {
            before = present(world);
            told = world.totals().changesOfPresence();
        }

        @Override
        public void decided(World world) {
            decided += world.intentions().size();
        }

        @Override
        public void step(World world) {
            int[] now = present(world);
            int changes = 0;
            for (int user = 0; user < now.length; user++) {
                changes += Integer.bitCount(now[user] ^ before[user]);
            }
            assertEquals(changes, world.totals().changesOfPresence() - told);
            told += changes;
            all += changes;
            before = now;
        }

        private static int[] present(World world) {
            int[] present = new int[world.population().size()];
            for (int user = 0; user < present.length; user++) {
                present[user] = world.accounts().present(user);
            }
            return present;
        }

        @Override
        public void endDay(World world, int day, Sink rows) {}
    }
}
