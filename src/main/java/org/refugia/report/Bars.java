package org.refugia.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Rows of bars that lie, each with its interval and, at its end, words. */
final class Bars extends AbstractXYAnnotation {
    private static final double THICKNESS = 0.7;
    private static final int CAP = 3;
    private static final int BESIDE = 6;

    private final transient List<List<Bar>> rows;

    /**
     * A bar.
     *
     * @param from    where it begins, in numbers of the axis
     * @param to      where it ends
     * @param low     lower end of the interval; NaN if there is none
     * @param high    upper end of the interval
     * @param below   colour of what lies below zero
     * @param above   colour of what lies above zero
     * @param words   at its end; may be empty
     */
    record Bar(double from, double to, double low, double high, Color below, Color above, String words) {}

    /** Bars by row, from the top. */
    Bars(List<List<Bar>> rows) {
        this.rows = rows.stream().map(List::copyOf).toList();
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
        double height = area.getHeight() / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            List<Bar> bars = rows.get(row);
            double each = THICKNESS * height / bars.size();
            double top = area.getMinY() + row * height + (height - THICKNESS * height) / 2;
            for (int i = 0; i < bars.size(); i++) {
                draw(g2, bars.get(i), top + i * each, each, area, domain);
            }
        }
    }

    private static void draw(Graphics2D g2, Bar bar, double top, double height, Rectangle2D area, ValueAxis axis) {
        if (Double.isNaN(bar.to())) {
            return;
        }
        double from = axis.valueToJava2D(bar.from(), area, RectangleEdge.BOTTOM);
        double to = axis.valueToJava2D(bar.to(), area, RectangleEdge.BOTTOM);
        double end = Math.max(from, to);
        double zero = axis.valueToJava2D(0, area, RectangleEdge.BOTTOM);
        fill(g2, bar.below(), Math.min(from, zero), Math.min(to, zero), top, height);
        fill(g2, bar.above(), Math.max(from, zero), Math.max(to, zero), top, height);
        if (!Double.isNaN(bar.low())) {
            double low = axis.valueToJava2D(bar.low(), area, RectangleEdge.BOTTOM);
            double high = axis.valueToJava2D(bar.high(), area, RectangleEdge.BOTTOM);
            double middle = top + height / 2;
            g2.setPaint(Style.INK);
            g2.setStroke(Style.ZERO);
            g2.draw(new Line2D.Double(low, middle, high, middle));
            g2.draw(new Line2D.Double(low, middle - CAP, low, middle + CAP));
            g2.draw(new Line2D.Double(high, middle - CAP, high, middle + CAP));
            end = Math.max(end, high);
        }
        g2.setFont(Style.TEXT);
        g2.setPaint(Style.FAINT_INK);
        g2.drawString(bar.words(), (float) end + BESIDE, (float) (top + height / 2 + 4));
    }

    private static void fill(Graphics2D g2, Color colour, double from, double to, double top, double height) {
        g2.setPaint(colour);
        g2.fill(new Rectangle2D.Double(Math.min(from, to), top, Math.abs(to - from), height));
    }
}
