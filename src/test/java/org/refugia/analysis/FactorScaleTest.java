package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refugia.parameter.Unit;

class FactorScaleTest {
    private static FactorScale range(Unit unit, String low, String high, boolean isLog) {
        return new FactorScale(new SweepManifest.Factor("f", Optional.of(unit), List.of(), low, high, isLog));
    }

    private static FactorScale list(Optional<Unit> unit, String... values) {
        return new FactorScale(new SweepManifest.Factor("f", unit, List.of(values), "", "", false));
    }

    @Test
    void aRangeIsSpreadEvenlyInItsScale() {
        assertEquals(0.25, range(Unit.SHARE, "2 %", "10 %", false).position("4 %"), 1e-12);
        assertEquals(0.5, range(Unit.DAYS, "1 d", "100 d", true).position("10 d"), 1e-12);
        assertTrue(Double.isNaN(range(Unit.DAYS, "1 d", "100 d", true).position("")));
    }

    @Test
    void numbersOfAListAscendAndWordsStayAsListed() {
        assertEquals(0.5, list(Optional.of(Unit.DAYS), "3 d", "14 h", "1 w").position("3 d"));
        assertEquals(0, list(Optional.of(Unit.DAYS), "3 d", "14 h", "1 w").position("14h"));
        assertEquals(1, list(Optional.empty(), "multi", "single").position("single"));
        assertEquals(1, list(Optional.of(Unit.DAYS), "3 d", "never").position("never"));
        assertTrue(Double.isNaN(list(Optional.empty(), "multi", "single").position("both")));
    }
}
