package org.refugia.report;

import java.util.Set;
import org.refugia.parameter.Require;

/**
 * How to draw.
 *
 * @param pngWidth  width of the PNG files [pixels], 400 to 8000
 * @param only      names of the charts wanted; empty: all
 */
public record ChartOptions(int pngWidth, Set<String> only) {
    public ChartOptions {
        Require.between(400, 8000, "pngWidth", pngWidth);
        only = Set.copyOf(only);
    }

    /** Every chart, 2000 pixels wide: 300 to the inch in the text width of a page. */
    public static ChartOptions standard() {
        return new ChartOptions(2000, Set.of());
    }
}
