package org.refugia.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.refugia.analysis.SeriesKey;

/** How concentrated attention is: platforms held per person, and the Herfindahl index. */
record MarketChart(String name) implements Chart {
    /** What its measures are called in words. */
    static final Map<String, String> HEADINGS = new TreeMap<>(Map.of(
            "platforms-held", "Platforms held by a person",
            "hhi", "Herfindahl–Hirschman index"));

    @Override
    public Optional<Figure> of(View view) {
        List<SeriesKey> series =
                List.of(SeriesKey.total(SeriesKey.ALL, "platforms-held"), SeriesKey.total(SeriesKey.ALL, "hhi"));
        return Levels.of(view, "Multi-homing and concentration", series, key -> HEADINGS.get(key.measure()));
    }
}
