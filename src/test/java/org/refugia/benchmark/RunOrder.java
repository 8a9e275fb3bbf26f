package org.refugia.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of a scenario to be measured, each time in a process of its own ({@link MeasuredRun}).
 *
 * @param file     scenario
 * @param set      values by path
 * @param without  ids of shocks that are left out
 * @param threads  that share a run
 * @param runs     in one process, one after the other; the first ones warm the machine up
 */
record RunOrder(Path file, Map<String, String> set, List<String> without, int threads, int runs) {
    /** The workload on which programs are compared, on one thread, once. */
    static RunOrder contagion(int users) {
        return new RunOrder(Path.of("scenarios", "benchmarks", "contagion.yaml"), Map.of(), List.of(), 1, 1)
                .with("population.agents", users);
    }

    /** The full model, on one thread, once. */
    static RunOrder fullModel(int users) {
        return new RunOrder(Path.of("scenarios", "us-tiktok-2025.yaml"), Map.of(), List.of(), 1, 1)
                .with("population.agents", users);
    }

    /** Number of users. */
    int users() {
        return Integer.parseInt(set.get("population.agents"));
    }

    /** The same with another value. */
    RunOrder with(String path, Object value) {
        Map<String, String> more = new LinkedHashMap<>(set);
        more.put(path, value.toString());
        return new RunOrder(file, more, without, threads, runs);
    }

    /** The same without some shocks. */
    RunOrder without(String... shocks) {
        return new RunOrder(file, set, List.of(shocks), threads, runs);
    }

    /** The same on more threads. */
    RunOrder on(int otherThreads) {
        return new RunOrder(file, set, without, otherThreads, runs);
    }

    /** The same so many times in one process. */
    RunOrder times(int otherRuns) {
        return new RunOrder(file, set, without, threads, otherRuns);
    }

    /** The command that measures it. */
    Command command(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(file.toString(), Integer.toString(threads), Integer.toString(runs)));
        arguments.add(String.join(",", without));
        set.forEach((path, value) -> arguments.add(path + "=" + value));
        return Command.java(List.of(options), MeasuredRun.class, arguments);
    }

    /** What so many processes say, one after the other. */
    Readings measure(int processes, String... options) throws IOException {
        return command(options).readings(processes);
    }
}
