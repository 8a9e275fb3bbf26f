package org.refugia.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "NUMBER, 0.8, 0.8",
        "NUMBER, -3, -3",
        "NUMBER, +2.5e-3, 0.0025",
        "SHARE, 25 %, 0.25",
        "SHARE, 95%, 0.95",
        "SHARE, 0.2 %, 0.002",
        "DAYS, 3 d, 3",
        "DAYS, 1 day, 1",
        "DAYS, 2 days, 2",
        "DAYS, 2 w, 14",
        "PER_DAY, 0.14 /d, 0.14",
        "PER_DAY, 0.14 / d, 0.14",
        "PER_DAY, 2 %/d, 0.02",
        "PER_DAY, 1 /h, 24",
        "UTILS, 1.5 utils, 1.5",
        "UTILS, 1 util, 1",
        "WEIGHT, 1.5, 1.5",
        "WEIGHT, 1.5 utils, 1.5",
        "PEOPLE, 170 M people, 170000000",
        "PEOPLE, 4000 people, 4000",
        "PEOPLE, 12 k, 12000",
        "PEOPLE, 170  M   people, 170000000",
        "NUMBER, .5, 0.5",
        "NUMBER, 5., 5",
        "SAME, 3, 3"
    })
    void numbersAreReadIntoTheBaseUnit(Unit unit, String text, double base) {
        assertEquals(OptionalDouble.of(base), unit.parse(text));
    }

    @Test
    void hoursAndMinutesAreReadAsPartsOfADay() {
        assertEquals(30 / 1440.0, Unit.DAYS.parse("30 min").orElseThrow(), 1e-15);
        assertEquals(14 / 24.0, Unit.DAYS.parse("14 h").orElseThrow(), 1e-15);
        assertEquals(1, Unit.DAYS.parse("24 h").orElseThrow());
        assertEquals(0.25, Unit.DAYS.parse("6 h").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 25 %",
        "SHARE, 0.25",
        "SHARE, 3 d",
        "DAYS, 14",
        "DAYS, 14 hours and more",
        "DAYS, 2025-01-19",
        "PER_DAY, 0.14",
        "PER_DAY, 14 %",
        "UTILS, 1.5",
        "PEOPLE, 170",
        "PEOPLE, 170 Mio",
        "NUMBER, junk",
        "NUMBER, ''",
        "NUMBER, NaN",
        "NUMBER, Infinity",
        "SHARE, NaN %",
        "NUMBER, '1,5'",
        "NUMBER, 0x10",
        "NUMBER, 1 2",
        "NUMBER, 1e",
        "NUMBER, 1e+",
        "NUMBER, 1.2.3",
        "NUMBER, .",
        "NUMBER, --1",
        "DAYS, 1e d",
        "DAYS, d"
    })
    void whatIsNoNumberOfTheUnitIsRefused(Unit unit, String text) {
        assertEquals(OptionalDouble.empty(), unit.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 0.8, 0.8",
        "NUMBER, 1000000, 1000000",
        "SHARE, 0.95, 95 %",
        "SHARE, 0.002, 0.2 %",
        "SHARE, 1, 100 %",
        "DAYS, 3, 3 d",
        "PER_DAY, 0.14, 0.14 /d",
        "UTILS, 1.5, 1.5 utils",
        "UTILS, 0, 0 utils",
        "WEIGHT, 1.5, 1.5",
        "PEOPLE, 170000000, 170000000 people"
    })
    void numbersAreWrittenAsAScenarioWritesThem(Unit unit, double base, String text) {
        assertEquals(text, unit.format(base));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackTheSame(Unit unit) {
        for (double base : new double[] {0, 1, 0.95, 0.07, 1 / 3.0, -2.5, 1e-9, 12345.678, 1e12}) {
            assertEquals(OptionalDouble.of(base), unit.parse(unit.format(base)), unit.format(base));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, 0.25, 25 %",
        "SHARE, 1, 100 %",
        "SHARE, 25, 25 %",
        "SHARE, 25 percent, 25 %",
        "DAYS, 14, 14 d",
        "PER_DAY, 0.14, 0.14 /d",
        "UTILS, 1.5, 1.5 utils",
        "PEOPLE, 4000, 4000 people",
        "NUMBER, 0.8 utils, 0.8",
        "WEIGHT, 2 %, 2"
    })
    void aNumberWithoutTheRightUnitIsToldWhatItMightMean(Unit unit, String text, String meant) {
        assertEquals(Optional.of(meant), unit.suggestion(text));
        assertTrue(unit.parse(meant).isPresent());
    }

    @Test
    void nothingIsSuggestedForJunk() {
        assertEquals(Optional.empty(), Unit.SHARE.suggestion("much"));
    }

    @ParameterizedTest
    @EnumSource
    void numbersThatNoComputerHoldsAreRefusedWithoutWritingThemOut(Unit unit) {
        for (String text : new String[] {"1e999999999", "1e-999999999", "-7.5e2000000000"}) {
            assertEquals(OptionalDouble.empty(), unit.parse(text + " " + unit.symbol()));
            assertEquals(Optional.empty(), unit.suggestion(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySuffixThatMayFollowIsRead(Unit unit) {
        for (String suffix : unit.suffixes()) {
            assertTrue(unit.parse("2 " + suffix).isPresent(), suffix);
        }
        assertTrue(unit.parse("2 " + unit.symbol()).isPresent());
    }
}
