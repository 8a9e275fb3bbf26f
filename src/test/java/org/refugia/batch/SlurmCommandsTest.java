package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.parameter.InvalidInput;

/** What is made of the answers of Slurm's commands, which are shell scripts here. */
class SlurmCommandsTest {
    @TempDir
    private Path commands;

    private Slurm slurm(String command, String script) throws IOException {
        Path file = commands.resolve(command);
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return new Slurm(commands, Duration.ofMinutes(1));
    }

    private static String mistake(Runnable asked) {
        return assertThrows(InvalidInput.class, asked::run).getMessage();
    }

    @Test
    void aSubmittedJobHasANumber() throws IOException {
        Slurm slurm = slurm("sbatch", "[ \"$*\" = '--parsable -d afterany:3 array.sh' ] && echo 4711");
        assertEquals("4711", slurm.submit(Path.of("array.sh"), List.of("-d", "afterany:3")));
        assertEquals("12", slurm("sbatch", "echo '12;east'").submit(Path.of("array.sh"), List.of()));
    }

    @Test
    void whatTheClusterRefusesIsToldInItsWords() throws IOException {
        Slurm slurm = slurm("sbatch", "echo 'sbatch: error: invalid partition specified: foo' >&2; exit 1");
        String expected = "array.sh  error  sbatch: sbatch: error: invalid partition specified: foo";
        assertEquals(expected, mistake(() -> slurm.check(Path.of("array.sh"))));
        assertEquals(expected, mistake(() -> slurm.submit(Path.of("array.sh"), List.of())));
    }

    @Test
    void withoutSlurmItSaysWhatIsMissing() {
        Slurm slurm = new Slurm(commands, Duration.ofMinutes(1));
        assertTrue(mistake(() -> slurm.check(Path.of("array.sh"))).startsWith("Slurm  error  sbatch: found no such"));
        assertEquals(OptionalInt.empty(), slurm.arraySize());
    }

    @Test
    void aCommandThatHangsIsGivenUp() throws IOException {
        slurm("sbatch", "exec sleep 60");
        Slurm hasty = new Slurm(commands, Duration.ofMillis(50));
        assertTrue(mistake(() -> hasty.check(Path.of("array.sh"))).contains("no answer within"));
    }

    @Test
    void theLargestArrayIsReadFromTheConfiguration() throws IOException {
        Slurm slurm = slurm("scontrol", "echo 'MaxArraySize            = 1001'; echo 'MaxDBDMsgs = 20'");
        assertEquals(OptionalInt.of(1001), slurm.arraySize());
        assertEquals(OptionalInt.empty(), slurm("scontrol", "exit 1").arraySize());
    }

    @Test
    void tasksAreCountedByState() throws IOException {
        Slurm slurm = slurm("squeue", "[[ $* = *--jobs=3,4* ]] && printf 'PENDING\\nRUNNING\\nPENDING\\n'");
        assertEquals(Map.of("PENDING", 2, "RUNNING", 1), slurm.states(List.of("3", "4")));
        assertEquals(Map.of(), slurm.states(List.of()));
    }

    @Test
    void aJobThatTheClusterHasForgottenIsInNoState() throws IOException {
        Slurm slurm = slurm("squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1");
        assertEquals(Map.of(), slurm.states(List.of("3")));
        Slurm away = slurm("squeue", "echo 'Unable to contact slurm controller' >&2; exit 1");
        assertTrue(mistake(() -> away.states(List.of("3"))).contains("Unable to contact"));
    }
}
