package org.refugia.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    @Test
    void theMedianIsTheMiddleValueOrTheMeanOfTheTwo() {
        assertEquals(3, Sample.of(9, 1, 3).median());
        assertEquals(2, Sample.of(9, 1, 3, 1).median());
    }

    @Test
    void valuesAreScaledLeftOutAndPutTogether() {
        Sample sample = Sample.of(8, 2, 4, 6, 10);
        assertEquals(Sample.of(4, 1, 2, 3, 5), sample.per(2));
        assertEquals(Sample.of(6, 10), sample.from(3));
        assertEquals(Sample.of(), sample.from(7));
        assertEquals(Sample.of(5, 5), sample.means(2));
    }

    @Test
    void whatCannotBeMeasuredIsADash() {
        assertEquals("–", new Sample(List.of()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0000001, 0",
        "0.012345, 0.0123",
        "7.416, 7.42",
        "74.16, 74.2",
        "741.6, 742",
        "'7416.4', '7,416'"
    })
    void threeDigitsCount(double value, String text) {
        assertEquals(text, Sample.text(value));
    }

    @ParameterizedTest
    @CsvSource({"10000, 10⁴", "50000, 5 · 10⁴", "170000000, 1.7 · 10⁸"})
    void numbersOfPeopleAreWrittenAsPowers(int users, String text) {
        assertEquals(text, Size.of(users));
    }

    @Test
    void aMissedTargetSaysByHowMuch() {
        assertEquals("met", Target.VERSION.verdict(Sample.of(0.4)));
        assertEquals("missed: 2.00 times the target", Target.VERSION.verdict(Sample.of(0.8)));
        assertEquals("met", Target.SWEEP.verdict(Sample.of(200)));
        assertEquals("missed: 0.500 times the target", Target.SWEEP.verdict(Sample.of(100)));
    }
}
