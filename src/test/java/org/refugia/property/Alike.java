package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refugia.Scenarios;
import org.refugia.results.Series;

/** Compares the series of two runs. */
final class Alike {
    /** What sums may differ by that are added up in another order. */
    private static final double ROUNDING = 1e-6;

    private Alike() {}

    /** The same bytes. */
    static void assertSameBytes(Series expected, Series actual, Object what) {
        assertEquals(Scenarios.csv(expected), Scenarios.csv(actual), what::toString);
    }

    /** The same rows in any order, to rounding. */
    static void assertSameValues(Series expected, Series actual, Object what) {
        Map<String, Double> one = values(expected);
        Map<String, Double> other = values(actual);
        assertEquals(one.keySet(), other.keySet());
        one.forEach((key, value) ->
                assertEquals(value, other.get(key), ROUNDING * Math.max(1, value), () -> key + " in " + what));
    }

    private static Map<String, Double> values(Series series) {
        Map<String, Double> values = new HashMap<>();
        for (Series.Row row : series.rows()) {
            List<String> key = List.of(
                    row.date().toString(), row.platform(), row.segment(), row.region(), row.measure(), row.unit());
            values.put(String.join(" ", key), row.value());
        }
        return values;
    }

    /** Rows of the days before a date. */
    static List<Series.Row> before(LocalDate date, Series series) {
        return series.rows().stream().filter(row -> row.date().isBefore(date)).toList();
    }
}
