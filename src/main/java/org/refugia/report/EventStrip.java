package org.refugia.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.refugia.analysis.Event;

/**
 * The labels of the events above the first panel, each at the top of a line that goes down through all panels.
 *
 * <p>Labels stand right of their line in rows, the earliest in the highest row that is free of the lines of later ones:
 * so no line crosses a label. A label too long for the space at its right stands left of its line, on white.
 */
final class EventStrip extends AbstractXYAnnotation {
    static final int ROW_HEIGHT = 17;
    private static final int OFFSET = 6;

    private final transient List<Event> events;
    private final transient LocalDate start;
    private final transient LocalDate end;
    private final transient Function<String, Color> colours;
    private final transient List<Label> labels;

    /** A placed label: the row counts from the top, {@code width} is in points. */
    private record Label(Event event, String text, int row, boolean leftOfLine, double width) {}

    /**
     * A strip over the days of a run.
     *
     * @param events   earliest first
     * @param end      first day that no longer belongs to the run
     * @param colours  of platforms, by their ids; of the empty id, for events that concern none
     */
    EventStrip(List<Event> events, LocalDate start, LocalDate end, Function<String, Color> colours) {
        this.events = List.copyOf(events);
        this.start = start;
        this.end = end;
        this.colours = colours;
        labels = place();
    }

    /** What is labelled. */
    List<Event> events() {
        return events;
    }

    /** Number of rows; 0 without events. */
    int rows() {
        return labels.stream().mapToInt(label -> label.row() + 1).max().orElse(0);
    }

    /** The strip as the topmost subplot. */
    XYPlot plot() {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, 1);
        axis.setVisible(false);
        XYPlot plot = new XYPlot(null, null, axis, null);
        Panel.plain(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(this);
        return plot;
    }

    /** Marks events in a panel: a line where each begins, a shade as long as it lasts. */
    static void mark(XYPlot panel, List<Event> events) {
        for (Event event : events) {
            double from = DayAxis.at(event.from());
            event.until()
                    .ifPresent(until -> panel.addDomainMarker(
                            new IntervalMarker(from, DayAxis.at(until), Style.SPAN), Layer.BACKGROUND));
            panel.addDomainMarker(new ValueMarker(from, Style.EVENT, Style.THIN), Layer.BACKGROUND);
        }
    }

    private List<Label> place() {
        double plotWidth = Style.WIDTH - 2 * Style.MARGIN - Style.LEFT - Style.RIGHT;
        List<Label> placed = new ArrayList<>();
        List<Double> usedUntil = new ArrayList<>();
        for (Event event : events) {
            double x = plotWidth * position(event);
            String text = Lettering.shortened(event.label(), Math.max(x, plotWidth - x) - 2 * OFFSET);
            double width = Lettering.width(text);
            boolean leftOfLine = x + OFFSET + width > plotWidth;
            double leftmost = leftOfLine ? x - OFFSET - width : x;
            int row = usedUntil.size();
            while (row > 0 && usedUntil.get(row - 1) < leftmost - OFFSET) {
                row--;
            }
            if (row == usedUntil.size()) {
                usedUntil.add(0.0);
            }
            usedUntil.set(row, leftOfLine ? x : x + OFFSET + width);
            placed.add(new Label(event, text, row, leftOfLine, width));
        }
        return placed;
    }

    /** Where between the first morning, 0, and the last night, 1, an event begins. */
    private double position(Event event) {
        return Math.max(0, DayAxis.share(event.from(), start, end));
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        double rowHeight = area.getHeight() / Math.max(1, rows());
        g2.setFont(Style.TEXT);
        for (Label label : labels) {
            double x = area.getMinX() + area.getWidth() * position(label.event());
            double middle = area.getMinY() + (label.row() + 0.5) * rowHeight;
            g2.setPaint(Style.EVENT);
            g2.setStroke(Style.THIN);
            g2.draw(new Line2D.Double(x, middle, x, area.getMaxY()));
        }
        for (Label label : labels) {
            double x = area.getMinX() + area.getWidth() * position(label.event());
            double middle = area.getMinY() + (label.row() + 0.5) * rowHeight;
            double left = label.leftOfLine() ? x - OFFSET - label.width() : x + OFFSET;
            if (label.leftOfLine()) {
                g2.setPaint(Style.BACKGROUND);
                g2.fill(new Rectangle2D.Double(left - 2, middle - 7, label.width() + 4, 14));
            }
            g2.setPaint(colours.apply(label.event().platform().orElse("")));
            g2.fill(new Ellipse2D.Double(x - 3.5, middle - 3.5, 7, 7));
            g2.setPaint(Style.INK);
            g2.drawString(label.text(), (float) left, (float) middle + 4);
        }
    }
}
