package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private static final double OWN = Double.NaN;

    @Test
    void theBaseComesFirstAndThenEachFactorAlone() {
        List<Factor> factors = List.of(new Factor("range", 0), new Factor("list", 2));
        double[][] expected = {{OWN, OWN}, {0, OWN}, {0.5, OWN}, {1, OWN}, {OWN, 0.25}, {OWN, 0.75}};
        assertArrayEquals(expected, new OneAtATime(3).points(factors).toArray(double[][]::new));
    }

    @Test
    void everyListedValueIsTakenInOrder() {
        Factor factor = new Factor("list", 7);
        int[] entries = new OneAtATime(2)
                .points(List.of(factor)).stream()
                        .skip(1)
                        .mapToInt(point -> factor.entry(point[0]))
                        .toArray();
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6}, entries);
    }

    @Test
    void aSingleListedValueIsComparedWithTheScenariosOwn() {
        double[][] expected = {{OWN}, {0.5}};
        assertArrayEquals(
                expected,
                new OneAtATime(5).points(List.of(new Factor("list", 1))).toArray(double[][]::new));
    }

    @Test
    void noPointMayBeLeftOut() {
        assertFalse(new OneAtATime(5).mayBeThinned());
    }

    @Test
    void emptyAndEndlessDesignsAreRefused() {
        assertEquals("levels is 1, must be at least 2", Refusal.of(() -> new OneAtATime(1)));
        assertEquals(
                "there are no factors: nothing is varied; name at least one under `vary`",
                Refusal.of(() -> new OneAtATime(5).points(List.of())));
        assertEquals(
                "the design has 1e7 points, must have at most 10 million; take fewer levels or factors",
                Refusal.of(() -> new OneAtATime(10_000_000).points(List.of(new Factor("a", 0)))));
    }
}
