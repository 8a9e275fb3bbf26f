package org.refugia.report;

import java.util.Optional;
import org.refugia.analysis.SeriesKey;

/** How many of those who registered in some days are active later, a panel for each platform and cohort. */
record CohortChart(String name) implements Chart {
    private static final String COHORT = "dau(";

    @Override
    public Optional<Figure> of(View view) {
        return Levels.of(
                view,
                "Daily active users among those who registered in a period",
                view.folder().series().keys().stream()
                        .map(SeriesKey::measure)
                        .filter(measure -> measure.startsWith(COHORT))
                        .distinct()
                        .flatMap(measure -> view.series(measure).stream())
                        .toList(),
                key -> "%s, %s".formatted(view.titleOf(key.platform()), cohort(key.measure())));
    }

    private static String cohort(String measure) {
        return measure.substring(COHORT.length(), measure.length() - 1).replace("..", " to ");
    }
}
