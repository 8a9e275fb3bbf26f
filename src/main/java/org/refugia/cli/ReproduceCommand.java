package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.refugia.batch.Memory;
import org.refugia.batch.MemoryPlan;
import org.refugia.batch.Plan;
import org.refugia.batch.Reproduction;
import org.refugia.batch.SpotCheck;
import org.refugia.batch.StoredFolder;
import org.refugia.batch.StoredRun;
import org.refugia.batch.WorkFolder;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.TemporaryFolder;
import org.refugia.scenario.ExperimentFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a result folder again and compares every number. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Run again what a result folder holds, from its own inputs, and compare every table byte for byte.",
            "Says that it is identical, or names the first number that differs in each table; then the exit code is 6."
        })
final class ReproduceCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Mixin
    private Jobs jobs;

    @Parameters(paramLabel = "DIR", description = "result folder")
    private Path folder;

    @Option(names = "--run", paramLabel = "RUN", description = "of a sweep: do this run only, as named in runs.csv")
    private String run;

    @Option(names = "--sample", paramLabel = "N", description = "of a sweep: do N runs only, spread evenly")
    private Integer sample;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        int workers = jobs.workers();
        if (options.changeScenario()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--set, --people, --variant and --without change a scenario; reproduce runs the stored one as it was run");
        }
        StoredFolder stored = StoredFolder.open(folder);
        if (run != null || sample != null) {
            return check(stored, workers);
        }
        Remake remake = remake(stored, workers);
        MemoryPlan memory = Memory.here()
                .plan(remake.demand(), jobs.workers(), jobs.areAutomatic(), remake.scenario(), err()::println);
        Provenance.of(stored).differencesTo(Provenance.here()).forEach(note -> err().println("made with " + note));
        try (Interruption interruption = Interruption.watch();
                TemporaryFolder temporary = TemporaryFolder.create();
                Progress progress = Progress.on(err(), options.quiet || options.json)) {
            return run(stored, remake, temporary.path(), memory, progress, interruption);
        }
    }

    /** Each kind of folder is made again in its own way. */
    private Remake remake(StoredFolder stored, int workers) throws IOException {
        String schema = stored.text("schema");
        return switch (schema) {
            case "result/1" -> new RunAgain(StoredRun.read(stored));
            case "sweep/1" -> whole(stored, workers);
            default -> throw refused("holds '%s', must be 'result/1' or 'sweep/1'".formatted(schema));
        };
    }

    private Remake whole(StoredFolder stored, int workers) throws IOException {
        SweepAgain again = new SweepAgain(Plan.of(stored(stored), workers));
        if (!stored.text("state").equals("complete")) {
            throw refused("has tables of a part of the sweep only; let it end first, or check some runs by --sample");
        }
        return again;
    }

    /** The experiment that a sweep's folder keeps, if its inputs are what they were. */
    private ExperimentFile stored(StoredFolder stored) throws IOException {
        stored.checkInputs();
        return WorkFolder.existing(folder).experiment();
    }

    private InvalidInput refused(String message) {
        return new InvalidInput(Problem.error(folder.toString(), "", message));
    }

    private int run(
            StoredFolder stored,
            Remake remake,
            Path place,
            MemoryPlan memory,
            Progress progress,
            Interruption interruption)
            throws IOException {
        Optional<Path> again = remake.into(place, memory, progress, interruption);
        if (again.isEmpty()) {
            err().println("interrupted: nothing was compared");
            return ExitCode.INTERRUPTED;
        }
        Reproduction reproduction = Reproduction.of(stored, remake.kind(), again.get());
        ReproductionAnswer answer = new ReproductionAnswer(stored, remake.part(), reproduction);
        if (options.json) {
            spec.commandLine().getOut().println(Json.text(answer.asMap()));
        } else if (options.quiet) {
            spec.commandLine().getOut().println(answer.word());
        } else {
            answer.lines().forEach(spec.commandLine().getOut()::println);
        }
        return reproduction.identical() ? ExitCode.DONE : ExitCode.DIFFERS;
    }

    /** Some runs of a sweep, one by one. */
    private int check(StoredFolder stored, int workers) throws IOException {
        if (!WorkFolder.isSweep(folder) || sample != null && sample < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--run and --sample are for sweeps, and --sample is at least 1");
        }
        WorkFolder sweep = WorkFolder.existing(folder);
        if (!sweep.plan().isOfThisProgram()) {
            throw refused("holds runs of a program with another model: it cannot tell them one by one;"
                    + " compare the whole, without --run and --sample");
        }
        Plan plan = Plan.of(stored(stored), workers);
        Memory.here().demand(plan.demand().alone(), 1, plan.experiment().scenario());
        SpotCheck check = new SpotCheck(plan, sweep);
        List<SpotCheck.Finding> findings = run != null ? List.of(check.run(run)) : check.sample(sample);
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.println(Json.text(findings.stream()
                    .map(each -> Map.of(
                            "run",
                            each.run(),
                            "identical",
                            each.isSame(),
                            "difference",
                            each.difference(),
                            "error",
                            each.error()))
                    .toList()));
        } else {
            for (SpotCheck.Finding each : findings) {
                out.println("%s: %s%s"
                        .formatted(
                                each.run(),
                                each.isSame() ? "identical" : each.difference(),
                                each.error().isEmpty() ? "" : " (it fails: " + each.error() + ")"));
                if (options.verbose && each.cause() != null) {
                    each.cause().printStackTrace(err());
                }
            }
        }
        return findings.stream().allMatch(SpotCheck.Finding::isSame) ? ExitCode.DONE : ExitCode.DIFFERS;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
