package org.refugia.report;

import java.util.List;
import org.jfree.chart.axis.SymbolAxis;

/** One side of a matrix of places, in the order of the scenario. */
final class PlaceAxis extends SymbolAxis {
    /**
     * An axis of places.
     *
     * @param before  space before the first place, as a multiple of the space of one
     */
    PlaceAxis(String label, List<String> titles, double before) {
        super(label, titles.toArray(String[]::new));
        setRange(-0.5 - before, titles.size() - 0.5);
        setGridBandsVisible(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(Style.TEXT);
        setTickLabelPaint(Style.INK);
        setLabelFont(Style.HEADING);
        setLabelPaint(Style.INK);
    }
}
