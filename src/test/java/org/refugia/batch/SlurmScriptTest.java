package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed scripts, run by bash with a {@code refugia} and a {@code scontrol} that only write down what they are told. */
class SlurmScriptTest {
    private static final SlurmPlan PLAN = new SlurmPlan(64, 2, 2048, Duration.ofMinutes(22), 95);

    @TempDir
    private Path temporary;

    /** A path with everything that a shell or sbatch could take for something else. */
    private Path folder;

    private Path launcher;

    @BeforeEach
    void makeCommands() throws IOException {
        folder = Files.createDirectories(temporary.resolve("100 %A's \"sweep\" $HOME `x` #1"));
        launcher = command("refugia", "exit ${EXIT:-0}");
        command("scontrol", "exit 1");
    }

    /** A command that writes down its arguments, one a line, and then does something. */
    private Path command(String name, String then) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, """
                #!/bin/bash
                printf '%%s\\n' "$@" >>"$(dirname "$0")/%s.said"
                %s
                """.formatted(name, then));
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private List<String> said(String name) throws IOException {
        Path file = folder.resolve(name + ".said");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private SlurmScript script(String partition, Integer atOnce) {
        return new SlurmScript(
                "how-long",
                folder.resolve("how long.yaml"),
                folder,
                launcher.toString(),
                PLAN,
                Optional.ofNullable(partition),
                Optional.empty(),
                atOnce == null ? OptionalInt.empty() : OptionalInt.of(atOnce));
    }

    private SlurmScript script() {
        return script(null, null);
    }

    private Process start(String script, String... environment) throws IOException {
        Path file = folder.resolve("script.sh");
        Files.writeString(file, script);
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        bash.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        bash.environment().put("SLURM_ARRAY_JOB_ID", "12");
        bash.environment().put("SLURM_ARRAY_TASK_ID", "3");
        for (String each : environment) {
            bash.environment().put(each.split("=")[0], each.split("=")[1]);
        }
        return bash.start();
    }

    private int exit(String script, String... environment) throws Exception {
        return start(script, environment).waitFor();
    }

    @Test
    void whatIsAskedOfSlurmStandsAtTheTop() {
        List<String> lines = script("long", 10).array().lines().toList();
        assertEquals("#!/bin/bash", lines.get(0));
        for (String line : List.of(
                "--job-name=how-long",
                "--array=1-64%10",
                "--partition=long",
                "--cpus-per-task=2",
                "--mem=2048M",
                "--time=01:35:00",
                "--signal=B:USR1@120",
                "--requeue",
                "--open-mode=append")) {
            assertTrue(lines.contains("#SBATCH " + line), line);
        }
        assertFalse(script().array().contains("--partition"));
        assertTrue(script().array().contains("--array=1-64\n"));
    }

    @Test
    void aLogsPathIsQuotedForSlurmAndItsPerCentSignsAreNoSymbols() {
        assertTrue(script().array().contains("100 %%A's \\\"sweep\\\" $HOME `x` #1/slurm/log/%A_%a.txt\"\n"));
    }

    @Test
    void pathsReachTheProgramUnharmed() throws Exception {
        assertEquals(0, exit(script().array(), "SLURM_CPUS_PER_TASK=2"));
        assertEquals(
                List.of(
                        "sweep",
                        folder.resolve("how long.yaml").toString(),
                        "-o",
                        folder.toString(),
                        "--shard",
                        "3/64",
                        "-j",
                        "2"),
                said("refugia"));
    }

    @Test
    void theHeapIsThreeQuartersOfWhatSlurmGaveAndTheCoresAreThoseOfTheTask() throws Exception {
        launcher = command("refugia", "echo \"$REFUGIA_OPTS\" >\"$(dirname \"$0\")/options\"");
        exit(script().array(), "SLURM_MEM_PER_NODE=4000", "SLURM_CPUS_PER_TASK=3");
        assertEquals("-Xmx3000m -XX:ActiveProcessorCount=3\n", Files.readString(folder.resolve("options")));
        exit(script().array());
        assertEquals("-Xmx1536m -XX:ActiveProcessorCount=1\n", Files.readString(folder.resolve("options")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 75})
    void theExitCodeIsPassedOnAndNothingIsPutBackIntoTheQueue(int code) throws Exception {
        assertEquals(code, exit(script().array(), "EXIT=" + code));
        assertEquals(List.of(), said("scontrol"));
    }

    /** Sends a signal to the script when its sweep has begun, which takes a moment to stop. */
    private int signalled(String signal, String... environment) throws Exception {
        launcher = command("refugia", """
                trap 'sleep 0.3; exit 75' TERM
                touch "$(dirname "$0")/begun"
                while :; do sleep 0.05; done""");
        Process bash = start(script().array(), environment);
        while (!Files.exists(folder.resolve("begun"))) {
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(bash.pid()))
                .start()
                .waitFor();
        return bash.waitFor();
    }

    @Test
    void whenTimeIsUpTheSweepIsStoppedAndTheTaskPutBackIntoTheQueue() throws Exception {
        assertEquals(75, signalled("USR1"));
        assertEquals(List.of("requeue", "12_3"), said("scontrol"));
    }

    @Test
    void aTaskThatIsCancelledStaysCancelled() throws Exception {
        assertEquals(75, signalled("TERM"));
        assertEquals(List.of(), said("scontrol"));
    }

    @Test
    void aTaskThatComesBackForeverIsLeftAtLast() throws Exception {
        assertEquals(75, signalled("USR1", "SLURM_RESTART_COUNT=20"));
        assertEquals(List.of(), said("scontrol"));
    }

    @Test
    void mergingIsToldTheFolderAndLooksTwiceForRunsThatAreMissing() throws Exception {
        command("sleep", "exit 0");
        assertEquals(0, exit(script().merge()));
        assertEquals(List.of("merge", folder.toString()), said("refugia"));
        assertEquals(7, exit(script().merge(), "EXIT=7"));
        assertEquals(6, said("refugia").size());
        assertEquals(List.of("75"), said("sleep"));
    }

    @Test
    void whereChartsCannotBeDrawnThereAreTablesAtLeast() throws Exception {
        launcher = command("refugia", "[ $# = 3 ]");
        assertEquals(0, exit(script().merge()));
        assertEquals(List.of("merge", folder.toString(), "merge", folder.toString(), "--no-charts"), said("refugia"));
    }

    @Test
    void whatSlurmWouldNotUnderstandIsRefused() {
        folder = Path.of("/home/ann/back\\slash");
        assertThrows(IllegalArgumentException.class, this::script);
        folder = temporary;
        assertThrows(IllegalArgumentException.class, () -> script("a b", null));
        assertThrows(IllegalArgumentException.class, () -> script("long\n#SBATCH --exclusive", null));
        assertThrows(IllegalArgumentException.class, () -> script(null, 0));
    }
}
