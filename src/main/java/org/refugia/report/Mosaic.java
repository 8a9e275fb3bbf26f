package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** Plots side by side in rows, each with its own axes. */
final class Mosaic extends Plot {
    private static final int BETWEEN_COLUMNS = 14;
    private static final int BETWEEN_ROWS = 12;

    private final int columns;
    private final transient List<Cell> cells = new ArrayList<>();

    /** A plot, and the height it is made for [points of the drawing]. */
    private record Cell(Plot plot, int height) {}

    Mosaic(int columns) {
        this.columns = columns;
        setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** Adds a plot that is so high [points of the drawing]. */
    void add(Plot plot, int height) {
        cells.add(new Cell(plot, height));
    }

    /** Height of the whole [points of the drawing]. */
    int height() {
        return IntStream.range(0, rows()).map(this::heightOfRow).sum() + (rows() - 1) * BETWEEN_ROWS;
    }

    private int rows() {
        return (cells.size() + columns - 1) / columns;
    }

    private int heightOfRow(int row) {
        return cells.subList(row * columns, Math.min(cells.size(), (row + 1) * columns)).stream()
                .mapToInt(Cell::height)
                .max()
                .orElse(0);
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
        double scale = area.getHeight() / height();
        double y = area.getY();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0 && i % columns == 0) {
                y += scale * (heightOfRow(i / columns - 1) + BETWEEN_ROWS);
            }
            Cell cell = cells.get(i);
            double x = area.getX() + i % columns * (width + BETWEEN_COLUMNS);
            cell.plot().draw(g2, new Rectangle2D.Double(x, y, width, scale * cell.height()), null, null, null);
        }
    }
}
