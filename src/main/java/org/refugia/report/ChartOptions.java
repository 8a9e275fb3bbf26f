package org.refugia.report;

import java.util.List;
import java.util.Set;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
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

    /** Whether a chart of that name is to be drawn. */
    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** Refuses names that are none of those there are. */
    void refuseUnknown(List<String> names) {
        only.stream().filter(name -> !names.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new InvalidInput(
                    Problem.error("charts", "", "there is no chart '%s'; there are %s".formatted(name, names)));
        });
    }

    /** Every chart, 2000 pixels wide: 300 to the inch in the text width of a page. */
    public static ChartOptions standard() {
        return new ChartOptions(2000, Set.of());
    }
}
