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
import org.junit.jupiter.params.provider.ValueSource;

/** Trying scenarios out with other numbers of people, and what happens where they are too many. */
class PeopleTest {
    private static final String ZEALOTS = "scenarios/theory/zealots.yaml";
    private static final String SOLD = "scenarios/platform-sold.yaml";
    private static final String QUICK = "scenarios/experiments/quick.yaml";

    /** More than any Java machine has. */
    private static final String[] TOO_MANY = {
        "--people", "200M", "--set", "network={type: erdos-renyi, mean_degree: 10}"
    };

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Answer zealots(String people, String... more) {
        return Answer.of(
                with(more, "run", ZEALOTS, "-n", "1", "--no-charts", "-o", out().toString(), "--people", people));
    }

    private static String[] with(String[] more, String... first) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void aRunSaysOnItsWayAndInItsFolderWhatWasScaled() throws IOException {
        Answer answer = zealots("200");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.err()
                        .contains("--people  note   population.agents: 200 instead of 1000; in proportion:"
                                + " platforms.new.zealots.count 10 → 2, platforms.old.zealots.count 30 → 6"),
                answer.err());
        String readme = Files.readString(out().resolve("README.txt"));
        assertTrue(readme.contains("\n\nTried out with 200 agents; written for 1000 (--people).\n\n"), readme);
        String resolved = Files.readString(out().resolve("inputs/resolved.yaml"));
        assertTrue(resolved.contains("agents: 200\n") && resolved.contains("scaled_from: 1000\n"), resolved);
        Map<?, ?> manifest = new Gson().fromJson(Files.readString(out().resolve("manifest.json")), Map.class);
        Map<?, ?> scenario = (Map<?, ?>) manifest.get("scenario");
        assertEquals(200.0, scenario.get("agents"));
        assertEquals(1000.0, scenario.get("scaledFrom"));
        Answer again = Answer.of("reproduce", out().toString());
        assertEquals(0, again.code(), again.out() + again.err());
    }

    @Test
    void withoutItNothingIsSaidOfIt() throws IOException {
        Answer answer = Answer.of(
                "run", ZEALOTS, "-n", "1", "--no-charts", "--set", "time.end=2025-01-03", "-o", out().toString());
        assertEquals(0, answer.code(), answer.err());
        assertFalse(Files.readString(out().resolve("README.txt")).contains("Tried out"));
        assertFalse(Files.readString(out().resolve("manifest.json")).contains("scaledFrom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5000  | seed-1-people-5000
            10k   | seed-1-people-10000
            '1 M' | seed-1-people-1000000
            2.5k  | seed-1-people-2500
            3000  | seed-1 takes
            """)
    void numbersAreWrittenAsInAScenarioAndEachHasAFolderOfItsOwn(String people, String name) {
        Answer answer = Answer.of("run", SOLD, "--dry-run", "--people", people);
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().replaceAll("\\s+", " ").contains("into results/platform-sold/" + name), answer.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10K    | must be a whole number from 1 to 268435456, such as 5000, 10k or 1M; did you mean `10k`?
            1m     | did you mean `1M`?
            10,000 | did you mean `10000`?
            2.5    | must be a whole number
            0      | must be a whole number from 1
            400 M  | must be a whole number from 1 to 268435456
            all    | --people is 'all', must be a whole number
            """)
    void whatIsNoNumberOfPeopleIsWrongUse(String people, String message) {
        Answer answer = Answer.of("validate", SOLD, "--people", people);
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains(message), answer.err());
    }

    @Test
    void theNumberIsSaidOnceOnly() {
        Answer answer = Answer.of("validate", SOLD, "--people", "10", "--set", "population.agents=20");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("both say how many agents there are"), answer.err());
    }

    @Test
    void whatCannotBeScaledIsAnInvalidScenario() {
        Answer answer = Answer.of("validate", "scenarios/theory/granovetter.yaml", "--people", "50");
        assertEquals(3, answer.code());
        assertTrue(
                answer.err()
                        .contains(
                                "registration.thresholds: cannot be scaled by --people: they stand for one user each"),
                answer.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "reproduce DIR", "compare DIR DIR", "status DIR"})
    void commandsThatReadResultsOrTestTheoryTakeNoOtherPeople(String command) {
        Answer answer = Answer.of((command + " --people 10").split(" "));
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("--people"), answer.err());
    }

    @Test
    void aLifeIsToldAmongSoManyPeople() {
        Answer answer = Answer.of("explain", "user", "10", ZEALOTS, "--people", "10");
        assertEquals(2, answer.code());
        assertTrue(
                answer.err().contains("N is 10, must lie between 0 and 9: the scenario has 10 agents"), answer.err());
    }

    @Test
    void aSweepIsAnotherOneWithOtherPeople() throws IOException {
        String[] small = {"-n", "1", "--no-charts", "--variant", "no-shocks", "-o", out().toString()};
        Answer first = Answer.of(with(small, "sweep", QUICK, "--people", "40"));
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("--people  note   population.agents: 40 instead of 2000"), first.err());
        assertTrue(
                Files.readString(out().resolve("README.txt")).contains("Tried out with 40 agents; written for 2000"));
        Answer other = Answer.of(with(small, "sweep", QUICK, "--people", "50"));
        assertEquals(5, other.code());
        assertTrue(other.err().contains("population.agents: 40 there, 50 now"), other.err());
        String stored = out().resolve("inputs/experiment.yaml").toString();
        Answer goesOn = Answer.of("sweep", stored, "--no-charts", "-o", out().toString());
        assertEquals(0, goesOn.code(), goesOn.err());
        assertTrue(Files.readString(out().resolve("manifest.json")).contains("\"scaledFrom\": 2000"));
    }

    @ParameterizedTest
    @CsvSource({"run, scenarios/two-platforms.yaml", "sweep, scenarios/experiments/quick.yaml"})
    void tooManyPeopleAreRefusedBeforeAnythingIsAllocated(String command, String file) {
        Answer answer = Answer.of(with(TOO_MANY, command, file, "--no-charts", "-o", out().toString()));
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("memory  error  a run takes about "), answer.err());
        assertTrue(answer.err().contains("but this Java machine has room for "), answer.err());
        assertTrue(answer.err().contains("try it out with --people "), answer.err());
        assertFalse(Files.exists(out()));
    }

    @Test
    void aLifeAmongTooManyPeopleIsRefusedToo() {
        Answer answer = Answer.of(with(TOO_MANY, "explain", "user", "0", "scenarios/two-platforms.yaml"));
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("memory  error"), answer.err());
    }

    @Test
    void validateTellsWhatARunTakesAndThatItDoesNotFitHere() {
        Answer small = Answer.of("validate", "scenarios/two-platforms.yaml", QUICK);
        assertTrue(small.out().contains("variants as-happened, no-shocks; a run takes about "), small.out());
        assertEquals(
                2,
                small.out()
                        .lines()
                        .filter(line -> line.contains("iB of memory"))
                        .count(),
                small.out());
        Answer large = Answer.of(with(TOO_MANY, "validate", "scenarios/two-platforms.yaml"));
        assertEquals(0, large.code(), "the scenario is right");
        assertTrue(large.err().contains("memory  note   a run takes about "), large.err());
    }

    @Test
    void asADocumentTheMemoryIsInItsParts() {
        Answer answer = Answer.of("validate", "--json", "scenarios/two-platforms.yaml");
        Map<?, ?> document = new Gson().fromJson(answer.out(), Map.class);
        Map<?, ?> memory = (Map<?, ?>) ((List<?>) document.get("memory")).get(0);
        Map<?, ?> parts = (Map<?, ?>) memory.get("parts");
        assertEquals("scenarios/two-platforms.yaml", memory.get("file"));
        assertEquals(List.of("ties", "generation", "people", "state", "recorders"), List.copyOf(parts.keySet()));
        assertTrue((double) memory.get("bytes") > (double) parts.get("ties"));
    }
}
