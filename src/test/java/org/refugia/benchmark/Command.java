package org.refugia.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A command to be run as a process of its own and watched while it runs.
 *
 * @param name   what it is called where it fails
 * @param words  program and arguments
 */
record Command(String name, List<String> words) {
    private static final int GLANCE_MILLIS = 10;

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    /**
     * What a run of a command took.
     *
     * @param cost    time; of the processor as last seen while it ran
     * @param peak    most memory it held, as last seen [bytes]; empty where the system does not tell
     * @param output  what it printed
     */
    record Ending(Cost cost, OptionalLong peak, List<String> output) {}

    /** A Java machine like this one, with the same classes; its collector is the one that the launcher asks for. */
    static Command java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseParallelGC", "-Djava.awt.headless=true"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(arguments);
        return new Command(main.getSimpleName() + " " + String.join(" ", arguments), words);
    }

    /** The program as users start it; the launcher builds it first where it must. */
    static Command refugia(List<String> arguments) {
        boolean isWindows = File.separatorChar == '\\';
        List<String> words =
                new ArrayList<>(isWindows ? List.of("cmd", "/c", "refugia.cmd") : List.of("sh", "refugia"));
        words.addAll(arguments);
        return of(words);
    }

    /** A command that is called what it is. */
    static Command of(List<String> words) {
        return new Command(String.join(" ", words), words);
    }

    /** The same on one core, where the system can hold it there. */
    Command onOneCore() {
        if (!Files.isExecutable(TASKSET)) {
            return this;
        }
        List<String> pinned = new ArrayList<>(List.of(TASKSET.toString(), "-c", "0"));
        pinned.addAll(words);
        return new Command(name, pinned);
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException if it fails; says what it printed
     */
    Ending run() throws IOException {
        Path output = Files.createTempFile("refugia-benchmark", ".txt");
        try {
            double began = Cost.soFar().wall();
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            OptionalLong peak = OptionalLong.empty();
            double cpu = 0;
            boolean isOver = false;
            while (!isOver) {
                OptionalLong seen = Memory.peak(process.pid());
                peak = seen.isPresent() ? seen : peak;
                cpu = Math.max(cpu, seconds(process));
                isOver = process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            Cost cost = new Cost(Cost.soFar().wall() - began, cpu);
            List<String> lines = Files.readAllLines(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "%s ended with %d: %s".formatted(name, process.exitValue(), String.join("\n", lines)));
            }
            return new Ending(cost, peak, lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command is measured", e);
        } finally {
            Files.delete(output);
        }
    }

    /** What so many runs of a command that measures itself say, one after the other. */
    Readings readings(int runs) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            lines.addAll(run().output());
        }
        return Readings.of(lines);
    }

    private static double seconds(Process process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }
}
