package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PilotAdviceTest {
    @TempDir
    private Path path;

    /** Differences 0, 5, 10 at the first point and 0, 10, 20 at the second; the counterfactual has 100 and 200. */
    private SmallSweep sweep() {
        return SmallSweep.at(path)
                .design("grid")
                .factor("w", "weight", "1", "2")
                .points(List.of(List.of("1"), List.of("2")))
                .measure(
                        "m",
                        "people",
                        (variant, point, replicate) -> 100 * point.number()
                                + (variant.equals(SmallSweep.WITH) ? 5 * point.number() * (replicate - 1) : 0));
    }

    private static PilotAdvice.Target absolute(double halfWidth) {
        return new PilotAdvice.Target(halfWidth, false);
    }

    @Test
    void theWorstPointOfASweepIsNamed() {
        List<PilotAdvice> advice = PilotAdvice.of(sweep().open(), absolute(5));
        assertEquals(1, advice.size(), "the counterfactual needs no advice");
        PilotAdvice worst = advice.get(0);
        assertEquals("point 2: w=2", worst.place());
        assertEquals(3, worst.replicates());
        assertEquals(10, worst.mean());
        assertEquals(4.302653 * 10 / Math.sqrt(3), worst.halfWidth(), 1e-5);
        assertEquals(Advice.replicates(10, 5), worst.needed());
    }

    @Test
    void aShareIsOfTheCounterfactualAtThePoint() {
        PilotAdvice worst = PilotAdvice.of(sweep().open(), new PilotAdvice.Target(0.05, true))
                .get(0);
        assertEquals("point 1: w=1", worst.place(), "5 of 100 is as much as 10 of 200, and comes first");
        assertEquals(5, worst.wanted(), 1e-12);
        assertEquals(Advice.replicates(5, 5), worst.needed());
    }

    @Test
    void withoutACounterfactualTheVariantItselfIsMeant() {
        List<PilotAdvice> advice =
                PilotAdvice.of(sweep().withoutCounterfactual().open(), absolute(5));
        assertEquals(2, advice.size());
        assertEquals(100, advice.get(0).mean());
        assertEquals(OptionalInt.of(2), advice.get(0).needed(), "no-shocks does not vary");
        assertEquals(210, advice.get(1).mean());
    }

    @Test
    void oneReplicateCannotTell() {
        PilotAdvice advice =
                PilotAdvice.of(sweep().replicates(1).open(), absolute(5)).get(0);
        assertEquals(OptionalInt.empty(), advice.needed());
        assertTrue(Double.isNaN(advice.halfWidth()));
    }

    @Test
    void runsAreJudgedOnTheirLastDay() { // differences 4, 7 and 0 on 2025-01-03
        PilotAdvice advice =
                PilotAdvice.of(SmallFolder.complete(path).open(), absolute(2)).get(0);
        assertEquals("dau(p)", advice.measure());
        assertEquals("2025-01-03", advice.place());
        assertEquals(11 / 3.0, advice.mean(), 1e-12);
        assertEquals(Advice.replicates(Math.sqrt(37 / 3.0), 2), advice.needed());
    }
}
