package org.refugia.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.batch.SlurmFolder;
import org.refugia.cli.Refugia;

/** Sweeps as job arrays on a real Slurm of two nodes, by the scripts that {@code refugia slurm} writes. */
class SlurmTest {
    private static final String EXPERIMENT = """
            schema: experiment/1
            id: two-nodes
            title: A small sweep for two nodes
            question: Does it matter where a run is done?
            scenario: town.yaml
            replicates: {count: 6, seed: 3}
            levers:
              - {path: shocks.ban.until, values: [7 d, 14 d]}
            vary:
              - {path: choice.terms.contacts.weight, range: [0.4, 1.7]}
            design: {type: latin-hypercube, points: 8, seed: 7}
            measures: ["dau(small, end)", "peak(dau(small))"]
            curves: ["dau(small)"]
            """;
    private static final String SCENARIO = """
            extends: %s
            population: {agents: 1000}
            """;

    @TempDir
    private static Path folder;

    private static TestCluster cluster;
    private static Path launcher;
    private static Path experiment;

    /** Tables of the sweep when one process does it alone. */
    private static Path alone;

    @BeforeAll
    static void startTheCluster() throws IOException {
        assumeTrue(
                TestCluster.isInstalled(),
                "Slurm is not installed (slurmctld slurmd slurm-client munge): job arrays are not tested");
        launcher = Files.writeString(folder.resolve("refugia"), """
                #!/bin/sh
                export REFUGIA_LAUNCHER='%s'
                [ "$1" != merge ] || set -- "$@" --no-charts
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 $REFUGIA_OPTS -cp '%s' org.refugia.Main "$@"
                """.formatted(
                folder.resolve("refugia"), System.getProperty("java.home"), System.getProperty("java.class.path")));
        assertTrue(launcher.toFile().setExecutable(true));
        Files.writeString(
                folder.resolve("town.yaml"),
                SCENARIO.formatted(Path.of("scenarios/two-platforms.yaml").toAbsolutePath()));
        experiment = Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
        alone = folder.resolve("alone");
        assertEquals(
                0,
                refugia("sweep", experiment.toString(), "-o", alone.toString(), "--no-charts", "-q")
                        .code());
        cluster = TestCluster.up(folder.resolve("cluster"));
    }

    @AfterAll
    static void endTheCluster() {
        Optional.ofNullable(cluster).ifPresent(TestCluster::close);
    }

    private static TestCluster.Answer refugia(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said, true);
        return new TestCluster.Answer(Refugia.execute(arguments, printer, printer), said.toString());
    }

    private static TestCluster.Answer slurm(Path sweep, String... more) {
        List<String> command =
                List.of(launcher.toString(), "slurm", experiment.toString(), "-o", sweep.toString(), "--tasks", "4");
        return cluster.run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** Finished runs in the segments of a shard. */
    private static long runs(Path sweep, int shard) {
        try (Stream<Path> segments = Files.list(sweep.resolve("segments"))) {
            long lines = 0;
            for (Path each : segments.filter(
                            file -> file.getFileName().toString().startsWith("shard-" + shard + "-of-"))
                    .toList()) {
                lines += Files.readString(each).lines().count();
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The task that runs on a node and has finished something, if there is one; 0 if there is none. */
    private static int taskAtWork(Path sweep, String node) {
        return cluster.queue().stream()
                .filter(job -> job.node().equals(node)
                        && job.state().equals("RUNNING")
                        && job.id().contains("_"))
                .mapToInt(job -> Integer.parseInt(job.id().split("_")[1]))
                .filter(task -> runs(sweep, task) > 0)
                .findFirst()
                .orElse(0);
    }

    /** How often a task was begun again. */
    private static int restarts(String job, int task) {
        String shown = cluster.run("scontrol", "show", "job", job + "_" + task).said();
        return Integer.parseInt(shown.replaceAll("(?s).*Restarts=(\\d+).*", "$1"));
    }

    private static void assertSameTables(Path sweep) throws IOException {
        for (String table : List.of("points.csv", "runs.csv", "curves.csv", "summary.csv", "differences.csv")) {
            assertEquals(
                    -1,
                    Files.mismatch(alone.resolve(table), sweep.resolve(table)),
                    table + " differs, first at this byte");
        }
    }

    private static String logs(Path sweep) throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(SlurmFolder.logs(sweep))) {
            for (Path each : files.sorted().toList()) {
                logs.append(each.getFileName()).append(":\n").append(Files.readString(each));
            }
        }
        return logs.toString();
    }

    @Test
    void aSweepThatLosesANodeEndsWithTheTablesOfOneProcess() throws IOException {
        Path sweep = folder.resolve("node dies");
        TestCluster.Answer answer = slurm(sweep, "--submit");
        assertEquals(0, answer.code(), answer.said());
        String array = SlurmFolder.submitted(sweep).get(0);
        cluster.waitUntil("a task is at work on n2", () -> taskAtWork(sweep, "n2") > 0);
        int task = taskAtWork(sweep, "n2");
        cluster.kill("n2");
        cluster.waitUntil(
                "task %d of n2 is begun again on n1".formatted(task),
                () -> cluster.queue().contains(new TestCluster.Job(array + "_" + task, "RUNNING", "n1")));
        cluster.waitForTheEnd();
        assertTrue(restarts(array, task) >= 1);
        assertTrue(Files.exists(sweep.resolve("runs.csv")), logs(sweep));
        assertSameTables(sweep);
    }

    @Test
    void aShardThatIsMissingIsNamedAndTheNextSubmissionDoesIt() throws IOException {
        cluster.revive();
        Path sweep = folder.resolve("shard missing");
        assertEquals(0, slurm(sweep).code());
        TestCluster.Answer some =
                cluster.run("sbatch", "--array=1,2,4", SlurmFolder.array(sweep).toString());
        assertEquals(0, some.code(), some.said());
        cluster.waitForTheEnd();
        TestCluster.Answer incomplete = refugia("merge", sweep.toString());
        assertEquals(7, incomplete.code(), incomplete.said());
        assertTrue(incomplete.said().contains("3/4"), incomplete.said());
        assertFalse(Files.exists(sweep.resolve("runs.csv")));
        long first = runs(sweep, 1);
        TestCluster.Answer answer = slurm(sweep, "--submit");
        assertEquals(0, answer.code(), answer.said());
        cluster.waitForTheEnd();
        assertEquals(first, runs(sweep, 1), "what was finished is not done again");
        assertSameTables(sweep);
    }

    @Test
    void aTaskWhoseTimeIsUpGoesOnLater() throws IOException {
        cluster.revive();
        Path sweep = folder.resolve("time is up");
        assertEquals(0, slurm(sweep, "--submit", "--max-at-once", "1").code());
        String array = SlurmFolder.submitted(sweep).get(0);
        cluster.waitUntil("the first task is at work", () -> runs(sweep, 1) > 0);
        cluster.timeIsUp(array + "_1");
        TestCluster.Answer again = slurm(sweep, "--submit");
        assertEquals(5, again.code(), "while it is in the queue it is not submitted twice: " + again.said());
        cluster.waitForTheEnd();
        assertTrue(restarts(array, 1) >= 1);
        assertSameTables(sweep);
    }
}
