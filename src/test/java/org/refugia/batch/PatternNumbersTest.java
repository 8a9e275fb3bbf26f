package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.results.Columns;
import org.refugia.results.Series;
import org.refugia.results.Table;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/** Made-up series, held against made-up patterns. */
class PatternNumbersTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    /** The ban is drawn in each replicate, and the variant {@code calm} is without it. */
    private static final String SCENARIO = """
            id: scored
            title: Scored
            question: Is it scored?
            time: {start: 2025-01-01, end: 2025-01-11}
            population: {agents: 10}
            network: {type: well-mixed}
            platforms: {home: {accounts: 100 %, quality: 1}}
            shocks:
              - {id: ban, type: ban, platform: home, from: {dist: uniform, from: 2 d, to: 6 d}, until: 2025-01-09}
            variants: {calm: {without: [ban]}, as-happened: {}, other: {}}
            outputs: {measures: [dau]}
            patterns:
              - {id: half, says: It halves, use: holdout, source: x, observed: [0.4, 0.6], measure: "dau(home, end) / dau(home, start)"}
              - {id: more, says: It grows, use: fitted, source: x, observed: [2, 3], variant: calm, measure: "dau(home, end) / dau(home, start)"}
              - {id: day, says: It is banned, use: fitted, source: x, observed: [0, 10], variant: calm, measure: "dau(home, ban) - dau(home, start)"}
              - {id: gone, says: Nothing, use: fitted, source: x, observed: [0, 1], measure: "1 / (dau(home, end) - dau(home, end))"}
            """;

    private static final ScenarioFile FILE = Scenarios.read(SCENARIO, Map.of());

    /** One more every day. */
    private static Series series(double first, double last) {
        Series series = new Series();
        for (int day = 0; day < 10; day++) {
            double value = first + (last - first) * day / 9;
            series.add(new Series.Row(START.plusDays(day), "home", "all", "all", "dau", value, "people"));
        }
        return series;
    }

    private static RunOutcome done(RunTask task, double first, double last) {
        Map<String, Double> numbers = PatternNumbers.of(FILE, task.variant(), task.seed(), series(first, last));
        return new RunOutcome(task, RunOutcome.State.DONE, "", Map.of(), new Table(List.of()), numbers);
    }

    private static List<String> column(String name, List<RunOutcome> outcomes) {
        int column = Columns.PATTERNS.header().indexOf(name);
        return PatternNumbers.table(FILE, outcomes).rows().stream()
                .map(row -> row.get(column))
                .toList();
    }

    private static List<RunOutcome> outcomes(double... last) {
        List<RunOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < last.length; i++) {
            outcomes.add(done(new RunTask(i, "as-happened", i + 1, i), 100, last[i]));
        }
        outcomes.add(done(new RunTask(9, "calm", 1, 0), 1, 10));
        return outcomes;
    }

    @Test
    void eachPatternIsHeldAgainstTheReplicatesOfItsVariant() {
        List<RunOutcome> outcomes = outcomes(40, 50, 90);
        assertEquals(List.of("half", "more", "day", "gone"), column("id", outcomes));
        assertEquals(List.of("3", "1", "1", "0"), column("replicates", outcomes));
        assertEquals(List.of("0.5", "10"), column("median", outcomes).subList(0, 2));
        assertEquals(List.of("0.41", "10"), column("q05", outcomes).subList(0, 2));
        assertEquals(List.of("0.86", "10"), column("q95", outcomes).subList(0, 2));
        assertEquals(List.of("inside", "outside", "inside", "none"), column("verdict", outcomes));
        assertEquals("part", column("verdict", outcomes(50, 70, 90)).get(0));
        assertEquals("outside", column("verdict", outcomes(80, 70, 90)).get(0));
    }

    @Test
    void runsThatFailedOrWereStoppedDoNotCount() {
        List<RunOutcome> outcomes = new ArrayList<>(outcomes(50));
        outcomes.add(RunOutcome.without(new RunTask(1, "as-happened", 2, 2), RunOutcome.State.FAILED, "no number"));
        outcomes.add(RunOutcome.without(new RunTask(2, "as-happened", 3, 3), RunOutcome.State.STOPPED, ""));
        assertEquals("1", column("replicates", outcomes).get(0));
        assertEquals("inside", column("verdict", outcomes).get(0));
    }

    /** In {@code calm} there is no ban; the day is still that of the ban in the same replicate. */
    @Test
    void theDaysOfShocksAreThoseOfTheScenarioInTheReplicate() {
        List<Double> days = new ArrayList<>();
        for (int replicate = 1; replicate <= 20; replicate++) {
            days.add(PatternNumbers.of(FILE, "calm", replicate, series(1, 10)).get("day"));
        }
        assertTrue(days.stream().allMatch(day -> day >= 2 && day <= 6), days.toString());
        assertTrue(days.stream().distinct().count() > 2, days.toString());
    }

    @Test
    void variantsThatAreNotRunHaveNoRow() {
        Overrides alone = new Overrides(Map.of(), List.of(), List.of("as-happened", "other"));
        ScenarioFile file = ScenarioReader.parse(SCENARIO, "scored.yaml", Path.of("."), alone);
        List<String> ids = PatternNumbers.table(file, List.of()).rows().stream()
                .map(row -> row.get(0))
                .toList();
        assertEquals(List.of("half", "gone"), ids);
        assertEquals(Map.of(), PatternNumbers.of(file, "other", 1, series(1, 10)));
    }
}
