package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorrisTest {
    private static final int FACTORS = 6;
    private static final int TRAJECTORIES = 2000;

    private static List<Factor> ranges(int factors) {
        return IntStream.range(0, factors).mapToObj(i -> new Factor("f" + i, 0)).toList();
    }

    private static int moved(double[] from, double[] to) {
        int[] moved =
                IntStream.range(0, from.length).filter(i -> from[i] != to[i]).toArray();
        assertEquals(1, moved.length, "neighbours differ in one factor");
        return moved[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 50})
    void alongATrajectoryEveryFactorMovesOnceByDelta(int levels) {
        double delta = levels / (2.0 * (levels - 1));
        List<double[]> points = new Morris(50, levels, 1).points(ranges(FACTORS));
        assertEquals(50 * (FACTORS + 1), points.size());
        for (int first = 0; first < points.size(); first += FACTORS + 1) {
            Set<Integer> moved = new HashSet<>();
            for (int step = first; step < first + FACTORS; step++) {
                int factor = moved(points.get(step), points.get(step + 1));
                moved.add(factor);
                assertEquals(delta, Math.abs(points.get(step + 1)[factor] - points.get(step)[factor]), 1e-15);
            }
            assertEquals(FACTORS, moved.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void coordinatesAreThoseOfTheGridAndComeEquallyOften(int levels) {
        int[] times = new int[levels];
        for (double[] point : new Morris(TRAJECTORIES, levels, 1).points(ranges(FACTORS))) {
            for (double coordinate : point) {
                int level = (int) Math.rint(coordinate * (levels - 1));
                assertEquals(level / (levels - 1.0), coordinate);
                times[level]++;
            }
        }
        double even = TRAJECTORIES * (FACTORS + 1.0) * FACTORS / levels;
        Arrays.stream(times).forEach(count -> assertEquals(1, count / even, 0.05));
    }

    @Test
    void factorsMoveInRandomOrderUpAsOftenAsDown() {
        List<double[]> points = new Morris(TRAJECTORIES, 4, 1).points(ranges(FACTORS));
        int[] firsts = new int[FACTORS];
        int ups = 0;
        for (int first = 0; first < points.size(); first += FACTORS + 1) {
            int factor = moved(points.get(first), points.get(first + 1));
            firsts[factor]++;
            ups += points.get(first + 1)[factor] > points.get(first)[factor] ? 1 : 0;
        }
        Arrays.stream(firsts).forEach(count -> assertEquals(1.0 / FACTORS, (double) count / TRAJECTORIES, 0.04));
        assertEquals(0.5, (double) ups / TRAJECTORIES, 0.045);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 49, 50, 1000})
    void aMoveLeadsToAnotherListedValue(int values) {
        for (int levels : new int[] {2, 4, 6, 50}) {
            Factor factor = new Factor("list", values);
            List<double[]> points = new Morris(200, levels, 3).points(List.of(factor));
            for (int first = 0; first < points.size(); first += 2) {
                double from = points.get(first)[0];
                double to = points.get(first + 1)[0];
                int low = factor.entry(Math.min(from, to));
                int high = factor.entry(Math.max(from, to));
                assertTrue(low < high, levels + ": " + low + " and " + high);
                assertTrue(low <= values / 2 && high >= (values - 1) / 2, levels + ": " + low + " and " + high);
            }
        }
    }

    @Test
    void listedValuesComeEquallyOftenIfTheLevelsAreAMultipleOfThem() {
        for (int values : new int[] {2, 3, 4, 6, 12}) {
            Factor factor = new Factor("list", values);
            int[] times = new int[values];
            IntStream.range(0, 12).forEach(level -> times[factor.entry(level / 11.0)]++);
            Arrays.stream(times).forEach(count -> assertEquals(12 / values, count));
        }
    }

    @Test
    void aFactorOfOneValueStaysWhereItIs() {
        List<Factor> factors = List.of(new Factor("one", 1), new Factor("range", 0));
        assertEquals(6, new Morris(2, 4, 1).points(factors).size());
        new Morris(2, 4, 1)
                .points(factors)
                .forEach(point -> assertEquals(0, factors.get(0).entry(point[0])));
    }

    @Test
    void anotherSeedGivesOtherTrajectories() {
        assertNotEquals(
                Arrays.deepToString(new Morris(5, 4, 1).points(ranges(4)).toArray()),
                Arrays.deepToString(new Morris(5, 4, 2).points(ranges(4)).toArray()));
        List<double[]> fewer = new Morris(5, 4, 1).points(ranges(4));
        assertEquals(
                Arrays.deepToString(fewer.toArray()),
                Arrays.deepToString(new Morris(9, 4, 1)
                        .points(ranges(4))
                        .subList(0, fewer.size())
                        .toArray()),
                "more trajectories are added at the end");
    }

    @Test
    void limitsAreSaidInWords() {
        assertFalse(new Morris(20, 4, 1).mayBeThinned());
        assertEquals(
                "levels is 5, must be even, so that all levels come equally often",
                Refusal.of(() -> new Morris(20, 5, 1)));
        assertEquals("levels is 0, must be at least 2", Refusal.of(() -> new Morris(20, 0, 1)));
        assertEquals("trajectories is 1, must lie between 2 and 10000000", Refusal.of(() -> new Morris(1, 4, 1)));
        assertEquals(
                "every factor has one value: nothing is varied",
                Refusal.of(() -> new Morris(20, 4, 1).points(List.of(new Factor("one", 1)))));
        assertEquals(
                "the design has 1.8e8 points, must have at most 10 million; take fewer trajectories or factors",
                Refusal.of(() -> new Morris(10_000_000, 4, 1).points(ranges(17))));
    }
}
