package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** Plots side by side in rows, each with its own axes. */
final class Mosaic extends Plot {
    private static final int BETWEEN_COLUMNS = 14;
    private static final int BETWEEN_ROWS = 12;

    private final int columns;
    private final transient List<Plot> plots = new ArrayList<>();

    Mosaic(int columns) {
        this.columns = columns;
        setInsets(RectangleInsets.ZERO_INSETS);
    }

    void add(Plot plot) {
        plots.add(plot);
    }

    /** Rows that the plots fill. */
    int rows() {
        return (plots.size() + columns - 1) / columns;
    }

    /** Height of the whole, if each plot is that high [points of the drawing]. */
    int height(int each) {
        return rows() * each + (rows() - 1) * BETWEEN_ROWS;
    }

    /** Width of one of so many columns [points of the drawing]. */
    static double width(int columns) {
        return (Style.WIDTH - 2.0 * Style.MARGIN - (columns - 1) * BETWEEN_COLUMNS) / columns;
    }

    @Override
    public String getPlotType() {
        return "mosaic";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        double width = (area.getWidth() - (columns - 1) * BETWEEN_COLUMNS) / columns;
        double height = (area.getHeight() - (rows() - 1) * BETWEEN_ROWS) / rows();
        for (int i = 0; i < plots.size(); i++) {
            double x = area.getX() + i % columns * (width + BETWEEN_COLUMNS);
            double y = area.getY() + i / columns * (height + BETWEEN_ROWS);
            plots.get(i).draw(g2, new Rectangle2D.Double(x, y, width, height), null, null, null);
        }
    }
}
