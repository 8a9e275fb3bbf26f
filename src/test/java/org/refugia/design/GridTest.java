package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final Factor RANGE = new Factor("a", 0);
    private static final Factor LIST = new Factor("b", 2);

    @Test
    void theLastFactorRunsFastest() {
        double[][] points = new Grid(3).points(List.of(RANGE, LIST)).toArray(double[][]::new);
        double[][] expected = {{0, 0.25}, {0, 0.75}, {0.5, 0.25}, {0.5, 0.75}, {1, 0.25}, {1, 0.75}};
        assertArrayEquals(expected, points);
    }

    @Test
    void everyCombinationComesOnce() {
        List<Factor> factors = List.of(new Factor("x", 3), RANGE, new Factor("y", 7));
        List<double[]> points = new Grid(4).points(factors);
        assertEquals(84, points.size());
        assertEquals(
                points.size(),
                points.stream()
                        .map(point -> List.of(point[0], point[1], point[2]))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void everyListedValueIsTakenHoweverManyThereAre() {
        for (int levels : new int[] {1, 2, 3, 7, 49, 1000, 99_991}) {
            Factor factor = new Factor("a", levels);
            List<double[]> points = new Grid(2).points(List.of(new Factor("range", 0), factor));
            int[] entries = points.stream()
                    .limit(levels)
                    .mapToInt(point -> factor.entry(point[1]))
                    .toArray();
            assertArrayEquals(IntStream.range(0, levels).toArray(), entries);
        }
    }

    @Test
    void theEndsOfARangeAreTaken() {
        for (int levels : new int[] {2, 5, 50}) {
            List<double[]> points = new Grid(levels).points(List.of(RANGE));
            assertEquals(levels, points.size());
            assertEquals(0, points.get(0)[0]);
            assertEquals(1, points.get(levels - 1)[0]);
        }
    }

    @Test
    void aFactorOfOneValueMayStandBesideOthersButNotAlone() {
        assertEquals(2, new Grid(5).points(List.of(new Factor("one", 1), LIST)).size());
        assertEquals(
                "every factor has one value: nothing is varied",
                Refusal.of(() -> new Grid(5).points(List.of(new Factor("one", 1), new Factor("other", 1)))));
    }

    @Test
    void aGridOfNothingIsRefused() {
        assertEquals(
                "there are no factors: nothing is varied; name at least one under `vary`",
                Refusal.of(() -> new Grid(5).points(List.of())));
        assertEquals("factor a is named twice", Refusal.of(() -> new Grid(5).points(List.of(RANGE, RANGE))));
        assertEquals("levels is 1, must be at least 2", Refusal.of(() -> new Grid(1)));
    }

    @Test
    void aGridTooLargeToRunIsRefusedWithItsSize() {
        List<Factor> ranges =
                IntStream.range(0, 10).mapToObj(i -> new Factor("f" + i, 0)).toList();
        assertEquals(
                "the grid has 1e10 points, must have at most 10 million; take fewer levels or factors, or a"
                        + " latin-hypercube",
                Refusal.of(() -> new Grid(10).points(ranges)));
        assertTrue(Refusal.of(() -> new Grid(10)
                        .points(IntStream.range(0, 400)
                                .mapToObj(i -> new Factor("f" + i, 0))
                                .toList()))
                .startsWith("the grid has 1e400 points"));
        assertEquals(10_000_000, new Grid(10).points(ranges.subList(0, 7)).size());
    }
}
