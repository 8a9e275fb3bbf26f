package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Words inside a panel, each beside a place of the horizontal axis. */
final class Notes extends AbstractXYAnnotation {
    private static final int ROW_HEIGHT = 15;
    private static final int OFFSET = 5;

    private final transient List<Note> notes;

    /**
     * A note.
     *
     * @param at          where on the axis
     * @param isLowRight  whether it stands low, if there is room for it at the right of its place
     * @param isLowLeft   whether it stands low, if it must stand at the left
     * @param drawsLine   whether a dotted line goes through the place
     */
    record Note(double at, boolean isLowRight, boolean isLowLeft, boolean drawsLine, String words) {}

    /** Notes that follow each other from the edge at which they stand. */
    Notes(List<Note> notes) {
        this.notes = List.copyOf(notes);
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
        g2.setFont(Style.TEXT);
        for (int row = 0; row < notes.size(); row++) {
            Note note = notes.get(row);
            double x = domain.valueToJava2D(note.at(), area, RectangleEdge.BOTTOM);
            String words = Lettering.shortened(note.words(), area.getWidth() - 2 * OFFSET);
            double width = Lettering.width(words);
            boolean isRight = x + OFFSET + width <= area.getMaxX();
            double left = isRight ? x + OFFSET : Math.max(area.getMinX() + OFFSET, x - OFFSET - width);
            double bottom = (isRight ? note.isLowRight() : note.isLowLeft())
                    ? area.getMaxY() - row * ROW_HEIGHT - 5
                    : area.getMinY() + (row + 1) * ROW_HEIGHT - 2;
            if (note.drawsLine()) {
                g2.setPaint(Style.INK);
                g2.setStroke(Style.DOTTED);
                g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            }
            g2.setPaint(Style.faint(Style.BACKGROUND, 0.55f));
            g2.fill(new Rectangle2D.Double(left - 2, bottom - 12, width + 4, ROW_HEIGHT));
            g2.setPaint(Style.INK);
            g2.drawString(words, (float) left, (float) bottom);
        }
    }
}
