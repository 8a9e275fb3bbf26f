package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

class BootstrapTest {
    /** Test A of the spatial perception data of Efron &amp; Tibshirani (1993), table 14.1. */
    private static final double[] SPATIAL = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
    };

    private static double variance(int[] parts) {
        double mean = Arrays.stream(parts)
                .mapToDouble(part -> SPATIAL[part])
                .average()
                .orElseThrow();
        return Arrays.stream(parts)
                .mapToDouble(part -> (SPATIAL[part] - mean) * (SPATIAL[part] - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void thePublishedIntervalOfAVarianceComesOut() { // Efron & Tibshirani (1993), table 14.2 and section 14.3
        assertEquals(171.5, variance(Bootstrap.all(26)), 0.05);
        assertEquals(0.061, Bootstrap.acceleration(26, BootstrapTest::variance), 0.0005);
        Bootstrap.Interval interval = Bootstrap.interval(26, BootstrapTest::variance, 0.05, 1);
        assertEquals(115.8, interval.low(), 4);
        assertEquals(259.6, interval.high(), 6);
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherAnother() {
        Bootstrap.Interval interval = Bootstrap.interval(26, BootstrapTest::variance, 7);
        assertEquals(interval, Bootstrap.interval(26, BootstrapTest::variance, 7));
        assertNotEquals(interval, Bootstrap.interval(26, BootstrapTest::variance, 8));
    }

    @Test
    void aSampleThatDoesNotVaryIsItsOwnInterval() {
        assertEquals(new Bootstrap.Interval(3, 3), Bootstrap.interval(5, parts -> 3, 1));
    }

    @Test
    void lessThanTwoPartsHaveNoInterval() {
        assertEquals(Bootstrap.Interval.NONE, Bootstrap.interval(1, parts -> 3, 1));
        assertEquals(Bootstrap.Interval.NONE, Bootstrap.interval(0, parts -> Double.NaN, 1));
    }

    @Test
    void leavingOutPairsFindsTheAccelerationOfAMean() { // of an exponential: 2 / (6 √n); standard error about 0.001
        Draws.Stream draws = new Draws(9).stream(Decision.BOOTSTRAP);
        double[] sample = new double[800];
        Arrays.setAll(sample, i -> -Math.log(draws.uniform(i)));
        double acceleration = Bootstrap.acceleration(
                sample.length,
                parts -> Arrays.stream(parts)
                        .mapToDouble(part -> sample[part])
                        .average()
                        .orElseThrow());
        assertEquals(2 / (6 * Math.sqrt(800)), acceleration, 0.004);
    }

    @Test
    void theIntervalOfASkewedMeanHoldsTheTruthInAboutNineteenOfTwentySamples() { // standard error: 0.7 %
        Draws.Stream draws = new Draws(2).stream(Decision.BOOTSTRAP);
        int samples = 1000;
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] values = new double[40];
            int number = sample;
            Arrays.setAll(values, i -> -Math.log(draws.uniform(number, i)));
            Bootstrap.Interval interval = Bootstrap.interval(
                    values.length,
                    parts -> {
                        double sum = 0;
                        for (int part : parts) {
                            sum += values[part];
                        }
                        return sum / parts.length;
                    },
                    sample);
            held += interval.low() <= 1 && interval.high() >= 1 ? 1 : 0;
        }
        double share = held / (double) samples;
        assertTrue(share > 0.91 && share < 0.97, "held in " + share);
    }
}
