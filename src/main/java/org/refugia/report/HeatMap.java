package org.refugia.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.refugia.analysis.PointGroup;
import org.refugia.analysis.Scale;
import org.refugia.analysis.Summary;
import org.refugia.analysis.SweepFolder;

/** A quantity over two levers or factors: a cell for each pair of values, shaded and, if it fits, with its number. */
final class HeatMap {
    private static final int AXIS = 44;

    private final Cells x;
    private final Cells y;
    private final boolean isDifference;
    private final Summary[] means;

    HeatMap(SweepFolder folder, Varied across, Varied up, Quantity quantity) {
        x = new Cells(across, folder.manifest().pointsPerSetting());
        y = new Cells(up, folder.manifest().pointsPerSetting());
        isDifference = quantity.isDifference();
        means = new Summary[x.count() * y.count()];
        for (int cell = 0; cell < means.length; cell++) {
            int column = cell % x.count();
            int row = cell / x.count();
            List<SweepFolder.Point> inCell = folder.points().stream()
                    .filter(point -> x.of(point) == column && y.of(point) == row)
                    .toList();
            means[cell] = quantity.mean(new PointGroup(folder, inCell));
        }
    }

    /** The numbers of the cells that have one. */
    DoubleStream numbers() {
        return Arrays.stream(means).mapToDouble(Summary::mean).filter(number -> !Double.isNaN(number));
    }

    /** Height of the map with rows that are so high [points of the drawing]. */
    int height(int row) {
        return HeadedPlot.HEADING + y.count() * row + AXIS;
    }

    /** Room that the labels of the vertical axis need [points of the drawing]. */
    int beside() {
        return CellAxis.beside(y);
    }

    /**
     * The plot.
     *
     * @param width   it has [points of the drawing]
     * @param beside  room for the labels of the vertical axis [points of the drawing]
     * @param height  it has [points of the drawing]
     * @param scale   of the numbers written
     */
    XYPlot plot(double width, int beside, double height, Shades shades, Scale scale) {
        double[][] cells = new double[3][means.length];
        for (int cell = 0; cell < means.length; cell++) {
            cells[0][cell] = cell % x.count();
            cells[1][cell] = cell / x.count();
            cells[2][cell] = means[cell].mean();
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("cells", cells);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(0.97);
        renderer.setBlockHeight(0.95);
        renderer.setPaintScale(shades);
        CellAxis across = new CellAxis(x, width - beside);
        CellAxis up = new CellAxis(y, 0);
        up.setFixedDimension(beside);
        XYPlot plot = new HeadedPlot(dataset, across, up, renderer, y.label(), Style.TEXT);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        write(
                plot,
                (width - beside - Style.RIGHT) / x.count(),
                (height - HeadedPlot.HEADING - AXIS) / y.count(),
                scale);
        return plot;
    }

    private void write(XYPlot plot, double width, double height, Scale scale) {
        double widest = Arrays.stream(means)
                .mapToDouble(mean -> Lettering.width(text(mean, scale)))
                .max()
                .orElse(0);
        if (widest > 0.94 * width || Lettering.height(Style.TEXT) > height) {
            return;
        }
        for (int cell = 0; cell < means.length; cell++) {
            XYTextAnnotation annotation =
                    new XYTextAnnotation(text(means[cell], scale), cell % x.count(), cell / x.count());
            annotation.setFont(Style.TEXT);
            annotation.setPaint(Style.INK);
            plot.addAnnotation(annotation);
        }
    }

    private String text(Summary mean, Scale scale) {
        if (mean.n() == 0) {
            return "";
        }
        String digits = scale.digits(Math.abs(mean.mean()));
        String sign = digits.equals("0") ? "" : mean.mean() < 0 ? "−" : isDifference ? "+" : "";
        return isUnclear(mean) ? "(" + sign + digits + ")" : sign + digits;
    }

    /** Whether the 95 % interval of a difference holds 0. */
    private boolean isUnclear(Summary mean) {
        return isDifference && mean.low() <= 0 && mean.high() >= 0;
    }

    /** Whether a number is in brackets. */
    boolean hasUnclear() {
        return Arrays.stream(means).anyMatch(this::isUnclear);
    }

    /** Whether a cell is without a number. */
    boolean hasGaps() {
        return Arrays.stream(means).anyMatch(mean -> mean.n() == 0);
    }
}
