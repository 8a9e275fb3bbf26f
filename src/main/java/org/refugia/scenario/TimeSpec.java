package org.refugia.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.world.Calendar;

/**
 * The calendar.
 *
 * @param start       first day that is recorded
 * @param end         day after the last
 * @param stepDays    length of a step [days]
 * @param zone        time zone of dates without an offset
 * @param warmUpDays  simulated before the start and not recorded [days]
 */
public record TimeSpec(
        @Param("first day that is recorded") LocalDate start,
        @Param("day after the last") LocalDate end,

        @Param(
                value = "length of a step: 1 d, or an even part of a day down to 1 h",
                unit = Unit.DAYS,
                def = "6 h",
                min = 1 / 24.0,
                max = 1,
                key = "step")
        double stepDays,

        @Param(value = "time zone of dates without an offset", def = "UTC", source = "convention")
        ZoneId zone,

        @Param(
                value = "simulated before the start and not recorded; whole days",
                unit = Unit.DAYS,
                def = "14 d",
                min = 0,
                max = 3650,
                key = "warm_up")
        double warmUpDays) {
    private static final long LONGEST_DAYS = 36_525;

    public TimeSpec {
        Require.that(start.isBefore(end), "end (%s) must come after start (%s)".formatted(end, start));
        Require.that(
                86_400 % seconds(stepDays) == 0, "step must be 1 d or an even part of a day, such as 12 h, 6 h or 1 h");
        Require.that(ChronoUnit.DAYS.between(start, end) <= LONGEST_DAYS, "end lies more than 100 years after start");
        Require.that(warmUpDays == Math.rint(warmUpDays), "warm_up must be whole days");
    }

    private static int seconds(double days) {
        return (int) Math.round(days * 86_400);
    }

    /** Days and steps. */
    public Calendar calendar() {
        return new Calendar(start, end, zone, seconds(stepDays), (int) warmUpDays);
    }
}
