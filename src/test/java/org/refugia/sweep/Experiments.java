package org.refugia.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.refugia.batch.Plan;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;

/** Small experiments for tests, and Refugia as a process of its own that can be killed. */
final class Experiments {
    /** Tables whose bytes must not depend on how the work was done. */
    static final List<String> TABLES = List.of(
            "points.csv", "runs.csv", "curves.csv", "events.csv", "summary.csv", "differences.csv", "sensitivity.csv");

    private static final String EXPERIMENT = """
            schema: experiment/1
            id: small-sweep
            title: Small
            question: Does it hold?
            scenario: town.yaml
            variants: [no-shocks, as-happened]
            replicates: {count: %d, seed: 5}
            levers:
              - {path: shocks.ban.until, values: [2 d, 9 d]}
            vary:
              - {path: choice.terms.contacts.weight, range: [0.4, 1.7]}
              - {path: shocks.ban.circumvention, range: [1 %%, 12 %%]}
            design: {type: latin-hypercube, points: 4, seed: 3}
            measures:
              - dau(refuge, end)
              - peak(dau(refuge))
              - {id: kept, of: "dau(refuge, ban.end + 3 d)"}
            curves: [dau(refuge)]
            """;

    private static final String SCENARIO = """
            id: town
            title: Town
            question: Does it hold?
            time: {start: 2025-01-01, end: 2025-01-31, step: 12 h, warm_up: 2 d}
            population: {agents: 150}
            network: {type: regular, degree: 8}
            platforms:
              old: {accounts: 100 %, quality: 1.0}
              refuge: {accounts: 5 %, quality: 0.5, friction: 0.5 utils}
            choice: {outside: 1 utils}
            shocks:
              - {id: threat, type: announcement, platform: old, at: 2025-01-08, belief: 50 %, deadline: 2025-01-12}
              - {id: ban, type: ban, platform: old, from: 2025-01-12, until: 5 d, circumvention: {value: 3 %, range: [1 %, 12 %]}}
              - {id: back, type: reversal, reverses: ban}
            """;

    private Experiments() {}

    /** Writes the experiment and its scenario: 12 different runs a replicate. */
    static Path write(Path folder, int replicates) throws IOException {
        return write(folder, EXPERIMENT.formatted(replicates));
    }

    /** The experiment's text, for tests that change it. */
    static String text(int replicates) {
        return EXPERIMENT.formatted(replicates);
    }

    /** Writes an experiment of one's own on the same scenario. */
    static Path write(Path folder, String experiment) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("town.yaml"), SCENARIO);
        return Files.writeString(folder.resolve("small-sweep.yaml"), experiment);
    }

    /** Reads and plans it. */
    static Plan plan(Path file) {
        return Plan.of(read(file), 2);
    }

    static ExperimentFile read(Path file) {
        return ExperimentReader.read(file, ExperimentOptions.NONE);
    }

    /** Starts Refugia as a process of its own, as a user would. */
    static Process start(Path log, String... arguments) throws IOException {
        return start(log, List.of(), arguments);
    }

    /** As {@link #start(Path, String...)}, with options of the Java machine. */
    static Process start(Path log, List<String> machine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.refugia.Main"));
        command.addAll(1, machine);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Runs Refugia to its end; returns its exit code. */
    static int run(Path log, String... arguments) throws IOException, InterruptedException {
        Process process = start(log, arguments);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the process did not end: " + Files.readString(log));
        }
        return process.exitValue();
    }

    /** Every table of a sweep's folder, as text. */
    static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : TABLES) {
            tables.put(table, Files.readString(folder.resolve(table)));
        }
        return tables;
    }

    /** Lines of all segments of a folder: one for each time a run was finished. */
    static List<String> finished(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path segment : segments(folder)) {
            lines.addAll(
                    Files.readString(segment, StandardCharsets.UTF_8).lines().toList());
        }
        return lines;
    }

    static List<Path> segments(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve("segments"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("segments"))) {
            return files.sorted().toList();
        }
    }
}
