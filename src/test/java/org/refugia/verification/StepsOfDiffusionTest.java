package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shorter steps of a diffusion that feeds on itself: people see the others only at the end of a step, so long steps
 * hold it up. The error is of first order: half the step, half the error.
 */
class StepsOfDiffusionTest {
    private static final int DAYS = 8;
    private static final int REPLICATES = 4;
    private static final Map<Integer, Estimate> FOUND = new HashMap<>();

    @BeforeAll
    static void run() {
        for (int hours : new int[] {24, 12, 6, 3}) {
            Setup setup = Setup.of("bass").with("time.step", hours + " h").with("time.end", "2025-01-0" + (DAYS + 1));
            double[] shares = new Trial(Path.of("scenarios", "theory"), setup).lasts(REPLICATES, Trial::adopted);
            FOUND.put(hours, Estimate.ofIndependent(shares));
        }
    }

    /** F(t + Δt) = F + (1 − (1 − p − qF)^Δt)·(1 − F). */
    private static double theory(int hours) {
        double adopted = 0;
        for (int step = 0; step < DAYS * 24 / hours; step++) {
            adopted += (1 - Math.pow(1 - 0.03 - 0.38 * adopted, hours / 24.0)) * (1 - adopted);
        }
        return adopted;
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 12, 6, 3})
    void theShareIsThatOfTheRecursionAtAnyStep(int hours) {
        Agreement.check(FOUND.get(hours), theory(hours), 0.012, hours + " h");
    }

    @Test
    void halvingTheStepHalvesTheError() {
        double first = FOUND.get(12).mean() - FOUND.get(24).mean();
        double second = FOUND.get(6).mean() - FOUND.get(12).mean();
        double third = FOUND.get(3).mean() - FOUND.get(6).mean();
        assertTrue(first > second && second > third && third > 0, first + " " + second + " " + third);
        assertEquals(2, first / second, 0.4);
        assertEquals(2, second / third, 0.8);
    }
}
