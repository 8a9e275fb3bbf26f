package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.results.Frictionless;
import org.refugia.results.Hash;

class CommandLineTest {
    @TempDir
    private Path folder;

    private static Answer refugia(String... arguments) {
        return Answer.of(arguments);
    }

    private Answer run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "scenarios/two-platforms.yaml",
                "-n",
                "2",
                "--set",
                "population.agents=200",
                "--set",
                "time.end=2025-03-10",
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return refugia(arguments.toArray(new String[0]));
    }

    @Test
    void runLeavesTablesChartsAndAHeadline() throws IOException {
        Answer answer = run();
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("95 % interval"), answer.out());
        assertTrue(
                answer.out().endsWith("Brief: " + folder.resolve("out").resolve("report.html") + "\n"), answer.out());
        for (String file : List.of(
                "README.txt",
                "manifest.json",
                "datapackage.json",
                "runs.csv",
                "series.csv",
                "flows.csv",
                "differences.csv",
                "events.csv",
                "observations.csv",
                "inputs/parameters.csv",
                "report.html",
                "inputs/two-platforms.yaml",
                "inputs/resolved.yaml",
                "charts/dau.png",
                "charts/dau.svg",
                "charts/flows.png",
                "charts/time-share-difference.svg")) {
            assertTrue(Files.size(folder.resolve("out").resolve(file)) > 0, file);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "no draft is left beside the results");
        }
    }

    @Test
    void withoutAReportThereIsNoBriefAndNobodyNamesOne() {
        Answer answer = run("--no-charts", "--no-report");
        assertFalse(Files.exists(folder.resolve("out").resolve("report.html")));
        assertFalse(answer.out().contains("Brief"), answer.out());
    }

    @Test
    void theBriefIsNoPartOfWhatIsHashed() throws IOException {
        run("--no-charts");
        assertFalse(
                Files.readString(folder.resolve("out").resolve("manifest.json")).contains("report.html"));
    }

    @Test
    void withJsonItAnswersWithOneDocument() {
        Answer answer = run("--json", "--no-charts");
        Map<?, ?> document = new Gson().fromJson(answer.out(), Map.class);
        assertEquals("complete", document.get("state"));
        assertEquals(4.0, document.get("done"));
        assertEquals("", answer.err());
    }

    @Test
    void quietItAnswersWithThePathAlone() {
        assertEquals(folder.resolve("out") + "\n", run("-q", "--no-charts").out());
    }

    @Test
    void aFolderThatHoldsARunIsNotTouchedUnlessToldSo() throws IOException {
        run("--no-charts");
        String before = Files.readString(folder.resolve("out/runs.csv"));
        Answer again = run("--no-charts", "--seed", "2");
        assertEquals(5, again.code());
        assertTrue(
                again.err().contains("already holds a finished run. Choose another --out, or pass --overwrite."),
                again.err());
        assertEquals(before, Files.readString(folder.resolve("out/runs.csv")));
        assertEquals(0, run("--no-charts", "--seed", "2", "--overwrite").code());
        assertFalse(before.equals(Files.readString(folder.resolve("out/runs.csv"))));
    }

    @Test
    void aFolderOfOtherFilesIsNeverOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/thesis.txt"), "years of work");
        assertEquals(5, run("--no-charts", "--overwrite").code());
        assertEquals("years of work", Files.readString(folder.resolve("out/thesis.txt")));
    }

    @Test
    void theSameCommandGivesTheSameTablesOnAnyNumberOfJobs() throws IOException {
        run("--no-charts", "--jobs", "1");
        String one = Files.readString(folder.resolve("out/series.csv"));
        run("--no-charts", "--jobs", "2", "--overwrite");
        assertEquals(one, Files.readString(folder.resolve("out/series.csv")));
    }

    @Test
    void aDryRunWritesNothing() {
        Answer answer = run("--dry-run");
        assertEquals(0, answer.code());
        assertTrue(
                answer.out().contains("2 variants (as-happened, no-shocks) × 2 replicates of 200 people"),
                answer.out());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aMisspeltKeyExitsWithThreeAndNamesTheLine() throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(
                file, Files.readString(Path.of("scenarios/two-platforms.yaml")).replace("friction:", "fricton:"));
        Answer answer =
                refugia("run", file.toString(), "--out", folder.resolve("out").toString());
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains(file + ":22:56  error"), answer.err());
        assertTrue(
                answer.err().contains("platforms.small.fricton: unknown key; did you mean `friction`?"), answer.err());
        assertTrue(answer.err().contains("1 error. Nothing was run."), answer.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsLikeliestNeighbour() {
        Answer answer = refugia("validate", "scenarios/two-platform.yaml");
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("there is no such file; did you mean `two-platforms.yaml`?"), answer.err());
    }

    @Test
    void usageErrorsExitWithTwo() {
        assertEquals(2, refugia("frobnicate").code());
        assertEquals(2, refugia("run").code());
        assertEquals(2, run("--jobs", "none").code());
        assertEquals(2, run("--replicates", "0").code());
        assertEquals(2, refugia("list", "nonsense").code());
        Answer answer = refugia("explain", "habbit");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("did you mean `habit`?"), answer.err());
    }

    @ParameterizedTest
    @CsvSource({"status", "merge", "plot", "report"})
    void whatAFolderIsTakenForAsAWholeRefusesToPickFromIt(String command) {
        for (String option : List.of("--set=population.agents=9", "--without=ban", "--variant=as-happened")) {
            Answer answer = Answer.of(command, folder.toString(), option);
            assertEquals(2, answer.code(), answer.err());
            assertTrue(answer.err().startsWith("--") && answer.err().contains("; " + command + " "), answer.err());
        }
    }

    @Test
    void aShardThrowsNothingOfOthersAway() {
        Answer answer = Answer.of("sweep", "scenarios/experiments/quick.yaml", "--shard", "2/3", "--overwrite");
        assertEquals(2, answer.code(), answer.err());
        assertTrue(answer.err().contains("would throw away what the other shards have done"), answer.err());
    }

    @Test
    void plotDrawsAgainFromTheTables() {
        run("--no-charts");
        Answer answer = refugia(
                "plot",
                folder.resolve("out").toString(),
                "--only",
                "dau",
                "--width",
                "800",
                "--out",
                folder.resolve("pictures").toString());
        assertEquals(0, answer.code(), answer.err());
        assertTrue(Files.exists(folder.resolve("pictures/dau.png")));
        assertTrue(Files.exists(folder.resolve("pictures/dau.svg")));
    }

    @Test
    void listExplainAndValidateAnswerOnStdout() {
        assertTrue(refugia("list", "shocks").out().contains("policy-change"));
        assertTrue(refugia("list", "parameters").out().contains("choice.terms.habit.weight"));
        assertTrue(refugia("list", "scenarios").out().contains("us-tiktok-2025.yaml"));
        assertTrue(refugia("list", "measures").out().contains("time-share"));
        assertTrue(refugia("explain", "choice.terms.habit.weight").out().contains("κ"));
        assertTrue(refugia("explain", "ban").out().contains("circumvention"));
        assertTrue(refugia("validate", "scenarios/two-platforms.yaml").out().contains("is right"));
        String resolved = refugia("validate", "--resolved", "scenarios/two-platforms.yaml")
                .out();
        assertTrue(resolved.contains("max_rate: 1 /d"), resolved);
    }

    @ParameterizedTest
    @CsvSource({"two-platforms, 2025-03-10", "brazil-x-2024, 2024-09-12", "bans-spread, 2025-07-20"})
    void theDataPackageIsTrueOfEveryTable(String scenario, String end) throws IOException {
        Path results = folder.resolve("out");
        Answer answer = refugia(
                "run",
                "scenarios/%s.yaml".formatted(scenario),
                "-n",
                "2",
                "--no-charts",
                "--set",
                "population.agents=200",
                "--set",
                "time.end=" + end,
                "--out",
                results.toString());
        assertEquals(0, answer.code(), answer.err());
        Frictionless.assertDescribes(results);
    }

    @Test
    void withJsonValidateAndDryRunAnswerWithADocument() throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, "id: bad\n");
        Answer bad = refugia("validate", "--json", file.toString());
        assertEquals(3, bad.code());
        Map<?, ?> document = new Gson().fromJson(bad.out(), Map.class);
        assertEquals(false, document.get("right"));
        assertTrue(((List<?>) document.get("problems")).size() > 3, bad.out());
        Map<?, ?> plan = new Gson().fromJson(run("--dry-run", "--json").out(), Map.class);
        assertEquals(200.0, plan.get("agents"));
    }

    @Test
    void newWritesAScenarioThatIsRight() {
        Path file = folder.resolve("my-ban.yaml");
        assertEquals(0, refugia("new", "my-ban", "--out", file.toString()).code());
        assertEquals(0, refugia("validate", file.toString()).code());
        assertEquals(0, refugia("validate", file.toString(), "--without", "ban").code());
        assertEquals(5, refugia("new", "my-ban", "--out", file.toString()).code());
        assertEquals(2, refugia("new", "My Ban").code());
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        assertTrue(refugia("completion").out().contains("validate"));
    }

    private static Answer life(String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", "user"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--set", "population.agents=200", "--set", "time.end=2025-03-10"));
        return refugia(arguments.toArray(new String[0]));
    }

    @Test
    void explainUserTellsALifeAndRunKeepsTheSameDiary() throws IOException {
        Answer answer = life("7", "scenarios/two-platforms.yaml");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().startsWith("User 7: "), answer.out());
        assertTrue(answer.out().contains("2025-03-01 00:00  Big goes dark"), answer.out());
        assertTrue(answer.out().contains("\n2025-03-09 00:00  In the end spends "), answer.out());

        run("--no-charts");
        String without = Files.readString(folder.resolve("out/series.csv"));
        assertFalse(Files.exists(folder.resolve("out/diary")));
        assertEquals(0, run("--no-charts", "--diary", "7", "--overwrite").code());
        assertEquals(without, Files.readString(folder.resolve("out/series.csv")));
        Path diary = folder.resolve("out/diary/as-happened-1-user-7.txt");
        assertEquals(answer.out(), Files.readString(diary));
        assertTrue(Files.exists(folder.resolve("out/diary/no-shocks-1-user-7.txt")));
        Map<?, ?> manifest = new Gson().fromJson(Files.readString(folder.resolve("out/manifest.json")), Map.class);
        assertEquals(Hash.of(diary), ((Map<?, ?>) manifest.get("outputs")).get("diary/as-happened-1-user-7.txt"));
        assertTrue(Files.readString(folder.resolve("out/README.txt")).contains("the life of user 7"));
    }

    @Test
    void explainUserTellsOtherVariantsReplicatesAndSeeds() {
        String one = life("7", "scenarios/two-platforms.yaml").out();
        Answer calm = life("7", "scenarios/two-platforms.yaml", "--variant", "no-shocks");
        assertEquals(0, calm.code(), calm.err());
        assertFalse(calm.out().contains("goes dark"), calm.out());
        assertFalse(life("7", "scenarios/two-platforms.yaml", "--without", "ban,back")
                .out()
                .contains("goes dark"));
        assertFalse(one.equals(
                life("7", "scenarios/two-platforms.yaml", "--replicate", "2").out()));
        assertFalse(one.equals(
                life("7", "scenarios/two-platforms.yaml", "--seed", "2").out()));
    }

    @Test
    void withJsonALifeIsAListOfEntriesWithUtilities() {
        Answer answer = life("7", "scenarios/two-platforms.yaml", "--json");
        List<?> entries = new Gson().fromJson(answer.out(), List.class);
        boolean utilities = false;
        for (Object each : entries) {
            Map<?, ?> entry = (Map<?, ?>) each;
            assertEquals(Set.of("date", "time", "text", "utilities"), entry.keySet());
            if (entry.get("text").toString().startsWith("Weighs")) {
                Map<?, ?> big = (Map<?, ?>) ((Map<?, ?>) entry.get("utilities")).get("big");
                assertEquals(1.0, big.get("quality"));
                utilities |= big.containsKey("sum");
            }
        }
        assertTrue(utilities, answer.out());
        assertEquals("", answer.err());
    }

    @Test
    void aLifeThatCannotBeToldIsRefusedWithTheReason() {
        Answer nobody = life("200", "scenarios/two-platforms.yaml");
        assertEquals(2, nobody.code());
        assertTrue(
                nobody.err().contains("N is 200, must lie between 0 and 199: the scenario has 200 agents"),
                nobody.err());
        assertEquals(2, life("-1", "scenarios/two-platforms.yaml").code());
        Answer nothing = refugia("explain", "user");
        assertEquals(2, nothing.code());
        assertTrue(nothing.err().contains("Missing required parameters: 'N', 'FILE'"), nothing.err());
        assertTrue(nothing.err().contains("Usage: refugia explain user"), nothing.err());
        Answer noFile = refugia("explain", "user", "7");
        assertEquals(2, noFile.code());
        assertTrue(noFile.err().contains("Missing required parameter: 'FILE'"), noFile.err());
        assertEquals(
                2,
                refugia("explain", "user", "seven", "scenarios/two-platforms.yaml")
                        .code());
        assertEquals(3, life("7", "scenarios/two-platform.yaml").code());
        Answer variant = life("7", "scenarios/two-platforms.yaml", "--variant", "no-shock");
        assertEquals(3, variant.code());
        assertTrue(variant.err().contains("did you mean `no-shocks`?"), variant.err());
        assertEquals(
                2,
                life("7", "scenarios/two-platforms.yaml", "--variant", "no-shocks,as-happened")
                        .code());
        assertEquals(
                2, life("7", "scenarios/two-platforms.yaml", "--replicate", "0").code());
        Answer run = run("--diary", "200");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--diary is 200, must lie between 0 and 199"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
        Answer nokey = refugia("explain");
        assertEquals(2, nokey.code());
        assertTrue(nokey.err().contains("Missing required parameter: 'KEY'"), nokey.err());
    }

    @Test
    void aVariantCanBeRunAlone() throws IOException {
        assertEquals(0, run("--variant", "as-happened", "--no-charts").code());
        assertFalse(Files.readString(folder.resolve("out/runs.csv")).contains("no-shocks"));
    }
}
