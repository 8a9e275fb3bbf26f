package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class LogitTest {
    private static final double OUT = Double.NEGATIVE_INFINITY;

    private static double[] shares(double scale, double... utilities) {
        double[] values = utilities.clone();
        Logit.shares(values, values.length, scale);
        return values;
    }

    @Test
    void sharesFollowTheLogitFormula() { // McFadden (1974)
        assertArrayEquals(new double[] {.4551, .2760, .1674, .1015}, shares(1, 1, .5, 0, -.5), 5e-5);
    }

    @Test
    void withoutTheFirstOptionTheRestKeepTheirProportions() {
        assertArrayEquals(new double[] {0, .5065, .3072, .1863}, shares(1, OUT, .5, 0, -.5), 5e-5);
    }

    @Test
    void sharesSumToOneAndLargeUtilitiesDoNotOverflow() {
        double e = Math.exp(-1);
        assertArrayEquals(new double[] {e / (1 + e), 1 / (1 + e)}, shares(1, 1e4 - 1, 1e4), 1e-12);
        assertArrayEquals(new double[] {0, 1}, shares(1, -1e4, 1e4), 0);
    }

    @Test
    void onlyDifferencesOverTheScaleMatter() {
        assertArrayEquals(shares(1, 1, .5, 0), shares(1, 3, 2.5, 2), 1e-15);
        assertArrayEquals(shares(1, 1, .5, 0), shares(2, 2, 1, 0), 1e-15);
    }

    @Test
    void scaleZeroIsBestResponseAndTiesShareEqually() {
        assertArrayEquals(new double[] {0, 1, 0}, shares(0, 1, 1.0000001, -3), 0);
        assertArrayEquals(new double[] {.5, .5, 0}, shares(0, 2, 2, 1), 0);
        assertArrayEquals(new double[] {1, 0}, shares(0, -5, OUT), 0);
    }

    @Test
    void withNothingToChooseFromNothingIsChosen() {
        assertArrayEquals(new double[] {0, 0}, shares(1, OUT, OUT), 0);
        assertArrayEquals(new double[] {0, 0}, shares(0, OUT, OUT), 0);
    }

    @Test
    void whatLiesBehindTheOptionsIsLeftAlone() {
        double[] values = {0, 0, 7};
        Logit.shares(values, 2, 1);
        assertArrayEquals(new double[] {.5, .5, 7}, values, 0);
    }
}
