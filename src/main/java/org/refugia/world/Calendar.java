package org.refugia.world;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.refugia.parameter.Require;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;

/**
 * The scenario's days and steps. Every day has 24 hours of local wall-clock time; where clocks change, an hour is lost
 * or counted twice (docs/adr/0005-wall-clock-calendar.md).
 *
 * @param start        first day whose results are recorded
 * @param end          day after the last
 * @param zone         time zone of dates without an offset
 * @param stepSeconds  length of a step; divides a day evenly [s]
 * @param warmUpDays   days simulated before the start and not recorded
 */
public record Calendar(LocalDate start, LocalDate end, ZoneId zone, int stepSeconds, int warmUpDays) {
    private static final int DAY = 86_400;

    public Calendar {
        Require.that(start.isBefore(end), "time.end must come after time.start");
        Require.that(stepSeconds > 0 && DAY % stepSeconds == 0, "time.step must divide a day evenly");
        Require.atLeast(0, "time.warm_up", warmUpDays);
    }

    /** Days recorded. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start, end);
    }

    /** Steps in a day. */
    public int stepsPerDay() {
        return DAY / stepSeconds;
    }

    /** All steps, warm-up included. */
    public int steps() {
        return (days() + warmUpDays) * stepsPerDay();
    }

    /** Length of a step [days]. */
    public double stepDays() {
        return (double) stepSeconds / DAY;
    }

    /** First second of a step, counted from the start of the scenario; negative in the warm-up. */
    public long stepStart(int step) {
        return (long) step * stepSeconds - (long) warmUpDays * DAY;
    }

    /** The day a step belongs to, 0 for the first recorded one; negative in the warm-up. */
    public int day(int step) {
        return step / stepsPerDay() - warmUpDays;
    }

    /** The date of a day. */
    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    /** The local time of a second. */
    public LocalDateTime local(long second) {
        return start.atStartOfDay().plusSeconds(second);
    }

    /**
     * A moment in seconds since the scenario's start.
     *
     * @param base   what a time span counts from [s]
     * @param draws  draws of the replicate, for moments that are drawn
     * @return {@link Window#FOREVER} for never
     */
    public long seconds(Moment moment, long base, Draws draws) {
        if (moment instanceof Moment.Day day) {
            return second(day.date().atTime(LocalTime.MIDNIGHT));
        } else if (moment instanceof Moment.Local local) {
            return second(local.time());
        } else if (moment instanceof Moment.Zoned zoned) {
            return second(zoned.time().atZoneSameInstant(zone).toLocalDateTime());
        } else if (moment instanceof Moment.After after) {
            return base + Math.round(after.days() * DAY);
        } else if (moment instanceof Moment.Drawn drawn) {
            double u = draws.stream(Decision.SHOCK_TIME).uniform(Mix.text(drawn.key()));
            return base + Math.round(drawn.days().quantile(u) * DAY);
        }
        return Window.FOREVER;
    }

    private long second(LocalDateTime local) {
        return Duration.between(start.atStartOfDay(), local).toSeconds();
    }
}
