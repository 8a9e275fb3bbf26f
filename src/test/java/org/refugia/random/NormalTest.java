package org.refugia.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
    private static final NormalDistribution REFERENCE = new NormalDistribution(null, 0, 1, 1e-15);

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.25, -0.6744897501960817", "0.001, -3.090232306167814", "1e-20, -9.262340089798408"})
    void quantilesAreThoseOfThePaper(double probability, double quantile) { // Wichura (1988), accuracy check of PPND16
        assertEquals(quantile, Normal.quantile(probability), 1e-14);
    }

    @Test
    void quantilesAgreeWithCommonsMathInTheCentre() {
        for (int i = 10; i <= 990; i++) {
            double probability = i / 1000.0;
            assertEquals(REFERENCE.inverseCumulativeProbability(probability), Normal.quantile(probability), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.07, 1e-2, 1e-3, 1e-5, 1e-8, 1e-11, 1.2e-11, 1e-15, 0x1.0p-54, 1e-30, 1e-100, 1e-300})
    void quantilesAgreeWithCommonsMathInTheTail(double probability) {
        // Its inverse loses digits near 0, its distribution does not: a Newton step there tells the distance in x.
        double x = Normal.quantile(probability);
        double distance = (REFERENCE.cumulativeProbability(x) - probability) / REFERENCE.density(x);
        assertEquals(0, distance, 1e-12);
    }

    @Test
    void theLowerTailMirrorsTheUpper() {
        for (int i = 1; i < 512; i++) {
            double probability = i / 1024.0;
            assertEquals(-Normal.quantile(probability), Normal.quantile(1 - probability));
        }
    }
}
