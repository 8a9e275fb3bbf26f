package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

class PairedSampleTest {
    @Test
    void onlyReplicatesThatBothHaveCount() { // differences 2, 4 and 9
        PairedSample sample =
                PairedSample.of(new double[] {3, 100, 6, Double.NaN, 12}, new double[] {1, Double.NaN, 2, 50, 3}, 1);
        assertEquals(3, sample.n());
        assertEquals(5, sample.mean(), 1e-12);
        assertEquals(Math.sqrt(13), sample.sd(), 1e-12);
        assertEquals(5 - 4.302653 * Math.sqrt(13 / 3.0), sample.low(), 1e-5);
        assertEquals(5 + 4.302653 * Math.sqrt(13 / 3.0), sample.high(), 1e-5);
        assertEquals((21 + 1) / 13.0, sample.varianceRatio(), 1e-12); // of 3, 6, 12 and of 1, 2, 3
        assertTrue(sample.bootLow() >= 2 && sample.bootLow() < 5, "low is " + sample.bootLow());
        assertTrue(sample.bootHigh() <= 9 && sample.bootHigh() > 5, "high is " + sample.bootHigh());
    }

    @Test
    void whereNothingDiffersTheIntervalIsNothingAndSavesNothingThatCouldBeSaid() {
        PairedSample sample = PairedSample.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 1);
        assertEquals(0, sample.mean());
        assertEquals(0, sample.high());
        assertEquals(0, sample.bootLow());
        assertTrue(Double.isNaN(sample.varianceRatio()));
    }

    @Test
    void commonRandomNumbersSaveAsManyReplicatesAsTheyCorrelate() { // 1 / (1 − ρ) with equal variances: ρ = 0.9, 0,
        // −0.5
        assertEquals(10, ratio(0.9), 1);
        assertEquals(1, ratio(0), 0.1);
        assertEquals(1 / 1.5, ratio(-0.5), 0.06);
    }

    private static double ratio(double correlation) {
        Draws.Stream draws = new Draws(3).stream(Decision.BOOTSTRAP);
        double[] without = new double[2000];
        double[] with = new double[2000];
        for (int i = 0; i < without.length; i++) {
            without[i] = draws.normal(i, 0);
            with[i] = 5 + correlation * without[i] + Math.sqrt(1 - correlation * correlation) * draws.normal(i, 1);
        }
        return PairedSample.of(with, without, 1).varianceRatio();
    }

    @Test
    void bothIntervalsHoldTheTruthInAboutNineteenOfTwentySamples() {
        Draws.Stream draws = new Draws(4).stream(Decision.BOOTSTRAP);
        int samples = 1000;
        int student = 0;
        int bootstrap = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] without = new double[30];
            double[] with = new double[30];
            int number = sample;
            Arrays.setAll(without, i -> 10 * draws.normal(number, i));
            Arrays.setAll(with, i -> without[i] + 3 + draws.normal(number, 100 + i));
            PairedSample paired = PairedSample.of(with, without, sample);
            student += paired.low() <= 3 && paired.high() >= 3 ? 1 : 0;
            bootstrap += paired.bootLow() <= 3 && paired.bootHigh() >= 3 ? 1 : 0;
        }
        assertEquals(0.95, student / (double) samples, 0.025);
        assertEquals(0.94, bootstrap / (double) samples, 0.03);
    }
}
