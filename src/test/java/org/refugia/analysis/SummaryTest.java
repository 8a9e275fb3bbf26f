package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

class SummaryTest {
    @Test
    void theIntervalOfAMeanIsStudents() { // R: t.test(c(1, 2, 4, 8))
        Summary summary = Summary.of(new double[] {8, 1, Double.NaN, 4, 2});
        assertEquals(4, summary.n());
        assertEquals(3.75, summary.mean());
        assertEquals(3.095696, summary.sd(), 1e-6);
        assertEquals(3.75 - 3.182446 * 3.095696 / 2, summary.low(), 1e-5);
        assertEquals(3.75 + 3.182446 * 3.095696 / 2, summary.high(), 1e-5);
        assertEquals(3, summary.median());
        assertEquals(1.15, summary.q05(), 1e-12);
        assertEquals(7.4, summary.q95(), 1e-12);
    }

    @Test
    void oneNumberHasNoIntervalAndNoneHasNothing() {
        Summary one = Summary.of(new double[] {5, Double.NaN});
        assertEquals(5, one.mean());
        assertTrue(Double.isNaN(one.low()) && Double.isNaN(one.high()) && Double.isNaN(one.sd()));
        Summary none = Summary.of(new double[] {Double.NaN});
        assertEquals(0, none.n());
        assertTrue(Double.isNaN(none.mean()) && Double.isNaN(none.median()));
    }

    @Test
    void theIntervalHoldsTheTruthInNineteenOfTwentySamples() { // standard error of the share: 0.34 %
        Draws.Stream draws = new Draws(1).stream(Decision.BOOTSTRAP);
        int samples = 4000;
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] values = new double[8];
            int number = sample;
            Arrays.setAll(values, i -> 7 + 3 * draws.normal(number, i));
            Summary summary = Summary.of(values);
            held += summary.low() <= 7 && summary.high() >= 7 ? 1 : 0;
        }
        assertEquals(0.95, held / (double) samples, 0.014);
    }
}
