package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

class RankCorrelationTest {
    private static FactorStatistic rho(double[] x, double[] y) {
        return RankCorrelation.of(
                        Arrays.stream(x).mapToObj(each -> new double[] {each}).toArray(double[][]::new), y, 1)
                .get(0);
    }

    @Test
    void equalValuesShareTheirMeanRank() { // R: cor(1:5, c(5, 6, 7, 8, 7), method = "spearman")
        assertEquals(
                0.8207826816681233,
                rho(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}).value(),
                1e-15);
    }

    @Test
    void whatAlwaysRisesIsOneHoweverCurved() {
        FactorStatistic rho = rho(new double[] {3, 1, 2, 5, 4}, new double[] {27, 1, 8, 125, 64});
        assertEquals(1, rho.value(), 1e-15);
        assertEquals(1, rho.low(), 1e-15);
        assertEquals(-1, rho(new double[] {1, 2, 3}, new double[] {9, 4, 1}).value(), 1e-15);
    }

    @Test
    void pointsWithoutAPositionOrAnOutputDoNotCount() {
        double[] x = {1, 2, Double.NaN, 3, 4};
        double[] y = {2, 4, -9, Double.NaN, 6};
        assertEquals(1, rho(x, y).value(), 1e-15);
    }

    @Test
    void aConstantHasNoCorrelation() {
        assertTrue(
                Double.isNaN(rho(new double[] {1, 2, 3}, new double[] {7, 7, 7}).value()));
    }

    @Test
    void theIntervalHoldsTheTruthInAboutNineteenOfTwentySamples() { // of normals: ρ_s = (6/π) asin(ρ/2)
        Draws.Stream draws = new Draws(6).stream(Decision.BOOTSTRAP);
        double truth = 6 / Math.PI * Math.asin(0.6 / 2);
        int samples = 300;
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] x = new double[60];
            double[] y = new double[60];
            int number = sample;
            Arrays.setAll(x, i -> draws.normal(number, i));
            Arrays.setAll(y, i -> 0.6 * x[i] + 0.8 * draws.normal(number, 100 + i));
            FactorStatistic rho = rho(x, y);
            held += rho.low() <= truth && truth <= rho.high() ? 1 : 0;
        }
        assertEquals(0.945, held / (double) samples, 0.035);
    }
}
