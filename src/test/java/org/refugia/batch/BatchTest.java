package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.results.RunFolder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

class BatchTest {
    private static ScenarioFile scenario() {
        return ScenarioReader.read(
                Path.of("scenarios", "two-platforms.yaml"),
                new Overrides(Map.of("population.agents", "300", "time.end", "2025-03-20"), List.of(), List.of()));
    }

    private static Path run(Path folder, int jobs) throws IOException {
        ScenarioFile scenario = scenario();
        try (RunFolder results = RunFolder.open(folder.resolve("jobs-" + jobs), false)) {
            List<RunOutcome> outcomes = new Batch(scenario, 3, 7, jobs, results, () -> {}).run();
            new ResultFiles(scenario, results).write(outcomes, 7, Map.of());
            results.complete();
            return results.target();
        }
    }

    @Test
    void theBytesDoNotDependOnTheNumberOfJobs(@TempDir Path folder) throws IOException {
        Path one = run(folder, 1);
        Path three = run(folder, 3);
        for (String table : List.of("series.csv", "flows.csv", "runs.csv", "events.csv", "manifest.json")) {
            assertArrayEquals(Files.readAllBytes(one.resolve(table)), Files.readAllBytes(three.resolve(table)), table);
        }
    }

    @Test
    void rowsStandInDesignOrderUnderTheHeaderOfTheFormat(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(run(folder, 2).resolve("series.csv"));
        assertEquals("run,date,platform,segment,region,measure,value,unit", lines.get(0));
        List<String> runs = lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .toList();
        assertEquals(
                List.of("as-happened/1", "as-happened/2", "as-happened/3", "no-shocks/1", "no-shocks/2", "no-shocks/3"),
                runs);
    }

    @Test
    void variantsAreIdenticalUntilTheFirstShock(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(run(folder, 2).resolve("series.csv"));
        List<String> happened = before(lines, "as-happened/2", "2025-02-15");
        List<String> counterfactual = before(lines, "no-shocks/2", "2025-02-15");
        assertFalse(happened.isEmpty());
        assertEquals(happened, counterfactual);
        assertFalse(before(lines, "as-happened/2", "2025-02-17").equals(before(lines, "no-shocks/2", "2025-02-17")));
    }

    private static List<String> before(List<String> lines, String run, String date) {
        return lines.stream()
                .filter(line -> line.startsWith(run + ","))
                .map(line -> line.substring(run.length() + 1))
                .filter(line -> line.compareTo(date) < 0)
                .toList();
    }

    @Test
    void aBatchThatIsStoppedKeepsTheRunsThatWereFinished(@TempDir Path folder) throws IOException {
        ScenarioFile scenario = scenario();
        AtomicReference<Batch> batch = new AtomicReference<>();
        int[] steps = {0};
        try (RunFolder results = RunFolder.open(folder.resolve("stopped"), false)) {
            long stepsPerRun = scenario.any().time().calendar().steps();
            batch.set(new Batch(scenario, 3, 7, 1, results, () -> {
                if (++steps[0] > 2.5 * stepsPerRun) {
                    batch.get().stop();
                }
            }));
            List<RunOutcome> outcomes = batch.get().run();
            new ResultFiles(scenario, results).write(outcomes, 7, Map.of());
            results.complete();
        }
        String runs = Files.readString(folder.resolve("stopped").resolve("runs.csv"));
        assertTrue(runs.contains("as-happened/1,") && runs.contains("no-shocks/1,"), runs);
        assertEquals(3, runs.lines().count());
        assertTrue(Files.readString(folder.resolve("stopped").resolve("manifest.json"))
                .contains("\"interrupted\""));
    }

    @Test
    void aDrawnTimeThatMakesAShockVoidDoesNotEndTheBatch(@TempDir Path folder) throws IOException {
        ScenarioFile scenario = ScenarioReader.read(
                Path.of("scenarios", "two-platforms.yaml"),
                new Overrides(
                        Map.of(
                                "population.agents", "200",
                                "time.end", "2025-03-20",
                                "shocks.ban.from", "{dist: uniform, from: 10 d, to: 300 d}",
                                "shocks.ban.until", "2025-02-01"),
                        List.of(),
                        List.of()));
        try (RunFolder results = RunFolder.open(folder.resolve("drawn"), false)) {
            List<RunOutcome> outcomes = new Batch(scenario, 3, 7, 2, results, () -> {}).run();
            assertTrue(outcomes.stream().allMatch(outcome -> outcome.state() == RunOutcome.State.DONE));
            new ResultFiles(scenario, results).write(outcomes, 7, Map.of());
        }
    }
}
