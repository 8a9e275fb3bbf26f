package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.random.Distribution;
import org.refugia.random.Draws;

class CalendarTest {
    private static final long DAY = 86_400;
    private static final Draws DRAWS = new Draws(1);
    private static final Calendar NEW_YORK = calendar("2025-01-01", "2025-04-01", "America/New_York");

    private static Calendar calendar(String start, String end, String zone) {
        return new Calendar(LocalDate.parse(start), LocalDate.parse(end), ZoneId.of(zone), 21_600, 14);
    }

    private static long seconds(Calendar calendar, Moment moment) {
        return calendar.seconds(moment, 0, DRAWS);
    }

    @Test
    void stepsAndDaysAreCountedFromTheWarmUpAndFromTheStart() {
        assertEquals(90, NEW_YORK.days());
        assertEquals(4, NEW_YORK.stepsPerDay());
        assertEquals(104 * 4, NEW_YORK.steps());
        assertEquals(0.25, NEW_YORK.stepDays());
        assertEquals(-14 * DAY, NEW_YORK.stepStart(0));
        assertEquals(0, NEW_YORK.stepStart(56));
        assertEquals(-14, NEW_YORK.day(3));
        assertEquals(-1, NEW_YORK.day(55));
        assertEquals(0, NEW_YORK.day(56));
        assertEquals(LocalDate.parse("2025-01-01"), NEW_YORK.date(0));
        assertEquals(LocalDate.parse("2025-01-01").atTime(6, 0), NEW_YORK.local(6 * 3600));
    }

    @Test
    void datesAndTimesWithoutOffsetAreThoseOfTheZone() {
        assertEquals(18 * DAY, seconds(NEW_YORK, new Moment.Day(LocalDate.parse("2025-01-19"))));
        Moment late = new Moment.Local(LocalDateTime.parse("2025-01-18T22:30"));
        assertEquals(17 * DAY + 22 * 3600 + 1800, seconds(NEW_YORK, late));
    }

    @Test
    void timesWithAnOffsetAreMovedIntoTheZone() {
        long tenThirtyAtNight = 17 * DAY + 22 * 3600 + 1800;
        for (String same : new String[] {"2025-01-18T22:30-05:00", "2025-01-19T03:30Z", "2025-01-19T12:30+09:00"}) {
            assertEquals(tenThirtyAtNight, seconds(NEW_YORK, new Moment.Zoned(OffsetDateTime.parse(same))));
        }
        Calendar brazil = calendar("2024-08-01", "2024-12-01", "America/Sao_Paulo");
        assertEquals(0, seconds(brazil, new Moment.Zoned(OffsetDateTime.parse("2024-08-01T03:00Z"))));
    }

    @Test
    void everyDayHasTwentyFourHoursOfWallClockEvenWhereClocksChange() { // New York springs forward on 9 March 2025
        assertEquals(68 * DAY, seconds(NEW_YORK, new Moment.Day(LocalDate.parse("2025-03-10"))));
        assertEquals(
                67 * DAY + 3600, seconds(NEW_YORK, new Moment.Zoned(OffsetDateTime.parse("2025-03-09T01:00-05:00"))));
        assertEquals(
                67 * DAY + 3 * 3600,
                seconds(NEW_YORK, new Moment.Zoned(OffsetDateTime.parse("2025-03-09T02:00-05:00"))),
                "two o'clock is three o'clock that night");
        assertEquals(70 * DAY, seconds(NEW_YORK, new Moment.Zoned(OffsetDateTime.parse("2025-03-12T00:00-04:00"))));
    }

    @Test
    void spansCountFromTheirBaseAndNeverIsForEver() {
        assertEquals(1000 + 14 * 3600, NEW_YORK.seconds(new Moment.After(14 / 24.0), 1000, DRAWS));
        assertEquals(Window.FOREVER, seconds(NEW_YORK, Moment.NEVER));
    }

    @Test
    void drawnTimesDependOnSeedAndKeyAndFollowTheirDistribution() {
        Distribution uniform = new Distribution.Uniform(10, 20);
        Moment one = new Moment.Drawn(uniform, "shocks.a.from");
        assertEquals(seconds(NEW_YORK, one), seconds(NEW_YORK, new Moment.Drawn(uniform, "shocks.a.from")));
        double sum = 0;
        for (int seed = 0; seed < 4000; seed++) {
            double days = NEW_YORK.seconds(one, 5 * DAY, new Draws(seed)) / (double) DAY - 5;
            assertEquals(15, days, 5);
            sum += days;
        }
        assertEquals(15, sum / 4000, 4 * 10 / Math.sqrt(12 * 4000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3600, 7 * 3600, 86_401})
    void aStepDividesADayEvenly(int seconds) {
        LocalDate start = LocalDate.parse("2025-01-01");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Calendar(start, start.plusDays(1), ZoneId.of("UTC"), seconds, 0));
    }

    @Test
    void theEndComesAfterTheStart() {
        assertThrows(IllegalArgumentException.class, () -> calendar("2025-01-01", "2025-01-01", "UTC"));
    }
}
