package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.batch.Batch;
import org.refugia.results.RunFolder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

class ReproduceCommandTest {
    private static final String TWO_PLATFORMS = "scenarios/two-platforms.yaml";
    private static final String MADE_AGAIN = ", made by refugia %1$s, run again with refugia %1$s\n"
            .formatted(Version.number() + " (" + Version.commit() + ")");

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void choosePlace() {
        results = folder.resolve("out");
    }

    private void run(String scenario, String end, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", scenario, "-n", "2", "--no-charts"));
        arguments.addAll(List.of("--set", "time.end=" + end, "--out", results.toString()));
        arguments.addAll(List.of(more));
        Answer answer = Answer.of(arguments.toArray(new String[0]));
        assertEquals(0, answer.code(), answer.err());
    }

    private void runTwoPlatforms(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--set", "population.agents=200"));
        arguments.addAll(List.of(more));
        run(TWO_PLATFORMS, "2025-03-10", arguments.toArray(new String[0]));
    }

    private Answer reproduce(String... more) {
        List<String> arguments = new ArrayList<>(List.of("reproduce", results.toString()));
        arguments.addAll(List.of(more));
        return Answer.of(arguments.toArray(new String[0]));
    }

    private void assertIdentical(String extent) {
        Answer answer = reproduce();
        assertEquals("", answer.err());
        assertEquals("identical: " + extent + MADE_AGAIN, answer.out());
        assertEquals(0, answer.code());
    }

    private void assertRefused(String message) {
        Answer answer = reproduce();
        assertEquals(3, answer.code(), answer.out());
        assertTrue(answer.err().contains(message), answer.err());
    }

