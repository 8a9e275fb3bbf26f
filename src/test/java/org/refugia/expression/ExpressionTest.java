package org.refugia.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers worked out by hand from the series of a run of six days. */
class ExpressionTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Quantity USERS = new Quantity("dau", "small", "all", "all");
    private static final Quantity PEAKS_LATE = new Quantity("dau", "big", "all", "all");
    private static final Quantity GAPS = new Quantity("return-rate", "small", "all", "all");
    private static final Quantity NOTHING = new Quantity("dau", "small", "all", "north");
    private static final double NONE = Double.NaN;

    private final Recording run = recording();

    private static Recording recording() {
        Recording recording = new Recording(List.of(USERS, PEAKS_LATE, GAPS, NOTHING), 6);
        put(recording, USERS, 10, 40, 20, 40, 30, 20);
        put(recording, PEAKS_LATE, 1, 2, 3, 4, 5, 6);
        put(recording, GAPS, NONE, 3, NONE, -1, 7, NONE);
        put(recording, new Quantity("dau", "other", "all", "all"), 7, 7, 7, 7, 7, 7);
        return recording;
    }

    private static void put(Recording recording, Quantity quantity, double... values) {
        for (int day = 0; day < values.length; day++) {
            if (!Double.isNaN(values[day])) {
                recording.take(
                        day,
                        quantity.platform(),
                        quantity.segment(),
                        quantity.region(),
                        quantity.measure(),
                        values[day]);
            }
        }
    }

    private static Day day(int number) {
        return new Day.Fixed(number);
    }

    private double over(Aggregate aggregate, Quantity quantity, int from, int until) {
        return new Expression.Over(aggregate, quantity, day(from), day(until)).value(run);
    }

    @Test
    void aQuantityHasItsNumberOnEachRecordedDayAndNoneOnOthers() {
        assertEquals(40, new Expression.OnDay(USERS, day(1)).value(run));
        assertEquals(20, new Expression.OnDay(USERS, day(5)).value(run));
        assertEquals(NONE, new Expression.OnDay(USERS, day(6)).value(run));
        assertEquals(NONE, new Expression.OnDay(USERS, day(-1)).value(run));
        assertEquals(NONE, new Expression.OnDay(USERS, day(Day.NEVER)).value(run));
        assertEquals(NONE, new Expression.OnDay(GAPS, day(2)).value(run));
    }

    @ParameterizedTest
    @CsvSource({"PEAK, 40", "LOW, 10", "MEAN, 26.666666666666668", "TOTAL, 160", "PEAK_DAY, 1"})
    void allDaysMakeOneNumber(Aggregate aggregate, double number) {
        assertEquals(number, over(aggregate, USERS, 0, 5));
    }

    @ParameterizedTest
    @CsvSource({"PEAK, 40", "LOW, 20", "MEAN, 30", "TOTAL, 90", "PEAK_DAY, 3"})
    void firstAndLastDayOfAStretchCount(Aggregate aggregate, double number) {
        assertEquals(number, over(aggregate, USERS, 2, 4));
    }

    @ParameterizedTest
    @CsvSource({"PEAK, 7", "LOW, -1", "MEAN, 3", "TOTAL, 9", "PEAK_DAY, 4"})
    void daysWithoutANumberDoNotCount(Aggregate aggregate, double number) {
        assertEquals(number, over(aggregate, GAPS, 0, 5));
    }

    @ParameterizedTest
    @CsvSource({"PEAK", "LOW", "MEAN", "TOTAL", "PEAK_DAY"})
    void withoutAnyNumberThereIsNone(Aggregate aggregate) {
        assertEquals(NONE, over(aggregate, NOTHING, 0, 5));
        assertEquals(NONE, over(aggregate, GAPS, 2, 2));
        assertEquals(NONE, over(aggregate, USERS, 4, 2), "a stretch that ends before it begins");
        assertEquals(NONE, over(aggregate, USERS, Day.NEVER, 5), "a beginning that never comes");
    }

    @Test
    void aStretchIsCutToTheRecordedDays() {
        assertEquals(160, over(Aggregate.TOTAL, USERS, -30, 400));
        assertEquals(160, over(Aggregate.TOTAL, USERS, 0, Day.NEVER));
    }

    @Test
    void whatIsRetainedIsAShareOfTheFirstPeak() {
        assertEquals(50, new Expression.Retained(USERS, 1).value(run));
        assertEquals(100, new Expression.Retained(USERS, 2).value(run));
        assertEquals(50, new Expression.Retained(USERS, 4).value(run));
        assertEquals(100, new Expression.Retained(USERS, 0).value(run));
        assertEquals(NONE, new Expression.Retained(USERS, 5).value(run), "the day is not recorded");
        assertEquals(NONE, new Expression.Retained(PEAKS_LATE, 1).value(run), "the peak is the last day");
        assertEquals(NONE, new Expression.Retained(NOTHING, 1).value(run));
        assertEquals(NONE, new Expression.Retained(USERS, Integer.MAX_VALUE).value(run));
    }

    @Test
    void signsJoinNumbersAndDividingByZeroGivesNone() {
        assertEquals(5, Expression.Arithmetic.apply('+', 2, 3));
        assertEquals(-1, Expression.Arithmetic.apply('-', 2, 3));
        assertEquals(6, Expression.Arithmetic.apply('*', 2, 3));
        assertEquals(1.5, Expression.Arithmetic.apply('/', 3, 2));
        assertEquals(NONE, Expression.Arithmetic.apply('/', 3, 0));
        assertEquals(NONE, Expression.Arithmetic.apply('/', 0, 0));
        assertThrows(IllegalStateException.class, () -> Expression.Arithmetic.apply('^', 2, 3));
    }

    @Test
    void whatHasNoNumberMakesASumHaveNone() {
        Expression gap = new Expression.OnDay(GAPS, day(0));
        assertEquals(NONE, new Expression.Arithmetic('+', gap, new Expression.Constant(1)).value(run));
        assertEquals(NONE, new Expression.Arithmetic('*', new Expression.Constant(0), gap).value(run));
    }

    @Test
    void daysOfShocksAreFixedInEveryPart() {
        Day begins = new Day.OfShock("ban", false, 0);
        Day later = new Day.OfShock("ban", true, 86_400);
        Expression whole = new Expression.Arithmetic(
                '-',
                new Expression.OnDay(USERS, begins),
                new Expression.Over(Aggregate.LOW, PEAKS_LATE, begins, later));
        assertTrue(whole.hangsOnShocks());
        Expression fixed = whole.on(day -> day.atEnd() ? 4 : 1);
        assertFalse(fixed.hangsOnShocks());
        assertEquals(40 - 2, fixed.value(run));
        assertEquals(Set.of(USERS, PEAKS_LATE), whole.quantities());
        assertFalse(new Expression.Retained(USERS, 3).hangsOnShocks());
        assertTrue(new Expression.Over(Aggregate.MEAN, USERS, day(0), later).hangsOnShocks());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "86399, 0, 0",
        "86400, 0, 1",
        "50400, 86400, 1",
        "-1, 0, -1",
        "0, -86400, -1",
        "172800, -43200, 1",
        "129600, 43200, 2"
    })
    void theDayOfAShockIsTheOneInWhichItsSecondFalls(long second, long later, int day) {
        assertEquals(new Day.Fixed(day), new Day.OfShock("ban", false, later).after(second));
    }

    @Test
    void equalQuestionsHaveEqualTextsAndDifferentOnesDoNot() {
        Expression one = new Expression.Over(Aggregate.PEAK, USERS, day(0), day(5));
        assertEquals(one.toString(), new Expression.Over(Aggregate.PEAK, USERS, day(0), day(5)).toString());
        for (Expression other : List.of(
                new Expression.Over(Aggregate.LOW, USERS, day(0), day(5)),
                new Expression.Over(Aggregate.PEAK, NOTHING, day(0), day(5)),
                new Expression.Over(Aggregate.PEAK, USERS, day(1), day(5)),
                new Expression.Over(Aggregate.PEAK, USERS, day(0), day(4)))) {
            assertFalse(one.toString().equals(other.toString()), other::toString);
        }
    }

    @Test
    void whatNobodyAskedForIsNotRecorded() {
        Quantity other = new Quantity("dau", "other", "all", "all");
        assertThrows(IllegalStateException.class, () -> run.at(other, 0));
        assertEquals(6, run.days());
    }

    @Test
    void theWordOfACohortIsThatOfItsMeasure() {
        assertEquals("dau", new Quantity("dau(registered 2025-01-01..2025-01-02)", "small", "all", "all").word());
        assertEquals("dau", USERS.word());
    }
}
