package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say of experiments: right and wrong ones, their words, and one to start from. */
class ExperimentCommandsTest {
    private static final String QUICK = "scenarios/experiments/quick.yaml";

    @TempDir
    private Path folder;

    private Path changed(String right, String wrong) throws IOException {
        String text = Files.readString(Path.of(QUICK))
                .replace(
                        "../two-platforms.yaml",
                        Path.of("scenarios/two-platforms.yaml").toAbsolutePath().toString());
        assertTrue(text.contains(right), right);
        return Files.writeString(folder.resolve("quick.yaml"), text.replace(right, wrong));
    }

    @ParameterizedTest
    @CsvSource({"sweep", "validate"})
    void aMistakeExitsWithThreeNamesItsPlaceAndRunsNothing(String command) throws IOException {
        Path file = changed("choice.terms.contacts.weight", "choice.terms.contcts.weight");
        Answer answer = Answer.of(command, file.toString());
        assertEquals(3, answer.code());
        assertTrue(
                answer.err()
                        .contains(
                                file + ":19:5  error  choice.terms.contcts.weight: there is no `contcts`; did you mean"
                                        + " `contacts`?"),
                answer.err());
        assertTrue(answer.err().contains("1 error. Nothing was run."), answer.err());
        assertEquals("", answer.out());
    }

    @Test
    void validateSaysWhatWouldBeRun() {
        Answer answer = Answer.of("validate", QUICK, "scenarios/two-platforms.yaml");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.out()
                        .contains(QUICK
                                + " is right: 2 variants (no-shocks, as-happened), 4 settings of 8 design points each"
                                + " (latin-hypercube), 4 replicates: 256 runs at most"),
                answer.out());
        assertTrue(answer.out().contains("two-platforms.yaml is right: variants as-happened, no-shocks"), answer.out());
    }

    @Test
    void validateLooksAtTheScenarioAtEveryDesignPoint() throws IOException {
        Path file = changed("values: [2 d, 7 d, 14 d, 28 d]", "values: [2 d, 2025-02-20, 2025-04-01]");
        Answer answer = Answer.of("validate", file.toString());
        assertEquals(3, answer.code(), answer.out());
        assertTrue(
                answer.err()
                        .contains(
                                "shocks.ban: ends (2025-02-20T00:00) before it begins (2025-03-01T00:00), at design point 9"),
                answer.err());
        assertTrue(answer.err().contains(") and 7 more"), answer.err());
        Map<?, ?> document = new Gson()
                .fromJson(Answer.of("validate", "--json", file.toString()).out(), Map.class);
        assertEquals(false, document.get("right"));
        assertEquals(1, ((List<?>) document.get("problems")).size());
    }

    @Test
    void theResolvedExperimentHasEveryDefault() {
        String resolved = Answer.of("validate", "--resolved", QUICK).out();
        assertTrue(resolved.contains("scenario: ../two-platforms.yaml"), resolved);
        assertTrue(resolved.contains("variants: {no-shocks: {}, as-happened: {}}"), resolved);
        assertTrue(resolved.contains("scale: linear"), resolved);
    }

    @Test
    void anExperimentIsSweptAndAScenarioIsRun() {
        Answer run = Answer.of("run", QUICK);
        assertEquals(3, run.code());
        assertTrue(
                run.err().contains("this is an experiment, not a scenario: run it by `refugia sweep " + QUICK + "`"),
                run.err());
        Answer sweep = Answer.of("sweep", "scenarios/two-platforms.yaml");
        assertEquals(3, sweep.code());
        assertTrue(
                sweep.err().contains("a scenario is run by `refugia run scenarios/two-platforms.yaml`"), sweep.err());
    }

    @Test
    void experimentsAndScenariosAreListedApart() {
        String experiments = Answer.of("list", "experiments").out();
        String scenarios = Answer.of("list", "scenarios").out();
        assertTrue(experiments.contains(QUICK), experiments);
        assertTrue(experiments.contains("How much of a big platform's use"), experiments);
        assertFalse(experiments.contains("two-platforms"), experiments);
        assertTrue(scenarios.contains("two-platforms"), scenarios);
        assertFalse(scenarios.contains("experiments"), scenarios);
    }

    @Test
    void thereIsASchemaOfEach() {
        assertTrue(Answer.of("list", "schema").out().contains("Refugia scenario/1"));
        assertTrue(Answer.of("list", "schema", "scenario").out().contains("Refugia scenario/1"));
        assertTrue(Answer.of("list", "schema", "experiment").out().contains("Refugia experiment/1"));
        assertEquals(2, Answer.of("list", "schema", "sweep").code());
        assertTrue(Answer.of("list", "functions").out().contains("retained(PLATFORM, SPAN)"));
        assertTrue(Answer.of("list", "designs").out().contains("latin-hypercube"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vary             | the factors of the design
            levers           | each combination of their values is a setting
            stop_when        | replicates.stop_when.half_width
            vary.also        | further paths that take the same value
            variants         | the first is the counterfactual
            constraints      | what must hold at every design point
            peak             | highest daily value
            retained         | per cent of that day's
            morris           | Trajectories through a coarse grid
            dau              | a measure
            """)
    void explainKnowsTheWordsOfExperiments(String key, String text) {
        Answer answer = Answer.of("explain", key);
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains(text), answer.out());
    }

    @Test
    void aWordThatDoesNotExistIsToldItsNearest() {
        assertTrue(Answer.of("explain", "constriants").err().contains("did you mean `constraints`?"));
        assertTrue(Answer.of("explain", "retaned").err().contains("did you mean `retained`?"));
    }

    @Test
    void newWritesAnExperimentThatRunsAndTheScenarioItIsAbout() throws IOException {
        Path file = folder.resolve("my-sweep.yaml");
        Answer written = Answer.of("new", "--experiment", "my-sweep", "--out", file.toString());
        assertEquals(0, written.code(), written.err());
        Path scenario = folder.resolve("my-sweep-scenario.yaml");
        assertEquals(
                List.of(file.toString(), scenario.toString()),
                written.out().lines().toList());
        Answer right = Answer.of("validate", file.toString(), scenario.toString());
        assertEquals(0, right.code(), right.err());
        assertEquals("", right.err(), "nothing in it is doubtful");
        Answer swept = Answer.of(
                "sweep",
                file.toString(),
                "-n",
                "2",
                "--no-charts",
                "--set",
                "population.agents=200",
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, swept.code(), swept.err());
        assertTrue(Files.size(folder.resolve("out/runs.csv")) > 0);
        assertEquals(
                5,
                Answer.of("new", "--experiment", "my-sweep", "--out", file.toString())
                        .code());
        Files.delete(file);
        assertEquals(
                5,
                Answer.of("new", "--experiment", "my-sweep", "--out", file.toString())
                        .code(),
                "the scenario is there");
        assertFalse(Files.exists(file));
        assertEquals(
                0,
                Answer.of("new", "--experiment", "my-sweep", "--overwrite", "--out", file.toString())
                        .code());
    }
}
