package org.refugia.benchmark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What runs take of memory, each in a process of its own and at two sizes, so that what does not grow with the people
 * cancels out. Nothing here depends on the clock.
 */
class FootprintTest {
    /** As good as nothing [bytes per user-step]. */
    private static final double NOTHING = 0.05;

    /** Rows of measures, lists of a day and the like [bytes]. */
    private static final double A_STEP = 16 << 10;

    /** The compiler works in the foreground, so that loops are compiled after so many rounds, however busy the machine is. */
    private static final String COMPILES_AT_ONCE = "-Xbatch";

    private static final RunOrder FULL_MODEL =
            RunOrder.fullModel(0).with("time.warm_up", "0 d").without("second");

    static List<RunOrder> quietRuns() {
        return List.of(
                RunOrder.contagion(0),
                FULL_MODEL.with("time.start", "2025-01-08").with("time.end", "2025-02-12"));
    }

    @ParameterizedTest
    @MethodSource("quietRuns")
    void aStepAllocatesNothingForItsUsers(RunOrder run) throws IOException {
        Sample few = of(run, 5_000).measure(1, COMPILES_AT_ONCE).of("allocated");
        Sample many = of(run, 25_000).measure(1, COMPILES_AT_ONCE).of("allocated");
        assertAtMost(NOTHING, (many.median() - few.median()) / 20_000, "bytes allocated per user-step");
        assertAtMost(A_STEP, few.median(), "bytes allocated in a step");
    }

    /**
     * A run and what its users may take.
     *
     * @param users     so many that nothing is remembered that is kept for few people alone; a second run has twice as
     *                  many, so that lists that double are as full
     * @param live      most live data after a run, ties among it [bytes per user]
     * @param liveTies  most of it that ties take [bytes per user]
     */
    record Footprint(RunOrder run, int users, double live, double liveTies) {}

    static List<Footprint> footprints() {
        return List.of(
                new Footprint(RunOrder.contagion(0).with("time.end", "2025-01-21"), 300_000, 64, 45),
                new Footprint(
                        FULL_MODEL.with("time.start", "2025-01-17").with("time.end", "2025-01-21"), 140_000, 290, 165));
    }

    @ParameterizedTest
    @MethodSource("footprints")
    void aUserTakesLittleMemory(Footprint footprint) throws IOException {
        int users = footprint.users();
        Readings few = of(footprint.run(), users).measure(1);
        Readings many = of(footprint.run(), 2 * users).measure(1);
        double live = (many.of("live").median() - few.of("live").median()) / users;
        double liveTies = (many.of("live-ties").median() - few.of("live-ties").median()) / users;
        assertAtMost(footprint.live(), live, "bytes of live data per user");
        assertAtMost(footprint.liveTies(), liveTies, "bytes of ties per user");
    }

    private static RunOrder of(RunOrder run, int users) {
        return run.with("population.agents", users);
    }

    private static void assertAtMost(double most, double found, String what) {
        assertTrue(found <= most, "%s: %.3f, must be at most %s".formatted(what, found, most));
    }
}
