package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.parameter.Unit;

class DimensionTest {
    private static Dimension range(Unit unit, String low, String high, boolean isLog, boolean isWhole) {
        return new Dimension("a.b", List.of(), Optional.of(unit), List.of(), low, high, isLog, isWhole, "");
    }

    private static Dimension list(String... values) {
        return new Dimension("a.b", List.of("c.d"), Optional.empty(), List.of(values), "", "", false, false, "x");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 0.4, 1.7, 0.5, 1.05",
        "NUMBER, 0, 3, 0.333333333, 1",
        "NUMBER, -1, 1, 0.25, -0.5",
        "SHARE, 1 %, 12 %, 0.5, 6.5 %",
        "SHARE, 1 %, 12 %, 0.123456789, 2.35802 %",
        "DAYS, 12 h, 3 d, 0.5, 1.75 d",
        "DAYS, 1 w, 2 w, 0.5, 10.5 d",
        "PER_DAY, 2 %/d, 4 %/d, 0.5, 0.03 /d",
        "UTILS, 1 utils, 2 utils, 0.25, 1.25 utils",
        "WEIGHT, 1, 2 utils, 0.25, 1.25",
        "PEOPLE, 1 M people, 3 M people, 0.5, 2000000 people"
    })
    void aRangeIsDividedEvenlyAndWrittenInItsUnit(Unit unit, String low, String high, double u, String value) {
        Dimension dimension = range(unit, low, high, false, false);
        assertEquals(value, dimension.at(u));
        assertTrue(unit.parse(value).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 0.01, 1, 0.5, 0.1",
        "NUMBER, 1, 1000, 0.666666667, 100",
        "SHARE, 0.5 %, 5 %, 0.5, 1.58114 %",
        "DAYS, 1 d, 16 d, 0.25, 2 d"
    })
    void aLogarithmicRangeIsDividedByEqualFactors(Unit unit, String low, String high, double u, String value) {
        assertEquals(value, range(unit, low, high, true, false).at(u));
    }

    @ParameterizedTest
    @CsvSource({"0.24, 1", "0.26, 2", "0.74, 2", "0.76, 3", "0, 1", "1, 3"})
    void wholeNumbersAreTheNearest(double u, String value) {
        assertEquals(value, range(Unit.NUMBER, "1", "3", false, true).at(u));
    }

    @Test
    void theEndsOfARangeStandAsTheyAreWritten() {
        Dimension dimension = range(Unit.DAYS, "14 h", "2 w", true, false);
        assertEquals("14 h", dimension.at(0));
        assertEquals("2 w", dimension.at(1));
        assertTrue(dimension.isRange());
    }

    @ParameterizedTest
    @CsvSource({"0, a", "0.333, a", "0.334, b", "0.5, b", "0.667, c", "0.999, c", "1, c"})
    void aListIsDividedIntoEqualParts(double u, String value) {
        assertEquals(value, list("a", "b", "c").at(u));
        assertFalse(list("a").isRange());
    }

    @Test
    void withoutACoordinateTheScenariosOwnValueStays() {
        assertEquals("", list("a", "b").at(Double.NaN));
        assertEquals("", range(Unit.DAYS, "1 d", "2 d", false, false).at(Double.NaN));
    }

    @Test
    void aValueIsANumberInTheBaseOfItsUnitOrNone() {
        assertEquals(14, range(Unit.DAYS, "1 d", "2 d", false, false).number("2 w"));
        assertEquals(0.05, range(Unit.SHARE, "1 %", "2 %", false, false).number("5 %"));
        assertEquals(Double.NaN, range(Unit.DAYS, "1 d", "2 d", false, false).number("never"));
        assertEquals(Double.NaN, list("1").number("1"));
    }

    @Test
    void aDimensionSetsItsPathAndThoseThatGoWithIt() {
        assertEquals(List.of("a.b", "c.d"), list("1").paths());
    }
}
