package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SwingTest {
    private static final List<List<String>> TEXTS = List.of(
            List.of("", ""), List.of("1", ""), List.of("2", ""), List.of("3", ""), List.of("", "a"), List.of("", "b"));

    @Test
    void aFactorSwingsFromItsLowestToItsHighestLevel() {
        List<FactorStatistic> swings = Swing.of(TEXTS, new double[] {10, 12, 7, 9, 11, 15});
        assertEquals(new FactorStatistic(0, "swing", 5, -3, 2), swings.get(0));
        assertEquals(new FactorStatistic(1, "swing", 4, 1, 5), swings.get(1));
    }

    @Test
    void aLevelWithoutOutputDoesNotCountAndWithoutABaseNothingDoes() {
        double none = Double.NaN;
        assertEquals(
                2,
                Swing.of(TEXTS, new double[] {10, 12, none, none, 11, 15})
                        .get(0)
                        .low());
        assertTrue(Double.isNaN(
                Swing.of(TEXTS, new double[] {none, 12, 7, 9, 11, 15}).get(0).value()));
    }

    @Test
    void pointsInAnotherOrderAreRefused() {
        List<List<String>> noBase = List.of(List.of("1", ""), List.of("", ""));
        assertThrows(IllegalArgumentException.class, () -> Swing.of(noBase, new double[2]));
        List<List<String>> two = List.of(List.of("", ""), List.of("1", "a"));
        assertThrows(IllegalArgumentException.class, () -> Swing.of(two, new double[2]));
    }
}
