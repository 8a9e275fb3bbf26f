package org.refugia.batch;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.refugia.analysis.Pattern;
import org.refugia.expression.Day;
import org.refugia.expression.Quantity;
import org.refugia.expression.Recording;
import org.refugia.results.Columns;
import org.refugia.results.Series;
import org.refugia.results.Table;
import org.refugia.scenario.AskedPattern;
import org.refugia.scenario.ObservedPattern;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/** Runs held against the observed patterns of their scenario. */
public final class PatternNumbers {
    private PatternNumbers() {}

    /**
     * The numbers of a run for the patterns of its variant, by id; NaN where there is none.
     *
     * @param seed  seed of the replicate, on which the days of shocks may hang
     */
    public static Map<String, Double> of(ScenarioFile file, String variant, long seed, Series series) {
        List<AskedPattern> asked = file.patterns().stream()
                .filter(each -> each.pattern().variant().equals(variant))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Set<Quantity> quantities = new LinkedHashSet<>();
        asked.forEach(each -> quantities.addAll(each.expression().quantities()));
        Scenario said = file.said();
        Recording recording = new Recording(quantities, said.time().calendar().days());
        for (Series.Row row : series.rows()) {
            int day = (int) ChronoUnit.DAYS.between(said.time().start(), row.date());
            if (day >= 0 && day < recording.days()) {
                recording.take(day, row.platform(), row.segment(), row.region(), row.measure(), row.value());
            }
        }
        Day.Dates dates = ShockDates.of(said, seed);
        Map<String, Double> numbers = new LinkedHashMap<>();
        asked.forEach(each ->
                numbers.put(each.pattern().id(), each.expression().on(dates).value(recording)));
        return numbers;
    }

    /** The table of those patterns whose variant was run; without a row where there is none. */
    static Table table(ScenarioFile file, List<RunOutcome> outcomes) {
        Table table = new Table(Columns.PATTERNS.header());
        for (AskedPattern asked : file.patterns()) {
            ObservedPattern pattern = asked.pattern();
            if (file.variants().containsKey(pattern.variant())) {
                table.add(Pattern.scored(
                                pattern.id(),
                                pattern.says(),
                                pattern.variant(),
                                asked.unit(),
                                pattern.low(),
                                pattern.high(),
                                pattern.use().name().toLowerCase(Locale.ROOT),
                                pattern.source(),
                                values(pattern, outcomes))
                        .cells());
            }
        }
        return table;
    }

    private static double[] values(ObservedPattern pattern, List<RunOutcome> outcomes) {
        List<Double> values = new ArrayList<>();
        for (RunOutcome outcome : outcomes) {
            if (outcome.task().variant().equals(pattern.variant())) {
                values.add(outcome.patterns().getOrDefault(pattern.id(), Double.NaN));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
