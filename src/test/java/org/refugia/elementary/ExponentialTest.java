package org.refugia.elementary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {
    private static void assertClose(double expected, double found, String what) {
        assertTrue(Math.abs(expected - found) <= 2 * Math.ulp(expected), () -> what + ": " + expected + ", " + found);
    }

    @Test
    void powersOfEAreWithinTwoUnitsInTheLastPlace() {
        for (int i = -400_000; i <= 400_000; i++) {
            double x = i * 0.0017453292519943;
            assertClose(StrictMath.exp(x), Exponential.of(x), "e^" + x);
            assertClose(StrictMath.exp(x / 100), Exponential.of(x / 100), "e^" + x / 100);
        }
    }

    @Test
    void powersOfTwoAreWithinTwoUnitsInTheLastPlace() {
        for (int i = -400_000; i <= 400_000; i++) {
            double x = i * 0.0017453292519943;
            assertClose(StrictMath.pow(2, x), Exponential.ofTwo(x), "2^" + x);
        }
    }

    @Test
    void wholePowersOfTwoAreExact() {
        for (int i = -699; i < 700; i++) {
            assertEquals(Math.scalb(1.0, i), Exponential.ofTwo(i), 0);
        }
        assertEquals(1, Exponential.of(0), 0);
        assertEquals(1, Exponential.of(-0.0), 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e9, -746, -745, -708, -700, 700, 709.7, 710, 1e300})
    void farOutItIsTheOneOfTheLibrary(double x) {
        assertEquals(StrictMath.exp(x), Exponential.of(x), 2 * Math.ulp(StrictMath.exp(x)));
        assertEquals(StrictMath.pow(2, x), Exponential.ofTwo(x), 2 * Math.ulp(StrictMath.pow(2, x)));
    }

    @Test
    void whatIsNoNumberStaysSo() {
        assertTrue(Double.isNaN(Exponential.of(Double.NaN)));
        assertTrue(Double.isNaN(Exponential.ofTwo(Double.NaN)));
        assertTrue(Double.isNaN(Exponential.ofNegative(Double.NaN)));
        assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY), 0);
        assertEquals(Double.POSITIVE_INFINITY, Exponential.of(Double.POSITIVE_INFINITY), 0);
    }

    @Test
    void ofNumbersThatAreNotPositiveItIsTheSameWithoutABranch() {
        for (int i = 0; i <= 400_000; i++) {
            double x = -i * 0.0017453292519943;
            assertEquals(Exponential.of(x), Exponential.ofNegative(x), 0, "e^" + x);
        }
        assertTrue(Exponential.ofNegative(Double.NEGATIVE_INFINITY) < 1e-300);
    }
}
