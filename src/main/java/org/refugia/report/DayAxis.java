package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The days of a run. Local times are laid out as if they were UTC, so that every day is equally long; the value of a
 * day stands at its noon.
 */
final class DayAxis extends DateAxis {
    private static final int MOST_TICKS = 9;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final List<Predicate<LocalDate>> RHYTHMS = List.of(
            date -> true,
            date -> date.getDayOfMonth() % 2 == 1,
            date -> date.getDayOfWeek() == DayOfWeek.MONDAY,
            date -> date.getDayOfMonth() == 1 || date.getDayOfMonth() == 15,
            date -> date.getDayOfMonth() == 1,
            date -> date.getDayOfMonth() == 1 && date.getMonthValue() % 3 == 1,
            date -> date.getDayOfYear() == 1);

    /** Room for the whole marker of an observation on the last day, as a share of the axis. */
    private static final double MARGIN = 0.01;

    private final transient List<DateTick> ticks;

    /** From the morning of the first day to the night before {@code end}, and a little further. */
    DayAxis(LocalDate start, LocalDate end) {
        super(null, TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
        ticks = ticks(start, end);
        setRange(at(start.atStartOfDay()), last(start, end));
        setTickLabelFont(Style.TEXT);
        setTickLabelPaint(Style.INK);
        setAxisLinePaint(Style.EVENT);
        setTickMarkPaint(Style.EVENT);
    }

    /** The right end of an axis for a run. */
    private static double last(LocalDate start, LocalDate end) {
        double from = at(start.atStartOfDay());
        double until = at(end.atStartOfDay());
        return until + MARGIN * (until - from);
    }

    /** Where a local time lies on the axis of a run, as a share of its width. */
    static double share(LocalDateTime time, LocalDate start, LocalDate end) {
        double from = at(start.atStartOfDay());
        return (at(time) - from) / (last(start, end) - from);
    }

    /** Where a local time lies on the axis. */
    static double at(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Where the value of a day lies on the axis. */
    static double noon(LocalDate date) {
        return at(date.atTime(12, 0));
    }

    /** Where the values of the days of a run lie on the axis. */
    static double[] noons(LocalDate start, LocalDate end) {
        return start.datesUntil(end).mapToDouble(DayAxis::noon).toArray();
    }

    private static List<DateTick> ticks(LocalDate start, LocalDate end) {
        List<LocalDate> dates = List.of();
        for (Predicate<LocalDate> rhythm : RHYTHMS) {
            dates = start.datesUntil(end).filter(rhythm).toList();
            if (dates.size() <= MOST_TICKS) {
                break;
            }
        }
        List<DateTick> ticks = new ArrayList<>();
        int year = 0;
        for (LocalDate date : dates) {
            String label = (date.getYear() == year ? DAY : DAY_AND_YEAR).format(date);
            year = date.getYear();
            TextAnchor anchor = anchor((double) start.until(date, ChronoUnit.DAYS) / start.until(end, ChronoUnit.DAYS));
            ticks.add(new DateTick(new Date((long) at(date.atStartOfDay())), label, anchor, anchor, 0));
        }
        return List.copyOf(ticks);
    }

    /** A label near the end leans inwards, or the drawing's edge would cut it. */
    private static TextAnchor anchor(double position) {
        return position > 0.97 ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER;
    }

    @Override
    protected List<DateTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        return ticks;
    }
}
