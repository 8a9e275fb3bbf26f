package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

class SobolTest {
    private static List<Factor> ranges(int factors) {
        return IntStream.range(0, factors).mapToObj(i -> new Factor("f" + i, 0)).toList();
    }

    private static List<double[]> sequence(int points, int factors, int seed) {
        return new Sobol(points, false, seed).points(ranges(factors));
    }

    @Test
    void withoutAShiftItIsTheSequenceOfJoeAndKuo() {
        SobolSequenceGenerator known = new SobolSequenceGenerator(20);
        ShiftedSobol sequence = new ShiftedSobol(new long[20]);
        for (int i = 0; i < 1000; i++) {
            assertArrayEquals(known.nextVector(), sequence.next(), 0x1.0p-52);
        }
        double[][] firstOfTwoDimensions = {{0, 0}, {0.5, 0.5}, {0.75, 0.25}, {0.25, 0.75}, {0.375, 0.375}};
        ShiftedSobol two = new ShiftedSobol(0, 0);
        for (double[] point : firstOfTwoDimensions) {
            assertArrayEquals(point, two.next(), 0x1.0p-52);
        }
    }

    @Test
    void aShiftOfTheLeadingBitSwapsTheHalves() {
        ShiftedSobol swapped = new ShiftedSobol(Long.MIN_VALUE);
        ShiftedSobol plain = new ShiftedSobol(0);
        for (int i = 0; i < 100; i++) {
            double point = plain.next()[0];
            assertEquals(point < 0.5 ? point + 0.5 : point - 0.5, swapped.next()[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64, 4096})
    void ofAPowerOfTwoEachStratumHoldsOnePointWhateverTheSeed(int points) {
        for (int seed = 0; seed < 5; seed++) {
            List<double[]> design = sequence(points, 30, seed);
            for (int column = 0; column < 30; column++) {
                int at = column;
                int[] strata = design.stream()
                        .mapToInt(point -> (int) (point[at] * points))
                        .sorted()
                        .toArray();
                assertArrayEquals(IntStream.range(0, points).toArray(), strata);
            }
        }
    }

    /** Star discrepancy of points in the unit square, the largest gap between the share of points in a box and its area. */
    private static double discrepancy(double[][] points) {
        double most = 0;
        for (double[] right : points) {
            for (double[] top : points) {
                double x = right[0];
                double y = top[1];
                int closed = 0;
                int open = 0;
                for (double[] point : points) {
                    closed += point[0] <= x && point[1] <= y ? 1 : 0;
                    open += point[0] < x && point[1] < y ? 1 : 0;
                }
                double area = x * y;
                most = Math.max(
                        most, Math.max((double) closed / points.length - area, area - (double) open / points.length));
            }
        }
        return most;
    }

    private static double[][] square(LongToDoubleFunction draw) {
        return IntStream.range(0, 256)
                .mapToObj(i -> new double[] {draw.applyAsDouble(2L * i), draw.applyAsDouble(2L * i + 1)})
                .toArray(double[][]::new);
    }

    @Test
    void pointsFillTheSquareMoreEvenlyThanChance() {
        for (int seed = 0; seed < 5; seed++) {
            double quasi = discrepancy(sequence(256, 2, seed).toArray(double[][]::new));
            double random = discrepancy(square(new Draws(seed).stream(Decision.DESIGN_SOBOL)::uniform));
            assertTrue(quasi < 0.025, "star discrepancy " + quasi);
            assertTrue(quasi < random / 2, quasi + " and by chance " + random);
        }
    }

    @Test
    void blocksAreADifferFromItInOneFactorTakenFromBAndEndWithB() {
        int factors = 7;
        List<double[]> points = new Sobol(32, true, 5).points(ranges(factors));
        assertEquals(32 * (factors + 2), points.size());
        for (int first = 0; first < points.size(); first += factors + 2) {
            double[] a = points.get(first);
            double[] b = points.get(first + factors + 1);
            for (int factor = 0; factor < factors; factor++) {
                assertTrue(a[factor] != b[factor]);
                double[] expected = a.clone();
                expected[factor] = b[factor];
                assertArrayEquals(expected, points.get(first + 1 + factor));
            }
        }
    }

    @Test
    void withIndicesBothSamplesAreHalvesOfOneSequence() {
        List<double[]> blocks = new Sobol(16, true, 5).points(ranges(3));
        List<double[]> plain = new Sobol(16, false, 5).points(ranges(3));
        for (int i = 0; i < 16; i++) {
            assertArrayEquals(plain.get(i), blocks.get(5 * i), "sample A is the design without indices");
        }
    }

    /** Ishigami &amp; Homma (1990), a = 7, b = 0.1: variance 1/2 + a²/8 + bπ⁴/5 + b²π⁸/18. */
    private static double ishigami(double[] point) {
        double[] x = Arrays.stream(point).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @Test
    void blocksGiveTheKnownIndicesOfIshigamisFunction() {
        int size = 4096;
        double[] of = new Sobol(size, true, 11)
                .points(ranges(3)).stream().mapToDouble(SobolTest::ishigami).toArray();
        double variance = 0.5 + 49 / 8.0 + 0.1 * Math.pow(Math.PI, 4) / 5 + 0.01 * Math.pow(Math.PI, 8) / 18;
        double[] first = new double[3];
        double[] total = new double[3];
        for (int a = 0; a < of.length; a += 5) {
            for (int factor = 0; factor < 3; factor++) {
                double change = of[a + 1 + factor] - of[a];
                first[factor] += of[a + 4] * change / size / variance;
                total[factor] += change * change / 2 / size / variance;
            }
        }
        assertArrayEquals(new double[] {0.3139, 0.4424, 0}, first, 0.01);
        assertArrayEquals(new double[] {0.5576, 0.4424, 0.2437}, total, 0.01);
    }

    @Test
    void theSameSeedGivesTheSamePointsAndAnotherSeedOthers() {
        double[][] points = sequence(20, 3, 1).toArray(double[][]::new);
        assertArrayEquals(points, sequence(20, 3, 1).toArray(double[][]::new));
        double[][] others = sequence(20, 3, 2).toArray(double[][]::new);
        for (int i = 0; i < 20; i++) {
            for (int factor = 0; factor < 3; factor++) {
                assertTrue(points[i][factor] != others[i][factor]);
            }
        }
    }

    @Test
    void pointsMayBeLeftOutOnlyWithoutIndices() {
        assertTrue(new Sobol(16, false, 1).mayBeThinned());
        assertFalse(new Sobol(16, true, 1).mayBeThinned());
    }

    @Test
    void moreFactorsThanTheSequenceHasDimensionsAreRefused() {
        String words =
                "there are %d factors, but the Sobol' sequence has 1000 dimensions, enough for 500 with indices and"
                        + " 1000 without; vary fewer, or take a latin-hypercube or morris";
        assertEquals(words.formatted(501), Refusal.of(() -> new Sobol(2, true, 1).points(ranges(501))));
        assertEquals(words.formatted(1001), Refusal.of(() -> sequence(2, 1001, 1)));
        assertEquals(2 * 502, new Sobol(2, true, 1).points(ranges(500)).size());
        assertEquals(2, sequence(2, 1000, 1).size());
    }

    @Test
    void limitsAreSaidInWords() {
        assertEquals("points is 1, must lie between 2 and 10000000", Refusal.of(() -> new Sobol(1, true, 1)));
        assertEquals(
                "every factor has one value: nothing is varied",
                Refusal.of(() -> new Sobol(8, true, 1).points(List.of(new Factor("one", 1)))));
        assertEquals(
                "the design has 2.5e7 points, must have at most 10 million; take fewer points or factors, or indices:"
                        + " false",
                Refusal.of(() -> new Sobol(5_000_000, true, 1).points(ranges(3))));
    }
}