    private long rows() throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(results)) {
            for (Path table :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                rows += Files.readAllLines(table).size() - 1;
            }
        }
        return rows;
    }

    private void change(String file, String pattern, String to) throws IOException {
        String text = Files.readString(results.resolve(file));
        String changed = text.replaceFirst(pattern, to);
        assertNotEquals(text, changed);
        Files.writeString(results.resolve(file), changed);
    }

    @Test
    void aFreshRunIsIdenticalWhateverTheNumberOfJobs() throws IOException {
        runTwoPlatforms("--jobs", "1", "--seed", "-77", "--without", "rally", "--variant", "as-happened,no-shocks");
        assertIdentical("6 tables, %,d rows".formatted(rows()));
        assertEquals("identical\n", reproduce("-q", "-j", "1").out());
        assertEquals(2, reproduce("-j", "none").code());
    }

    @Test
    void aFolderThatWasCopiedElsewhereNeedsNothingButItself() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/observations"));
        Files.copy(Path.of("scenarios/brazil-x-2024.yaml"), source.resolveSibling("brazil.yaml"));
        Files.copy(
                Path.of("scenarios/observations/bluesky-brazil-2024.csv"), source.resolve("bluesky-brazil-2024.csv"));
        run(source.resolveSibling("brazil.yaml").toString(), "2024-09-05", "--set", "population.agents=300");
        Files.move(folder.resolve("source"), folder.resolve("gone"));
        Path moved = Files.createDirectories(folder.resolve("a/b")).resolve("copy");
        Files.move(results, moved);
        results = moved;
        assertIdentical("7 tables, %,d rows".formatted(rows()));
    }

    @Test
    void tiesThatCameFromAFileAreReadFromItsCopy() throws IOException {
        Files.createDirectories(folder.resolve("stories"));
        Path ties = Files.createDirectories(folder.resolve("data")).resolve("ties.txt.gz");
        StringBuilder ring = new StringBuilder();
        for (int user = 0; user < 60; user++) {
            ring.append(user).append(' ').append((user + 1) % 60).append('\n');
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(ties))) {
            out.write(ring.toString().getBytes(StandardCharsets.UTF_8));
        }
        Path scenario = folder.resolve("stories/ring.yaml");
        Files.writeString(
                scenario,
                Files.readString(Path.of(TWO_PLATFORMS))
                        .replace("{type: social, mean_degree: 20}", "{type: file, path: ../data/ties.txt.gz}")
                        .replace("agents: 2000", "agents: 60"));
        run(scenario.toString(), "2025-03-10");
        Files.delete(ties);
        assertIdentical("6 tables, %,d rows".formatted(rows()));
    }

    @Test
    void oneAlteredNumberIsFoundAndNamed() throws IOException {
        runTwoPlatforms();
        List<String> lines = new ArrayList<>(Files.readAllLines(results.resolve("series.csv")));
        List<String> row = new ArrayList<>(List.of(lines.get(999).split(",")));
        String before = row.set(6, "123456");
        lines.set(999, String.join(",", row));
        Files.writeString(results.resolve("series.csv"), String.join("\n", lines) + "\n");
        Answer answer = reproduce();
        assertEquals(6, answer.code());
        assertEquals(
                List.of(
                        "different: 1 of 6 files" + MADE_AGAIN.strip(),
                        "series.csv, line 1000, run %s, date %s, platform %s, segment all, region all, measure %s: value is 123456, found %s"
                                .formatted(row.get(0), row.get(1), row.get(2), row.get(5), before),
                        "  1 of %,d rows differs".formatted(lines.size() - 1),
                        "  it was changed after the run: the manifest has another hash"),
                answer.out().lines().toList());
        assertEquals("different\n", reproduce("-q").out());
        Map<?, ?> document = new Gson().fromJson(reproduce("--json").out(), Map.class);
        assertEquals(false, document.get("identical"));
        Map<?, ?> difference = (Map<?, ?>) ((List<?>) document.get("differences")).get(0);
        assertEquals("series.csv", difference.get("file"));
        assertEquals(1000.0, difference.get("line"));
        assertEquals(row.get(0), ((Map<?, ?>) difference.get("key")).get("run"));
        assertEquals("value", difference.get("column"));
        assertEquals("123456", difference.get("stands"));
        assertEquals(before, difference.get("found"));
    }

    @Test
    void numbersThatAnotherProgramMadeAreNamedThoughNobodyChangedThem() throws IOException {
        runTwoPlatforms();
        change("manifest.json", "\"commit\": \"[^\"]*\"", "\"commit\": \"other\"");
        Answer same = reproduce();
        assertEquals(0, same.code());
        assertEquals("made with another commit: other, here %s\n".formatted(Version.commit()), same.err());
        change("manifest.json", "\"seed\": \"1\"", "\"seed\": \"2\"");
        Answer answer = reproduce();
        assertEquals(6, answer.code());
        assertTrue(answer.out().startsWith("different: 4 of 6 files"), answer.out());
        assertTrue(answer.out().contains("\nruns.csv, line 2, run as-happened/1: seed is "), answer.out());
        assertTrue(answer.out().indexOf("series.csv") < answer.out().indexOf("differences.csv"), answer.out());
        assertFalse(answer.out().contains("it was changed"), answer.out());
    }

    @Test
    void aHashThatWasChangedIsNamed() throws IOException {
        runTwoPlatforms();
        change("manifest.json", "\"events.csv\": \"...", "\"events.csv\": \"aaa");
        Answer answer = reproduce();
        assertEquals(6, answer.code());
        assertTrue(
                answer.out().contains("events.csv: was found again, but the manifest has another hash"), answer.out());
    }

    @Test
    void aTableThatIsGoneIsNamed() throws IOException {
        runTwoPlatforms();
        Files.delete(results.resolve("flows.csv"));
        Answer answer = reproduce();
        assertEquals(6, answer.code());
        assertTrue(answer.out().endsWith("\nflows.csv: file is missing, found written\n"), answer.out());
    }

    @Test
    void everyInputThatWasChangedIsNamedAndNothingIsRun() throws IOException {
        runTwoPlatforms();
        change("inputs/resolved.yaml", "agents: 200", "agents: 201");
        Files.delete(results.resolve("inputs/two-platforms.yaml"));
        Answer answer = reproduce();
        assertEquals(3, answer.code());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains(results.resolve("inputs/resolved.yaml") + "  error  is not what was run"));
        assertTrue(answer.err().contains(results.resolve("inputs/two-platforms.yaml") + "  error  is missing"));
        assertTrue(answer.err().contains("2 errors. Nothing was run."), answer.err());
    }

    @Test
    void diariesAreToldAgain() throws IOException {
        runTwoPlatforms("--diary", "7");
        assertIdentical("6 tables, %,d rows, and 2 texts".formatted(rows()));
        change("diary/no-shocks-1-user-7.txt", "User 7", "User 8");
        Answer answer = reproduce();
        assertEquals(6, answer.code());
        assertTrue(answer.out().contains("diary/no-shocks-1-user-7.txt, line 1: text is User 8: "), answer.out());
    }

    @Test
    void ofAnInterruptedRunWhatHadEndedIsComparedAlone() throws IOException {
        ScenarioFile scenario = ScenarioReader.read(
                Path.of(TWO_PLATFORMS),
                new Overrides(Map.of("population.agents", "200", "time.end", "2025-03-10"), List.of(), List.of()));
        AtomicReference<Batch> batch = new AtomicReference<>();
        int[] steps = {0};
        try (RunFolder stopped = RunFolder.open(results, false)) {
            double enough = 2.5 * scenario.any().time().calendar().steps();
            batch.set(new Batch(scenario, 3, 7, 1, stopped, () -> {
                if (++steps[0] > enough) {
                    batch.get().stop();
                }
            }));
            BatchRun.write(
                    scenario, stopped, batch.get().run(), 7, Provenance.here().asMap());
            stopped.complete();
        }
        assertEquals(3, Files.readAllLines(results.resolve("runs.csv")).size());
        assertIdentical("6 tables, %,d rows of the 2 runs that had ended when it was interrupted".formatted(rows()));
        Files.delete(results.resolve("runs.csv"));
        assertRefused("runs.csv  error  cannot be read, and it alone says which runs had ended");
    }

    @Test
    void whatIsNoRunFolderIsRefused() throws IOException {
        assertRefused("is no result folder: it has no manifest.json");
        Path manifest = Files.createDirectories(results).resolve("manifest.json");
        Files.writeString(manifest, "{\"schema\": \"sweep/1\"}");
        assertRefused("key 'inputs' is missing");
        Files.writeString(manifest, "{\"schema\": \"plan/9\"}");
        assertRefused("holds 'plan/9', must be 'result/1'");
        Files.writeString(manifest, "{}");
        assertRefused("key 'schema' is missing");
        for (String text : List.of("", "[]", "hash: 1", "{\"schema\": ")) {
            Files.writeString(manifest, text);
            assertRefused("manifest.json is not the JSON expected");
        }
    }

    @Test
    void aManifestThatLacksSomethingIsRefused() throws IOException {
        runTwoPlatforms();
        change("manifest.json", "\"seed\": \"1\"", "\"seed\": \"one\"");
        assertRefused("seed: is 'one', must be a whole number");
        change("manifest.json", "\"seed\"", "\"sed\"");
        assertRefused("key 'seed' is missing");
    }

    @Test
    void whatChangesAScenarioIsRefused() {
        Answer answer = reproduce("--set", "population.agents=3");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("reproduce runs the stored one as it was run"), answer.err());
    }
}
