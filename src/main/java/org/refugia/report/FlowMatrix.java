package org.refugia.report;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.refugia.analysis.Scale;

/** A square of cells, one for each move: how many people, and how many more than in the counterfactual. */
final class FlowMatrix {

    /** Height of the row of titles, as a multiple of a cell's. */
    static final double HEADER = 0.9;

    private static final double LINE = 0.26;

    private final int places;
    private final double[] shades;
    private final List<XYTextAnnotation> texts = new ArrayList<>();

    FlowMatrix(int places) {
        this.places = places;
        shades = new double[places * places];
        Arrays.fill(shades, Double.NaN);
    }

    /**
     * Fills a cell.
     *
     * @param moved       people who made the move [people]
     * @param difference  how many more than in the counterfactual; empty if there is none
     */
    void set(int from, int to, double moved, Optional<Double> difference) {
        shades[from * places + to] = difference.orElse(moved);
        double above = difference.isPresent() ? 0.16 : 0;
        write(Scale.words(moved), to, from - above, Style.HEADING);
        difference.ifPresent(more -> write(signed(more), to, from + above, Style.TEXT));
    }

    /**
     * Writes the titles of the columns.
     *
     * @param width  of all columns together [points of the drawing]
     */
    void head(List<String> titles, double width) {
        double room = 0.94 * width / places;
        for (int to = 0; to < places; to++) {
            List<String> lines = Lettering.wrapped(titles.get(to), room);
            for (int line = 0; line < lines.size(); line++) {
                write(lines.get(line), to, -0.68 - LINE * (lines.size() - 1 - line), Style.TEXT);
            }
        }
    }

    private void write(String text, double x, double y, Font font) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(font);
        annotation.setPaint(Style.INK);
        texts.add(annotation);
    }

    private static String signed(double difference) {
        String words = Scale.words(Math.abs(difference));
        if (words.equals("0")) {
            return "±0";
        }
        return (difference < 0 ? "−" : "+") + words;
    }

    XYPlot plot(ValueAxis to, ValueAxis from) {
        double[][] cells = new double[3][shades.length];
        for (int cell = 0; cell < shades.length; cell++) {
            cells[0][cell] = cell % places;
            cells[1][cell] = cell / places;
            cells[2][cell] = shades[cell];
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("moves", cells);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(0.98);
        renderer.setBlockHeight(0.96);
        renderer.setPaintScale(Shades.roots(deepest()));
        XYPlot plot = new XYPlot(dataset, to, from, renderer);
        plot.setBackgroundPaint(Style.BACKGROUND);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        texts.forEach(plot::addAnnotation);
        return plot;
    }

    private double deepest() {
        return Arrays.stream(shades)
                .filter(shade -> !Double.isNaN(shade))
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
