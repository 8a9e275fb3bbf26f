package org.refugia.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.refugia.analysis.SweepFolder;

/** A lever or factor as one side of a map of cells: a cell for each of its values, or for each part of a range. */
final class Cells {
    private static final int MOST_LEVELS = 24;
    private static final int MOST_BINS = 8;
    private static final int POINTS_OF_A_CELL = 2;

    private final Varied varied;
    private final boolean isCut;
    private final Bins bins;

    /** A label of the side: where, counted in cells from the middle of the first, and what. */
    record Tick(double at, String text) {}

    /**
     * A side.
     *
     * @param points  of a setting
     */
    Cells(Varied varied, int points) {
        this.varied = varied;
        isCut = varied.isSampled() || varied.isNumeric() && varied.levels().size() > MOST_LEVELS;
        int perSide = varied.isSampled() ? (int) Math.sqrt((double) points / POINTS_OF_A_CELL) : MOST_BINS;
        bins = new Bins(Math.max(2, Math.min(MOST_BINS, perSide)), varied.first(), varied.last());
    }

    boolean isNumeric() {
        return varied.isNumeric();
    }

    int count() {
        return isCut ? bins.count() : varied.levels().size();
    }

    /** The cell of a point, from 0; −1 if the point has what the scenario has, which may be anywhere. */
    int of(SweepFolder.Point point) {
        String text = varied.at(point);
        if (text.isEmpty()) {
            return -1;
        }
        return isCut ? bins.of(varied.position(text)) : varied.levels().indexOf(text);
    }

    List<Tick> ticks() {
        if (!isCut) {
            return IntStream.range(0, count())
                    .mapToObj(i -> new Tick(i, Varied.shown(varied.levels().get(i))))
                    .toList();
        }
        List<Tick> ticks = new ArrayList<>();
        for (int edge = 0; edge <= bins.count(); edge++) {
            double position = bins.start(edge);
            double number = varied.isLog() ? Math.pow(10, position) : position;
            ticks.add(new Tick(edge - 0.5, ParameterAxis.text(BigDecimal.valueOf(number), 3)));
        }
        return ticks;
    }

    String label() {
        return isCut ? varied.labelWithUnit() : varied.label();
    }
}
