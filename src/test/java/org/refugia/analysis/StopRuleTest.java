package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StopRuleTest {
    /** Half-widths 12.7, 2.48, 1.30, 0.88 and 0.67 from two to six replicates: differences of 0 and 2 in turn, then 1. */
    private static final double[] CALMING = {0, 2, 1, 1, 1, 1};

    private static final double[] CALM = {5, 5, 5, 5, 5, 5};

    @Test
    void theFirstNumberOfReplicatesThatIsEnoughIsTaken() {
        assertEquals(OptionalInt.of(4), StopRule.replicates(List.of(CALMING), 2, 1.5));
        assertEquals(OptionalInt.of(2), StopRule.replicates(List.of(CALM), 2, 1.5));
        assertEquals(OptionalInt.of(3), StopRule.replicates(List.of(CALM), 3, 1.5));
    }

    @Test
    void everyComparisonMustBeNarrowEnough() {
        assertEquals(OptionalInt.of(4), StopRule.replicates(List.of(CALM, CALMING), 2, 1.5));
        assertEquals(OptionalInt.empty(), StopRule.replicates(List.of(CALM, CALMING), 2, 0.5));
        assertEquals(OptionalInt.empty(), StopRule.replicates(List.of(), 2, 0.5));
    }

    @Test
    void whatIsNotThereYetStopsTheRule() {
        double[] gap = CALM.clone();
        gap[2] = Double.NaN;
        assertEquals(OptionalInt.of(2), StopRule.replicates(List.of(gap), 2, 1));
        assertEquals(OptionalInt.empty(), StopRule.replicates(List.of(gap, CALMING), 2, 1.5));
        assertEquals(OptionalInt.empty(), StopRule.replicates(List.of(CALM, new double[] {5}), 2, 1));
    }

    @Test
    void moreReplicatesDoNotChangeWhatWasDecided() {
        double[] more = Arrays.copyOf(CALMING, 8);
        more[6] = 1000;
        assertEquals(OptionalInt.of(4), StopRule.replicates(List.of(more), 2, 1.5));
    }

    @Test
    void aShareIsOfTheCounterfactualsMean() {
        double[] hundred = new double[6];
        Arrays.fill(hundred, -100);
        assertEquals(OptionalInt.of(4), StopRule.relative(List.of(CALMING), List.of(hundred), 2, 0.015));
        assertEquals(OptionalInt.empty(), StopRule.relative(List.of(CALMING), List.of(hundred), 2, 0.005));
    }

    @Test
    void aRuleThatCouldNeverHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StopRule.replicates(List.of(CALM), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> StopRule.replicates(List.of(CALM), 2, 0));
    }
}
