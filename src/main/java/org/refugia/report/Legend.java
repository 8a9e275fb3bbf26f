package org.refugia.report;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What lines, bands and points mean; collected while a chart is made, without repeats. */
final class Legend {
    private static final Shape LINE = new Line2D.Double(-12, 0, 12, 0);
    private static final Shape BAR = bar();
    private static final Shape BAND = new Rectangle2D.Double(-9, -5, 18, 10);

    private static final int ABOVE = 6;
    private static final int ROW_HEIGHT = 22;
    private static final int AROUND_LABEL = 54;

    private final LegendItemCollection items = new LegendItemCollection();

    private static Shape bar() {
        Path2D bar = new Path2D.Double(new Line2D.Double(0, -6, 0, 6));
        bar.append(new Line2D.Double(-3, -6, 3, -6), false);
        bar.append(new Line2D.Double(-3, 6, 3, 6), false);
        return bar;
    }

    void line(String words, Paint colour, Stroke stroke) {
        add(new LegendItem(words, null, null, null, LINE, stroke, colour));
    }

    void band(String words, Color colour, float opacity) {
        add(new LegendItem(words, null, null, null, BAND, Style.faint(colour, opacity)));
    }

    void block(String words, Color colour) {
        add(new LegendItem(words, null, null, null, BAND, colour));
    }

    void bar(String words, Color colour) {
        add(new LegendItem(words, null, null, null, BAR, Style.ZERO, colour));
    }

    void point(String words) {
        add(new LegendItem(words, null, null, null, Panel.OBSERVED, Style.BACKGROUND, Style.ZERO, Style.INK));
    }

    private void add(LegendItem item) {
        for (int i = 0; i < items.getItemCount(); i++) {
            if (items.get(i).getLabel().equals(item.getLabel())) {
                return;
            }
        }
        item.setLabelFont(Style.TEXT);
        items.add(item);
    }

    /** Height of all rows [points of the drawing]; 0 without an item. */
    int height() {
        double room = Style.WIDTH - 2.0 * Style.MARGIN;
        int rows = 0;
        double used = room;
        for (int i = 0; i < items.getItemCount(); i++) {
            double width = Lettering.width(items.get(i).getLabel()) + AROUND_LABEL;
            if (used + width > room) {
                rows++;
                used = 0;
            }
            used += width;
        }
        return rows == 0 ? 0 : ABOVE + rows * ROW_HEIGHT;
    }

    void putOn(JFreeChart chart) {
        if (items.getItemCount() == 0) {
            return;
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(Style.TEXT);
        legend.setItemPaint(Style.INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Style.BACKGROUND);
        legend.setMargin(ABOVE, 0, 0, 0);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        chart.addLegend(legend);
    }
}
