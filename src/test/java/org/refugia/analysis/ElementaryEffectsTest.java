package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

class ElementaryEffectsTest {
    private static final Draws.Stream DRAWS = new Draws(5).stream(Decision.BOOTSTRAP);

    /** Trajectories on four levels with steps of 2/3, factors in an order of their own each. */
    private static double[][] trajectories(int factors, int trajectories) {
        double[][] points = new double[trajectories * (factors + 1)][];
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            int number = trajectory;
            double[] point = new double[factors];
            Arrays.setAll(point, factor -> DRAWS.below(4, number, factor) / 3.0);
            int[] order = IntStream.range(0, factors)
                    .boxed()
                    .sorted((a, b) -> Long.compare(DRAWS.bits(number, 1000 + a), DRAWS.bits(number, 1000 + b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            points[trajectory * (factors + 1)] = point;
            for (int step = 0; step < factors; step++) {
                point = point.clone();
                point[order[step]] += point[order[step]] > 0.5 ? -2 / 3.0 : 2 / 3.0;
                points[trajectory * (factors + 1) + step + 1] = point;
            }
        }
        return points;
    }

    private static double[] outputs(double[][] points, ToDoubleFunction<double[]> function) {
        return Arrays.stream(points).mapToDouble(function).toArray();
    }

    private static double[] values(List<FactorStatistic> statistics, String name) {
        return statistics.stream()
                .filter(each -> each.statistic().equals(name))
                .mapToDouble(FactorStatistic::value)
                .toArray();
    }

    @Test
    void aLinearFunctionHasItsSlopesAndNoSpread() {
        double[][] points = trajectories(3, 10);
        List<FactorStatistic> statistics =
                ElementaryEffects.of(points, outputs(points, x -> 5 + 4 * x[0] - 7 * x[1] + 0 * x[2]), 1);
        assertArrayEquals(new double[] {4, 7, 0}, values(statistics, "mu_star"), 1e-12);
        assertArrayEquals(new double[] {4, -7, 0}, values(statistics, "mu"), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0}, values(statistics, "sigma"), 1e-12);
        assertEquals(7, statistics.get(3).low(), 1e-12);
        assertEquals(7, statistics.get(3).high(), 1e-12);
    }

    @Test
    void muCancelsWhereMuStarDoesNot() { // |2x − 1| on four levels: steps of 2/3 change it by ±2/3
        double[][] points = trajectories(1, 100);
        List<FactorStatistic> statistics =
                ElementaryEffects.of(points, outputs(points, x -> (x[0] - 0.5) * (x[0] - 0.5)), 1);
        assertTrue(Math.abs(values(statistics, "mu")[0]) < 0.1);
        assertTrue(values(statistics, "mu_star")[0] > 0.3);
        assertTrue(values(statistics, "sigma")[0] > 0.3);
    }

    /** Morris (1991), section 5: 20 factors, of which the first ten matter, the first seven by curvature or interaction. */
    private static double morris(double[] x) {
        double[] w = new double[20];
        for (int i = 0; i < 20; i++) {
            boolean isCurved = i == 2 || i == 4 || i == 6;
            w[i] = 2 * ((isCurved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
        }
        double y = 0;
        for (int i = 0; i < 20; i++) {
            y += (i < 10 ? 20 : DRAWS.normal(-1, i)) * w[i];
            for (int j = i + 1; j < 20; j++) {
                y += (j < 6 ? -15 : DRAWS.normal(-2 - i, j)) * w[i] * w[j];
                for (int l = j + 1; l < 5; l++) {
                    y -= 10 * w[i] * w[j] * w[l];
                    for (int s = l + 1; s < 4; s++) {
                        y += 5 * w[i] * w[j] * w[l] * w[s];
                    }
                }
            }
        }
        return y;
    }

    @Test
    void screeningFindsTheFactorsThatMatterInMorrissFunction() {
        double[][] points = trajectories(20, 10);
        List<FactorStatistic> statistics =
                ElementaryEffects.of(points, outputs(points, ElementaryEffectsTest::morris), 1);
        double[] size = values(statistics, "mu_star");
        double[] spread = values(statistics, "sigma");
        double negligible = Arrays.stream(size, 10, 20).max().orElseThrow();
        assertTrue(Arrays.stream(size, 0, 10).min().orElseThrow() > 1.5 * negligible, Arrays.toString(size));
        assertTrue(
                Arrays.stream(spread, 7, 10).max().orElseThrow()
                        < Arrays.stream(spread, 0, 6).min().orElseThrow() / 2,
                "factors 8 to 10 act by themselves: " + Arrays.toString(spread));
    }

    @Test
    void screeningOrdersSobolsFunctionByImportance() { // Campolongo, Cariboni & Saltelli (2007), section 4
        double[][] points = trajectories(8, 40);
        double[] size = values(ElementaryEffects.of(points, outputs(points, SobolIndicesTest::g), 1), "mu_star");
        for (int i = 0; i < 4; i++) {
            assertTrue(size[i] > 1.4 * size[i + 1], Arrays.toString(size));
        }
    }

    @Test
    void aMissingOutputCostsTheStepsBesideItOnly() {
        double[][] points = trajectories(2, 4);
        double[] outputs = outputs(points, x -> 4 * x[0] - 7 * x[1]);
        outputs[0] = Double.NaN;
        assertArrayEquals(new double[] {4, -7}, values(ElementaryEffects.of(points, outputs, 1), "mu"), 1e-12);
    }

    @Test
    void whatIsNoTrajectoryIsRefused() {
        double[][] several = {{0, 0}, {1, 1}, {1, 0}};
        assertThrows(IllegalArgumentException.class, () -> ElementaryEffects.of(several, new double[3], 1));
        double[][] half = {{0, 0}, {1, 0}};
        assertThrows(IllegalArgumentException.class, () -> ElementaryEffects.of(half, new double[2], 1));
    }
}
