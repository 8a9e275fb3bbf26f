package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** One side of a map of cells: the first cell around 0, the next around 1; labels where there is room for them. */
final class CellAxis extends NumberAxis {
    private static final int LONGEST_LABEL = 110;

    private static final double BETWEEN = 8;
    private static final int ROW_HEIGHT = 14;

    private final transient Cells cells;

    /**
     * An axis.
     *
     * @param room  for the axis's label [points of the drawing]; 0: it has none
     */
    CellAxis(Cells cells, double room) {
        this.cells = cells;
        setRange(-0.5, cells.count() - 0.5);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(Style.TEXT);
        setTickLabelPaint(Style.INK);
        setLabel(room > 0 ? Lettering.shortenedInFront(cells.label(), room) : null);
        setLabelFont(Style.TEXT);
        setLabelPaint(Style.INK);
    }

    /** Room that labels need beside a map [points of the drawing]. */
    static int beside(Cells cells) {
        double widest = cells.ticks().stream()
                .mapToDouble(tick -> Lettering.width(tick.text()))
                .max()
                .orElse(0);
        return (int) Math.ceil(Math.min(widest, LONGEST_LABEL) + BETWEEN);
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double width = dataArea.getWidth() / cells.count();
        double free = -Double.MAX_VALUE;
        for (Cells.Tick tick : cells.ticks()) {
            String text = cells.isNumeric() ? tick.text() : Lettering.shortened(tick.text(), Math.max(width, 40) - 4);
            double middle = valueToJava2D(tick.at(), dataArea, edge);
            double half = Lettering.width(text) / 2;
            if (middle - half > free) {
                ticks.add(new NumberTick(tick.at(), text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
                free = middle + half + BETWEEN;
            }
        }
        return ticks;
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double free = Double.MAX_VALUE;
        for (Cells.Tick tick : cells.ticks()) {
            double middle = valueToJava2D(tick.at(), dataArea, edge);
            if (middle <= free) {
                String text = Lettering.shortened(tick.text(), LONGEST_LABEL);
                ticks.add(new NumberTick(tick.at(), text, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
                free = middle - ROW_HEIGHT;
            }
        }
        return ticks;
    }
}
