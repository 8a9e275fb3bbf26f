package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoSamplesTest {
    /** Additional hours of sleep by two drugs, the same ten patients: Student (1908), The probable error of a mean. */
    private static final double[] ONE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] TWO = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private static List<TwoSamples.Run> runs(String prefix, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new TwoSamples.Run(prefix + i, values[i]))
                .toList();
    }

    @Test
    void runsOfTheSameSeedArePairs() { // R: t.test(extra ~ group, sleep, paired = TRUE)
        TwoSamples samples = TwoSamples.of(runs("s", ONE), runs("s", TWO));
        assertTrue(samples.isPaired());
        assertEquals(1.58, samples.difference(), 1e-12);
        assertEquals(0.7001142, samples.low(), 1e-7);
        assertEquals(2.4598858, samples.high(), 1e-7);
    }

    @Test
    void otherRunsAreIndependent() { // R: t.test(extra ~ group, sleep)
        TwoSamples samples = TwoSamples.of(runs("s", ONE), runs("t", TWO));
        assertFalse(samples.isPaired());
        assertEquals(0.75, samples.first(), 1e-12);
        assertEquals(2.33, samples.second(), 1e-12);
        assertEquals(-0.2054832, samples.low(), 1e-7);
        assertEquals(3.3654832, samples.high(), 1e-7);
    }

    @Test
    void onlyPairsCountWhereThereAreTwo() {
        TwoSamples samples = TwoSamples.of(runs("s", 1, 2, 90, Double.NaN), runs("s", 4, 7));
        assertTrue(samples.isPaired());
        assertEquals(2, samples.n());
        assertEquals(4, samples.difference());
        assertEquals(1.5, samples.first());
    }

    @Test
    void onePairIsNotEnoughToPair() {
        TwoSamples samples = TwoSamples.of(runs("s", 1, 2, 3), runs("s", 4));
        assertFalse(samples.isPaired());
        assertEquals(3, samples.n());
        assertEquals(1, samples.m());
        assertEquals(2, samples.difference());
        assertTrue(Double.isNaN(samples.low()));
    }

    @Test
    void whatDoesNotVaryHasNoWidth() {
        TwoSamples samples = TwoSamples.of(runs("s", 1, 1), runs("t", 3, 3));
        assertEquals(2, samples.low());
        assertEquals(2, samples.high());
    }
}
