package org.refugia.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.refugia.analysis.Observation;
import org.refugia.analysis.Scale;

/**
 * One panel of a chart: a heading with the unit, a value axis of its own, and what is drawn on it. What is drawn has a
 * value at each of some positions along the horizontal axis, such as the noon of each day.
 */
final class Panel extends XYPlot {
    static final Shape OBSERVED = new Ellipse2D.Double(-3, -3, 6, 6);

    /** More points than these hide each other's intervals. */
    static final int MOST_INTERVALS = 300;

    private static final Shape DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
    private static final Shape SMALL = new Ellipse2D.Double(-1.5, -1.5, 3, 3);

    private final transient double[] positions;
    private final transient String heading;
    private final transient String unit;
    private final transient Scale scale;

    /**
     * An empty panel.
     *
     * @param positions  where values stand on the horizontal axis, ascending
     * @param smallest  lowest value that must be seen, in the unit
     * @param largest   highest value that must be seen
     */
    Panel(double[] positions, String heading, String unit, double smallest, double largest) {
        super(null, null, new NumberAxis(), null);
        this.positions = positions.clone();
        this.heading = heading;
        scale = Scale.of(Math.max(Math.abs(smallest), Math.abs(largest)));
        this.unit = scale.unit(unit);
        NumberAxis axis = (NumberAxis) getRangeAxis();
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ENGLISH));
        axis.setTickLabelFont(Style.TEXT);
        axis.setTickLabelPaint(Style.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setFixedDimension(Style.LEFT);
        double span = largest > smallest ? largest - smallest : 1;
        axis.setRange(
                (smallest < 0 ? smallest - 0.06 * span : smallest) / scale.factor(),
                (largest > 0 || smallest == largest ? largest + 0.06 * span : largest) / scale.factor());
        plain(this);
        setRangeGridlinePaint(Style.GRID);
        setRangeGridlineStroke(Style.THIN);
        setDomainGridlinePaint(Style.GRID);
        setDomainGridlineStroke(Style.THIN);
        setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    /** White, without frame or margin. */
    static void plain(XYPlot plot) {
        plot.setBackgroundPaint(Style.BACKGROUND);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** Fills the space between two values; positions without a value are left out. */
    void band(IntToDoubleFunction low, IntToDoubleFunction high, Color colour, float opacity) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(opacity);
        List<YIntervalSeries> stretches = stretches(low, low, high);
        for (int i = 0; i < stretches.size(); i++) {
            renderer.setSeriesFillPaint(i, colour);
        }
        add(stretches, renderer);
    }

    /** Draws a line through values, given by number of their position; where there is none is a gap. */
    void line(IntToDoubleFunction value, Color colour, Stroke stroke) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(0);
        List<YIntervalSeries> stretches = stretches(value, value, value);
        for (int i = 0; i < stretches.size(); i++) {
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesStroke(i, stroke);
        }
        add(stretches, renderer);
    }

    /** Draws a line at zero. */
    void zeroLine() {
        addRangeMarker(new ValueMarker(0, Style.INK, Style.ZERO));
    }

    /** Draws observations, in the unit of the panel, as points with error bars. */
    void points(List<Observation> observations) {
        YIntervalSeries points = new YIntervalSeries("observed");
        for (Observation observation : observations) {
            points.add(
                    DayAxis.noon(observation.date()),
                    observation.value() / scale.factor(),
                    observation.low().orElse(observation.value()) / scale.factor(),
                    observation.high().orElse(observation.value()) / scale.factor());
        }
        XYErrorRenderer renderer = errorBars(4);
        renderer.setErrorPaint(Style.INK);
        renderer.setErrorStroke(Style.ZERO);
        renderer.setSeriesShape(0, OBSERVED);
        renderer.setSeriesPaint(0, Style.BACKGROUND);
        renderer.setDrawSeriesLineAsPath(false);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(Style.INK);
        renderer.setSeriesOutlinePaint(0, Style.INK);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, Style.BACKGROUND);
        add(List.of(points), renderer);
    }

    /** Draws points with their intervals, by number of their position; those that are NaN are left out. */
    void bars(double[] value, double[] low, double[] high, Color colour) {
        XYErrorRenderer renderer = errorBars(4);
        renderer.setErrorPaint(colour);
        renderer.setErrorStroke(Style.ZERO);
        renderer.setSeriesShape(0, DOT);
        renderer.setSeriesPaint(0, colour);
        add(List.of(points(positions, value, low, high)), renderer);
    }

    /** Draws small points, wherever they are, faintly, and, if they are not too many, their intervals; what is NaN is left out. */
    void cloud(double[] at, double[] value, double[] low, double[] high, Color colour) {
        XYErrorRenderer renderer = errorBars(0);
        renderer.setDrawYError(at.length <= MOST_INTERVALS);
        renderer.setErrorPaint(Style.faint(colour, Style.BAND_90));
        renderer.setErrorStroke(Style.THIN);
        renderer.setSeriesShape(0, SMALL);
        renderer.setSeriesPaint(0, Style.faint(colour, Style.CLOUD));
        add(List.of(points(at, value, low, high)), renderer);
    }

    /** Draws small points, wherever they are, faintly; what is NaN is left out. */
    void dots(double[] at, double[] value, Color colour) {
        XYErrorRenderer renderer = errorBars(0);
        renderer.setDrawYError(false);
        renderer.setSeriesShape(0, SMALL);
        renderer.setSeriesPaint(0, Style.faint(colour, Style.BAND_50));
        add(List.of(points(at, value, value, value)), renderer);
    }

    private static XYErrorRenderer errorBars(double cap) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(cap);
        return renderer;
    }

    private YIntervalSeries points(double[] at, double[] value, double[] low, double[] high) {
        YIntervalSeries points = new YIntervalSeries("points", false, true);
        for (int i = 0; i < at.length; i++) {
            if (!Double.isNaN(value[i])) {
                boolean isAlone = Double.isNaN(low[i]);
                points.add(
                        at[i],
                        value[i] / scale.factor(),
                        (isAlone ? value[i] : low[i]) / scale.factor(),
                        (isAlone ? value[i] : high[i]) / scale.factor());
            }
        }
        return points;
    }

    /** A stretch for each row of positions that have a value; between them there is a gap. */
    private List<YIntervalSeries> stretches(
            IntToDoubleFunction value, IntToDoubleFunction low, IntToDoubleFunction high) {
        List<YIntervalSeries> stretches = new ArrayList<>();
        boolean isGap = true;
        for (int i = 0; i < positions.length; i++) {
            boolean hasValue = !Double.isNaN(low.applyAsDouble(i));
            if (hasValue && isGap) {
                stretches.add(new YIntervalSeries(stretches.size()));
            }
            if (hasValue) {
                stretches
                        .get(stretches.size() - 1)
                        .add(
                                positions[i],
                                value.applyAsDouble(i) / scale.factor(),
                                low.applyAsDouble(i) / scale.factor(),
                                high.applyAsDouble(i) / scale.factor());
            }
            isGap = !hasValue;
        }
        return stretches;
    }

    private void add(List<YIntervalSeries> stretches, XYItemRenderer renderer) {
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        stretches.forEach(dataset::addSeries);
        int index = getDatasetCount();
        setDataset(index, dataset);
        setRenderer(index, renderer);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        super.draw(g2, area, anchor, state, info);
        float baseline = (float) (area.getMinY() - 8);
        float left = (float) area.getMinX() + 4;
        g2.setFont(Style.HEADING);
        g2.setPaint(Style.INK);
        double room = area.getWidth() - Lettering.width(unit) - 16;
        String shown = Lettering.shortened(heading, Style.HEADING, room);
        g2.drawString(shown, left, baseline);
        float indent = g2.getFontMetrics().stringWidth(shown) + 8f;
        g2.setFont(Style.TEXT);
        g2.setPaint(Style.FAINT_INK);
        g2.drawString(unit, left + indent, baseline);
    }
}
