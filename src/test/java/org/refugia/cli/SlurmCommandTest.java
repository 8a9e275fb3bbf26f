package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmCommandTest {
    @TempDir
    private Path folder;

    private Path experiment;
    private Path out;

    private record Answer(int code, String out, String err) {}

    @BeforeEach
    void writeTheExperiment() throws IOException {
        out = folder.resolve("out");
        Files.writeString(
                folder.resolve("town.yaml"),
                "extends: %s%npopulation: {agents: 100}%n"
                        .formatted(Path.of("scenarios/two-platforms.yaml").toAbsolutePath()));
        experiment = Files.writeString(folder.resolve("experiment.yaml"), """
                schema: experiment/1
                id: small-town
                title: A small town
                question: Does it matter?
                scenario: town.yaml
                replicates: {count: 20, seed: 1}
                design: {type: grid}
                measures: ["dau(small, end)"]
                """);
    }

    private Answer slurm(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("slurm", experiment.toString(), "-o", this.out.toString()), Stream.of(more))
                .toArray(String[]::new);
        int code = Refugia.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(code, out.toString(), err.toString());
    }

    private String script() throws IOException {
        return Files.readString(out.resolve("slurm/array.sh"));
    }

    @Test
    void itWritesTwoScriptsAndSaysHowToSubmitThem() throws IOException {
        Answer answer = slurm();
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().startsWith("40 runs in 1 task of about "), answer.out());
        assertTrue(answer.out().contains("\n  sbatch " + out.resolve("slurm/array.sh") + "\n"), answer.out());
        assertTrue(
                answer.out().contains("\n  sbatch --dependency=afterany:JOB " + out.resolve("slurm/merge.sh")),
                answer.out());
        assertTrue(script().contains("#SBATCH --job-name=small-town\n"));
        assertTrue(Files.isDirectory(out.resolve("slurm/log")), "Slurm does not make it");
        assertFalse(Files.exists(out.resolve("slurm/jobs.txt")));
    }

    @Test
    void tasksRunWithTheNumberOfPeopleThatItWasAskedFor() throws IOException {
        Answer answer = slurm("--people", "60", "-n", "3");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.err().contains("population.agents: 60 instead of 100"), answer.err());
        assertTrue(script().contains("sweep " + out.resolve("inputs/experiment.yaml")), script());
        String scenario = Files.readString(out.resolve("inputs/resolved.yaml"));
        assertTrue(scenario.contains("agents: 60\n") && scenario.contains("scaled_from: 100\n"), scenario);
    }

    @Test
    void aTaskMustHaveTheMemoryThatItsRunsTake() {
        Answer answer = slurm("--people", "10M", "--set", "network=well-mixed", "--cpus", "4", "--mem", "1024");
        assertEquals(3, answer.code(), answer.out());
        assertTrue(answer.err().contains("--mem  error  is 1024, must be at least "), answer.err());
        assertTrue(answer.err().contains("4 runs at a time, a task takes about "), answer.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatTheCommandLineChangesIsInTheCopyThatTheTasksRun() throws IOException {
        Answer answer = slurm("--set", "population.agents=60", "-n", "3", "--seed", "9");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().startsWith("6 runs in 1 task of about "), answer.out());
        Path copy = out.resolve("inputs/experiment.yaml");
        assertTrue(script().contains("sweep " + copy), script());
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said, true);
        String[] task = {"sweep", copy.toString(), "-o", out.toString(), "--shard", "1/1", "-q"};
        assertEquals(0, Refugia.execute(task, printer, printer), said.toString());
        assertTrue(Files.readString(out.resolve("inputs/resolved.yaml")).contains("agents: 60"));
        assertTrue(Files.readString(copy).contains("seed: 9"));
    }

    @Test
    void whatTheUserAsksForGoesBeforeWhatThePilotTells() throws IOException {
        Answer answer = slurm(
                "--tasks",
                "8",
                "--cpus",
                "4",
                "--mem",
                "3000",
                "--time",
                "1.5 h",
                "--partition",
                "long",
                "--account",
                "proj",
                "--max-at-once",
                "2");
        assertEquals(0, answer.code(), answer.err());
        for (String line : List.of(
                "--array=1-8%2",
                "--cpus-per-task=4", "--mem=3000M", "--time=01:30:00", "--partition=long", "--account=proj")) {
            assertTrue(script().contains("#SBATCH " + line + "\n"), line);
        }
    }

    @Test
    void withJsonItAnswersWithOneDocument() {
        Map<?, ?> document = new Gson().fromJson(slurm("--json", "--tasks", "3").out(), Map.class);
        assertEquals(40.0, document.get("runs"));
        assertEquals(3.0, document.get("tasks"));
        assertEquals(Map.of(), document.get("jobs"));
    }

    @Test
    void theSameCommandAgainWritesTheScriptsAnew() throws IOException {
        slurm("--tasks", "3");
        assertEquals(0, slurm("--tasks", "5").code());
        assertTrue(script().contains("--array=1-5\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--time      | soon  | 2 | --time is 'soon', must be a time span such as 14 h, 3 d or 2 w",
                "--time      | 2 min | 3 | time limit [min] is 2, must be at least 5",
                "--mem       | 12    | 3 | memory [MiB] is 12, must be at least 1024",
                "--tasks     | 0     | 3 | tasks is 0, must lie between 1 and",
                "--cpus      | 0     | 3 | cores is 0, must be at least 1",
                "--partition | a b   | 3 | partition is 'a b', must be a name without blanks",
                "--submit    |       | 3 | sbatch"
            })
    void whatCannotBeSubmittedIsNot(String option, String value, int code, String message) {
        Answer answer = value == null ? slurm(option) : slurm(option, value);
        assertEquals(code, answer.code(), answer.err());
        assertTrue(answer.err().contains(message), answer.err());
        assertFalse(Files.exists(out.resolve("slurm/jobs.txt")));
    }

    @Test
    void aFolderOfOtherFilesIsLeftAlone() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        assertEquals(5, slurm().code());
        assertFalse(Files.exists(out.resolve("slurm")));
    }
}
