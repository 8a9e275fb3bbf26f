package org.refugia.report;

import java.util.Optional;

/**
 * One measure, a panel for each platform.
 *
 * @param measure  as in the tables
 * @param what     the measure in words
 */
record MeasureChart(String name, String measure, String what) implements Chart {
    @Override
    public Optional<Figure> of(View view) {
        return Levels.of(view, what, view.series(measure), key -> view.titleOf(key.platform()));
    }
}
