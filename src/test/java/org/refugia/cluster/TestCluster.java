package org.refugia.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The Slurm of {@code src/test/cluster}, in a folder of its own. To be closed, or its daemons stay. */
public final class TestCluster implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("src/test/cluster");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path state;
    private final Thread atTheEnd = new Thread(this::down);

    /** What a command said, errors included. */
    public record Answer(int code, String said) {}

    /** A job, or a task of an array, that the queue holds: {@code 3_1}, {@code RUNNING}, {@code n2}. */
    record Job(String id, String state, String node) {}

    private TestCluster(Path state) {
        this.state = state;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Whether the daemons are installed. */
    public static boolean isInstalled() {
        return Stream.of("slurmctld", "slurmd", "munged").allMatch(each -> isOnPath(each, "/usr/sbin"))
                && isOnPath("sbatch", "/usr/bin");
    }

    private static boolean isOnPath(String command, String orElse) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of(orElse))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Two nodes of one core. */
    public static TestCluster up(Path state) {
        TestCluster cluster = new TestCluster(state);
        try {
            cluster.revive();
        } catch (RuntimeException | AssertionError e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    /** Starts whatever does not run. */
    void revive() {
        script("slurm-up.sh", state.toString());
    }

    /** A node dies with everything that runs on it. */
    void kill(String node) {
        script("slurm-node-kill.sh", state.toString(), node);
    }

    private static void script(String name, String... arguments) {
        Answer answer = ask(
                null,
                Stream.concat(Stream.of(SCRIPTS.resolve(name).toString()), Stream.of(arguments))
                        .toList());
        if (answer.code() != 0) {
            throw new AssertionError(name + ": " + answer.said());
        }
    }

    /** The file that Slurm's commands read to find it, {@code SLURM_CONF}. */
    public Path configuration() {
        return state.resolve("slurm.conf");
    }

    /** Runs a command that may talk to this cluster. */
    public Answer run(String... command) {
        return ask(configuration(), List.of(command));
    }

    /**
     * Tells a task's script, and only it, that its time is up, as Slurm does before the time limit. Returns when the
     * task is back in the queue: scancel, left alone, would signal it there once more.
     */
    void timeIsUp(String task) {
        Process signalling = start(configuration(), List.of("scancel", "--batch", "--signal=USR1", task));
        waitUntil("task " + task + " is back in the queue", () -> queue().contains(new Job(task, "PENDING", "")));
        signalling.destroyForcibly();
    }

    private static Process start(Path configuration, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (configuration != null) {
            builder.environment().put("SLURM_CONF", configuration.toString());
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer ask(Path configuration, List<String> command) {
        Process process = start(configuration, command);
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All jobs that have not ended. */
    List<Job> queue() {
        return run("squeue", "--noheader", "--array", "--format=%i %T %N")
                .said()
                .lines()
                .map(line -> line.strip().split(" "))
                .map(words -> new Job(words[0], words[1], words.length > 2 ? words[2] : ""))
                .toList();
    }

    /** Looks again and again, without Slurm's own waiting, which gets ever slower. */
    void waitUntil(String what, BooleanSupplier is) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!is.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + "; the queue: " + queue());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until every job has ended. */
    public void waitForTheEnd() {
        waitUntil("every job has ended", () -> queue().isEmpty());
    }

    private void down() {
        ask(null, List.of(SCRIPTS.resolve("slurm-down.sh").toString(), state.toString()));
    }

    @Override
    public void close() {
        down();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }
}
