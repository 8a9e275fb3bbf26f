package org.refugia.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.refugia.analysis.Scale;
import org.refugia.report.Palette;

/**
 * Daily active users and shares of time as they are played: solid, in the platforms' colours; the run beside is grey and
 * dashed. Lines mark when shocks begin, grey fields how long bans and outages last.
 */
final class CurveChart {
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    private static final Color EVENT = new Color(0x8A, 0x8A, 0x8A);
    private static final Color DARK = new Color(0, 0, 0, 22);
    private static final Stroke SOLID = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHED =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
    private static final Stroke THIN = new BasicStroke(0.8f);
    private static final double GREY_SHARE = 0.6;

    private final List<String> platforms;
    private final LocalDate start;
    private final XYPlot people;
    private final XYPlot time;
    private final JFreeChart chart;
    private final ChartPanel panel;
    private int drawn;

    /** Empty axes from the first recorded day to the last. */
    CurveChart(List<String> platforms, LocalDate start, LocalDate end) {
        this.platforms = List.copyOf(platforms);
        this.start = start;
        people = plot("Daily active users");
        time = plot("Share of people's time, %");
        time.getRangeAxis().setAutoRangeMinimumSize(5);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(dates(start, end));
        both.setGap(10);
        both.add(people);
        both.add(time);
        chart = new JFreeChart(null, TEXT, both, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(4, 4, 4, 12));
        panel = new ChartPanel(chart, true);
        panel.setMinimumDrawWidth(200);
        panel.setMaximumDrawWidth(4000);
        panel.setMinimumDrawHeight(200);
        panel.setMaximumDrawHeight(4000);
        panel.setMouseWheelEnabled(true);
        panel.getAccessibleContext()
                .setAccessibleName(
                        "Daily active users and share of time of each platform; the table below has the numbers");
    }

    private static DateAxis dates(LocalDate start, LocalDate end) {
        DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ENGLISH);
        axis.setRange(millis(start), millis(end));
        long days = end.toEpochDay() - start.toEpochDay();
        DateFormat format = new SimpleDateFormat(days > 500 ? "MMM yyyy" : "d MMM", Locale.ENGLISH);
        format.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        DateTickUnit unit = days > 70
                ? new DateTickUnit(DateTickUnitType.MONTH, (int) Math.max(1, days / 200), format)
                : new DateTickUnit(DateTickUnitType.DAY, (int) Math.max(1, Math.round(days / 7.0)), format);
        axis.setTickUnit(unit);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(TEXT);
        axis.setLabel(
                start.getYear() == end.getYear() ? "" + start.getYear() : start.getYear() + " – " + end.getYear());
        return axis;
    }

    private XYPlot plot(String label) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < 2 * platforms.size(); i++) {
            boolean isPlayed = i < platforms.size();
            int platform = i % platforms.size();
            data.addSeries(new XYSeries((isPlayed ? "" : "beside ") + platforms.get(platform), false, false));
            lines.setSeriesPaint(i, isPlayed ? Palette.colour(platform) : grey(Palette.colour(platform)));
            lines.setSeriesStroke(i, isPlayed ? SOLID : DASHED);
        }
        lines.setDrawSeriesLineAsPath(true);
        NumberAxis axis = new NumberAxis(label);
        axis.setNumberFormatOverride(new Words());
        axis.setAutoRangeIncludesZero(true);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        XYPlot plot = new XYPlot(data, null, axis, lines);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        // what happened lies over what would have happened
        plot.setSeriesRenderingOrder(org.jfree.chart.plot.SeriesRenderingOrder.REVERSE);
        return plot;
    }

    private static Color grey(Color colour) {
        return new Color(mixed(colour.getRed()), mixed(colour.getGreen()), mixed(colour.getBlue()));
    }

    private static int mixed(int part) {
        return (int) Math.round((1 - GREY_SHARE) * part + GREY_SHARE * 0xA8);
    }

    /** Numbers as in all charts: 1.2 M. */
    private static final class Words extends NumberFormat {
        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(number == 0 ? "0" : Scale.words(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("numbers on an axis are not read");
        }
    }

    private static double millis(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private double noon(int day) {
        return millis(start.plusDays(day)) + 43_200_000.0;
    }

    /** Begins anew, without any day. */
    void clear() {
        drawn = 0;
        for (XYPlot plot : List.of(people, time)) {
            XYSeriesCollection data = (XYSeriesCollection) plot.getDataset();
            for (int i = 0; i < data.getSeriesCount(); i++) {
                data.getSeries(i).clear();
            }
        }
    }

    /** Draws the days that have come since. */
    void draw(Curves played, Curves beside) {
        int days = Math.min(played.days(), beside.days());
        if (days == drawn) {
            return;
        }
        chart.setNotify(false);
        for (int day = drawn; day < days; day++) {
            for (int platform = 0; platform < platforms.size(); platform++) {
                add(people, platform, day, played.dau(platform, day), beside.dau(platform, day));
                add(time, platform, day, played.timeShare(platform, day), beside.timeShare(platform, day));
            }
        }
        drawn = days;
        chart.setNotify(true);
    }

    private void add(XYPlot plot, int platform, int day, double value, double beside) {
        XYSeriesCollection data = (XYSeriesCollection) plot.getDataset();
        data.getSeries(platform).add(noon(day), value, false);
        data.getSeries(platforms.size() + platform).add(noon(day), beside, false);
        if (platform == platforms.size() - 1) {
            data.getSeries(0).fireSeriesChanged();
        }
    }

    /** Marks when shocks act. */
    void mark(List<Happening> happenings) {
        chart.setNotify(false);
        for (XYPlot plot : List.of(people, time)) {
            plot.clearDomainMarkers();
            List<Double> labelled = new ArrayList<>();
            for (Happening each : happenings) {
                double from = millis(start) + each.from() * 1000.0;
                if (each.isDark()) {
                    double until = each.until() == Long.MAX_VALUE
                            ? millis(start.plusDays(36_500))
                            : millis(start) + each.until() * 1000.0;
                    plot.addDomainMarker(new IntervalMarker(from, until, DARK), Layer.BACKGROUND);
                }
                ValueMarker line = new ValueMarker(from, EVENT, THIN);
                boolean isFree = labelled.stream().noneMatch(other -> Math.abs(other - from) < width() / 12);
                if (plot == people && isFree && each.isOwn()) {
                    line.setLabel(each.what());
                    line.setLabelFont(SMALL);
                    line.setLabelPaint(INK);
                    line.setLabelBackgroundColor(new Color(255, 255, 255, 190));
                    boolean isLate = from > people.getDomainAxis().getRange().getCentralValue();
                    line.setLabelAnchor(isLate ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
                    line.setLabelTextAnchor(isLate ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
                    labelled.add(from);
                }
                plot.addDomainMarker(line, line.getLabel() == null ? Layer.BACKGROUND : Layer.FOREGROUND);
            }
        }
        chart.setNotify(true);
    }

    /** Shows or hides a platform. */
    void show(int platform, boolean isShown) {
        for (XYPlot plot : List.of(people, time)) {
            plot.getRenderer().setSeriesVisible(platform, isShown);
            plot.getRenderer().setSeriesVisible(platforms.size() + platform, isShown);
            plot.configureRangeAxes();
        }
    }

    private double width() {
        return people.getDomainAxis().getRange().getLength();
    }

    ChartPanel panel() {
        return panel;
    }
}
