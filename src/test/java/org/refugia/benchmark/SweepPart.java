package org.refugia.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sweeps as whole commands, from the start of the Java machine to the last table, without charts. */
final class SweepPart implements Part {
    private static final String TABLE = "Sweeps";
    private static final String LIVE = "Live data of a sweep";
    private static final Path TWO_PLATFORMS = Path.of("scenarios", "experiments", "network-effects.yaml");
    private static final double MB = 1e6;

    /** Values of the lever × variants. */
    private static final int RUNS_OF_A_REPLICATE = 20;

    private static final String CONTAGION = """
            schema: experiment/1
            id: contagion-sweep
            title: The contagion workload, again and again
            question: How many runs a second, each on a network of its own?
            scenario: %s
            variants: [as-happened]
            replicates: {count: 1, seed: 1}
            measures: ["home-share(new, end)"]
            """;

    private final Path folder;

    /**
     * To be measured.
     *
     * @param folder  where experiments and results may be written
     */
    SweepPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "sweeps";
    }

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        StartUpPart.program(effort, List.of("--version")).run();
        contagion(effort, report);
        twoPlatforms(effort, report);
        live(effort, report);
    }

    private void contagion(Effort effort, Report report) throws IOException {
        Path file = folder.resolve("contagion-sweep.yaml");
        Path scenario = Path.of("scenarios", "benchmarks", "contagion.yaml").toAbsolutePath();
        Files.createDirectories(folder);
        Files.writeString(
                file,
                CONTAGION.formatted(
                        folder.toAbsolutePath().relativize(scenario).toString().replace('\\', '/')));
        int users = effort.of(100, 10_000, 10_000);
        int runs = effort.of(4, 400, 2_000);
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < effort.of(1, 1, 3); i++) {
            Command sweep = sweep(effort, file, runs, 2, "--set", "population.agents=" + users);
            rates.add(runs / sweep.run().cost().wall());
        }
        Sample rate = new Sample(rates);
        report.row(TABLE, "contagion, %s users, two cores".formatted(Size.of(users)))
                .add("runs", Sample.of(runs))
                .add("runs/s", rate);
        if (effort != Effort.TRIAL) {
            report.reached(Target.CONTAGION_SWEEP, rate);
        }
    }

    /** In pairs; the command on one core is held there, so that collector and compiler do not use the other. */
    private void twoPlatforms(Effort effort, Report report) throws IOException {
        int replicates = effort.of(1, 5, 50);
        int runs = replicates * RUNS_OF_A_REPLICATE;
        String[] few = effort == Effort.TRIAL ? new String[] {"--set", "population.agents=30"} : new String[0];
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (int i = 0; i < effort.of(1, 1, 3); i++) {
            Command onOne = sweep(effort, TWO_PLATFORMS, replicates, 1, few).onOneCore();
            one.add(runs / onOne.run().cost().wall());
            two.add(runs
                    / sweep(effort, TWO_PLATFORMS, replicates, 2, few)
                            .run()
                            .cost()
                            .wall());
        }
        Sample ratio = new Sample(IntStream.range(0, one.size())
                .mapToObj(i -> two.get(i) / one.get(i))
                .toList());
        report.row(TABLE, "two-platforms, 2,000 users, one core")
                .add("runs", Sample.of(runs))
                .add("runs/s", new Sample(one));
        report.row(TABLE, "two-platforms, 2,000 users, two cores")
                .add("runs", Sample.of(runs))
                .add("runs/s", new Sample(two))
                .add("times as fast", ratio);
        if (effort != Effort.TRIAL) {
            report.reached(Target.SWEEP, new Sample(two));
            report.reached(Target.SWEEP_CORES, ratio);
        }
    }

    private Command sweep(Effort effort, Path file, int replicates, int jobs, String... more) {
        List<String> arguments = new ArrayList<>(List.of("sweep", file.toString(), "--no-charts", "--quiet"));
        arguments.addAll(List.of("--replicates", Integer.toString(replicates), "--jobs", Integer.toString(jobs)));
        arguments.addAll(List.of("--overwrite", "--out", newFolder().toString()));
        arguments.addAll(List.of(more));
        return StartUpPart.program(effort, arguments);
    }

    /** A folder in which nothing has been done yet. */
    private Path newFolder() {
        return folder.resolve("sweep-" + System.nanoTime());
    }

    private void live(Effort effort, Report report) throws IOException {
        int users = effort.of(30, 200, 200);
        int replicates = effort.of(1, 25, 500);
        Readings readings = MeasuredSweep.command(TWO_PLATFORMS, users, replicates, newFolder())
                .readings(1);
        List<Double> runs = readings.of("runs").values();
        List<Double> live = readings.of("live").values();
        for (int i = 0; i < runs.size(); i++) {
            report.row(LIVE, "two-platforms, %d users, after %,.0f runs".formatted(users, runs.get(i)))
                    .add("live data [MB]", Sample.of(live.get(i) / MB));
        }
        int last = runs.size() - 1;
        Sample growth = Sample.of((live.get(last) - live.get(0)) / (runs.get(last) - runs.get(0)));
        if (effort == Effort.FULL) {
            report.reached(Target.SWEEP_HEAP, growth);
        }
    }
}
