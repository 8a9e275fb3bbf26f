package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-3, -3",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "12.3456789, 12.34568",
        "0.000123456789, 0.0001234568",
        "1e-9, 0.000000001",
        "1234567.8, 1234568",
        "9999999.6, 10000000",
        "123456789.5, 123456800",
        "170000000, 170000000",
        "123456789012345, 123456789012345",
        "1e20, 100000000000000000000",
        "-2.5e-7, -0.00000025"
    })
    void numbersHaveSevenDigitsAndNoExponent(double value, String text) {
        assertEquals(text, Numbers.text(value));
    }

    @Test
    void halvesGoToTheEvenDigit() { // both are exact in binary
        assertEquals("2097152", Numbers.text(2097152.5));
        assertEquals("2097154", Numbers.text(2097153.5));
    }

    @Test
    void theLanguageOfTheMachineDoesNotShow() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.GERMANY, Locale.FRANCE, Locale.forLanguageTag("ar-EG")}) {
                Locale.setDefault(locale);
                assertEquals("12345.5", Numbers.text(12345.5));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nothingThatIsNotFiniteIsWritten(double value) {
        assertThrows(IllegalStateException.class, () -> Numbers.text(value));
    }

    @Test
    void whatIsWrittenIsReadBackToSevenDigits() {
        for (double value = 1.23456789e-12; value < 1e18; value *= 7.3) {
            String text = Numbers.text(value);
            assertFalse(text.contains("E"));
            assertEquals(value, Double.parseDouble(text), 5.1e-7 * value);
            assertEquals(text, Numbers.text(Double.parseDouble(text)));
        }
    }
}
