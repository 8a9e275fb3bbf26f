package org.refugia.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.Main;

/** Whole commands that take little, from the shell's point of view. */
final class StartUpPart implements Part {
    private static final String TABLE = "Whole commands";
    private static final double MIB = 1 << 20;

    private final Path folder;

    /**
     * To be measured.
     *
     * @param folder  where results may be written
     */
    StartUpPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        program(effort, List.of("--version")).run();
        Sample version = measure(effort, List.of("--version"), effort.of(1, 5, 15), report);
        String file = Path.of("scenarios", "two-platforms.yaml").toString();
        String out = folder.resolve("two-platforms").toString();
        List<String> arguments = new ArrayList<>(List.of("run", file, "--replicates", "1"));
        arguments.addAll(List.of("--overwrite", "--quiet", "--out", out));
        arguments.addAll(effort.of(List.of("--no-charts", "--set", "population.agents=100"), List.of(), List.of()));
        Sample run = measure(effort, arguments, effort.of(1, 2, 7), report);
        report.reached(Target.VERSION, version);
        report.reached(Target.SMALL_RUN, run);
    }

    private static Sample measure(Effort effort, List<String> arguments, int times, Report report) throws IOException {
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> peak = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Command.Ending ending = program(effort, arguments).run();
            wall.add(ending.cost().wall());
            cpu.add(ending.cost().cpu());
            ending.peak().ifPresent(bytes -> peak.add(bytes / MIB));
        }
        String subject =
                "`./refugia %s`".formatted(String.join(" ", arguments.subList(0, Math.min(4, arguments.size()))));
        report.row(TABLE, subject)
                .add("wall [s]", new Sample(wall))
                .add("CPU [s]", new Sample(cpu))
                .add("memory [MiB]", new Sample(peak));
        return new Sample(wall);
    }

    /** The program as users start it, or, where it need not be built, its classes. */
    static Command program(Effort effort, List<String> arguments) {
        return effort == Effort.TRIAL ? Command.java(List.of(), Main.class, arguments) : Command.refugia(arguments);
    }
}
