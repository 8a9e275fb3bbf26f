package org.refugia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.observe.HomeFlows;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;

/** What holds for every measure of the vocabulary. */
class MeasureContractTest {
    private static final Set<String> ALL = Vocabulary.allMeasures().keySet();

    private static Scenario scenario(String measures) {
        return Scenarios.small(
                Map.of("outputs.measures", measures, "choice.waiting.deleted", "60 %"), Scenarios.BAN, Scenarios.WAVE);
    }

    @Test
    void everyMeasureIsProducedInItsUnitOnEveryDayAndIsNotAlwaysZero() {
        Series series = Scenarios.run(scenario(List.copyOf(ALL).toString()), 2);
        Set<String> seen = new TreeSet<>();
        Set<String> alive = new TreeSet<>();
        for (Series.Row row : series.rows()) {
            assertTrue(Double.isFinite(row.value()) && row.value() >= 0);
            assertEquals(Vocabulary.allMeasures().get(row.measure()).unit(), row.unit());
            seen.add(row.measure() + row.date());
            if (row.value() > 0) {
                alive.add(row.measure());
            }
        }
        Set<String> written = new TreeSet<>(ALL);
        written.remove(Vocabulary.FLOWS);
        assertEquals(written, alive);
        assertEquals(written.size() * 15, seen.size());
    }

    @Test
    void flowsHaveATableOfTheirOwn() {
        HomeFlows flows = new HomeFlows("run");
        Scenarios.run(scenario("[flows]"), 2, flows);
        assertFalse(flows.table().rows().isEmpty());
        for (List<String> row : flows.table().rows()) {
            assertFalse(row.get(2).equals(row.get(3)), "a home moves to another place");
            assertTrue(Double.parseDouble(row.get(4)) > 0);
            assertEquals(Vocabulary.allMeasures().get("flows").unit(), row.get(5));
        }
    }

    @Test
    void aMeasureIsTheSameWhetherOthersAreAskedForOrNot() {
        Series all = Scenarios.run(scenario(List.copyOf(ALL).toString()), 2);
        for (String measure : ALL) {
            List<Series.Row> alone =
                    Scenarios.run(scenario("[" + measure + "]"), 2).rows();
            assertEquals(
                    all.rows().stream()
                            .filter(row -> row.measure().equals(measure))
                            .toList(),
                    alone);
        }
    }

    @Test
    void totalsAreTheSumsOfSegmentsAndRegions() {
        Series series = Scenarios.run(scenario("[accounts, registrations, dau]"), 2);
        for (String date : List.of("2025-01-01", "2025-01-09", "2025-01-15")) {
            for (String measure : List.of("accounts", "registrations", "dau")) {
                assertEquals(sum(series, date, measure, false), sum(series, date, measure, true), 1e-6);
            }
        }
    }

    private static double sum(Series series, String date, String measure, boolean split) {
        return series.rows().stream()
                .filter(row ->
                        row.date().toString().equals(date) && row.measure().equals(measure))
                .filter(row -> split != row.segment().equals(Series.ALL)
                        && split != row.region().equals(Series.ALL))
                .mapToDouble(Series.Row::value)
                .sum();
    }
}
