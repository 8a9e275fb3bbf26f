package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinHypercubeTest {
    private static final Factor RANGE = new Factor("a", 0);
    private static final Factor OTHER = new Factor("b", 0);

    private static double[] column(int column, List<double[]> points) {
        return points.stream().mapToDouble(point -> point[column]).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 256, 1000, 99_991, 1_000_000})
    void everyStratumOfARangeHoldsOnePoint(int size) {
        List<double[]> points = new LatinHypercube(size, 7).points(List.of(RANGE));
        int[] strata = points.stream()
                .mapToInt(point -> (int) (point[0] * size))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, size).toArray(), strata);
    }

    @Test
    void pointsLieAnywhereInTheirStrata() {
        double[] places = new LatinHypercube(10_000, 7)
                .points(List.of(RANGE)).stream()
                        .mapToDouble(point -> point[0] * 10_000 % 1)
                        .sorted()
                        .toArray();
        for (int i = 0; i < places.length; i++) { // Kolmogorov-Smirnov distance, critical value at 1e-4
            assertEquals((i + 0.5) / places.length, places[i], 0.022);
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 3", "10, 4", "5, 3", "100, 7", "3, 7", "2, 1"})
    void noListedValueHasTwoPointsMoreThanAnother(int size, int levels) {
        Factor factor = new Factor("list", levels);
        int[] times = new int[levels];
        new LatinHypercube(size, 1).points(List.of(RANGE, factor)).forEach(point -> times[factor.entry(point[1])]++);
        int most = Arrays.stream(times).max().orElseThrow();
        int least = Arrays.stream(times).min().orElseThrow();
        assertEquals(size % levels == 0 ? 0 : 1, most - least);
    }

    @Test
    void columnsAreIndependent() {
        List<double[]> points = new LatinHypercube(10_000, 3).points(List.of(RANGE, OTHER));
        double product = points.stream()
                .mapToDouble(point -> (point[0] - 0.5) * (point[1] - 0.5) * 12)
                .average()
                .orElseThrow();
        assertEquals(0, product, 0.04);
    }

    @Test
    void theSameSeedGivesTheSamePointsAndAnotherSeedOthers() {
        double[][] points =
                new LatinHypercube(50, 7).points(List.of(RANGE, OTHER)).toArray(double[][]::new);
        assertArrayEquals(
                points, new LatinHypercube(50, 7).points(List.of(RANGE, OTHER)).toArray(double[][]::new));
        double[] others = column(0, new LatinHypercube(50, 8).points(List.of(RANGE, OTHER)));
        assertTrue(IntStream.range(0, 50).noneMatch(i -> points[i][0] == others[i]));
    }

    @Test
    void aFactorsColumnDoesNotDependOnTheOtherFactors() {
        LatinHypercube design = new LatinHypercube(50, 7);
        double[] alone = column(0, design.points(List.of(RANGE)));
        double[] second = column(1, design.points(List.of(OTHER, RANGE)));
        assertArrayEquals(alone, second);
        assertNotEquals(alone[0], design.points(List.of(OTHER)).get(0)[0]);
    }

    @Test
    void emptyAndDegenerateHypercubesAreRefused() {
        assertEquals("points is 1, must lie between 2 and 10000000", Refusal.of(() -> new LatinHypercube(1, 1)));
        assertEquals(
                "there are no factors: nothing is varied; name at least one under `vary`",
                Refusal.of(() -> new LatinHypercube(10, 1).points(List.of())));
        assertEquals(
                "every factor has one value: nothing is varied",
                Refusal.of(() -> new LatinHypercube(10, 1).points(List.of(new Factor("one", 1)))));
    }
}
