package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.refugia.batch.Memory;
import org.refugia.batch.MemoryPlan;
import org.refugia.batch.Merge;
import org.refugia.batch.Pilot;
import org.refugia.batch.Plan;
import org.refugia.batch.Shard;
import org.refugia.batch.Sweep;
import org.refugia.batch.WorkFolder;
import org.refugia.parameter.Unit;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does the runs of an experiment that are not done yet, and makes tables, charts and report of them. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Run an experiment: every variant at every design point in every replicate.",
            "May be stopped or killed at any moment; the same command goes on where it was. Several processes, also on several machines, may work in one folder."
        })
final class SweepCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Mixin
    private Jobs jobs;

    @Mixin
    private ReplicationOptions replication;

    @Parameters(paramLabel = "FILE", description = "experiment file")
    private Path file;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "folder for the results (default: results/<experiment>, with --people N <experiment>-people-N)")
    private Path out;

    @Option(
            names = "--shard",
            paramLabel = "I/N|auto",
            description = "do one part of N only; auto: as the array job says that this is a task of")
    private String shard;

    @Option(names = "--retry-failed", description = "try runs again that failed before")
    private boolean retryFailed;

    @Option(
            names = "--time-budget",
            paramLabel = "TIME",
            description = "begin no run that would end later, as in 90 min or 2 h; ends with 75 if runs are left")
    private String budget;

    @Option(names = "--overwrite", description = "throw away the runs of another sweep in the folder")
    private boolean overwrite;

    @Mixin
    private PictureOptions pictures;

    @Option(
            names = "--dry-run",
            description = "check everything, time a few runs, and say what the sweep would take; writes nothing")
    private boolean dryRun;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        try (Interruption interruption = Interruption.watch()) {
            // until the first run there is nothing to keep
            interruption.onSignal(() -> Runtime.getRuntime().halt(interruption.code()));
            return call(interruption);
        }
    }

    private int call(Interruption interruption) throws IOException {
        int workers = jobs.workers();
        Shard part = part();
        Duration time = time();
        if (overwrite && part.count() > 1) {
            throw usage("--overwrite with --shard would throw away what the other shards have done;"
                    + " remove the folder before the first of them begins");
        }
        ExperimentFile experiment = ExperimentReader.read(file, replication.with(options));
        experiment.notes().forEach(note -> err().println(note));
        Path target = SweepAnswer.folder(out, experiment);
        Plan plan = Plan.of(experiment, workers);
        new WorkFolder(target).check(plan, overwrite);
        if (shard == null) {
            pictures.requireFonts();
        }
        MemoryPlan memory = Memory.here()
                .plan(plan.demand(), jobs.workers(), jobs.areAutomatic(), experiment.scenario(), err()::println);
        if (dryRun) {
            foretell(plan, memory.atOnce(), target);
            return ExitCode.DONE;
        }
        Sweep.Settings settings = new Sweep.Settings(workers, part, retryFailed, time).held(memory);
        return run(plan, target, settings, interruption);
    }

    private Shard part() {
        try {
            return shard == null ? Shard.WHOLE : Shard.parse(shard, System.getenv());
        } catch (IllegalArgumentException e) {
            throw usage("--shard: " + e.getMessage());
        }
    }

    private Duration time() {
        if (budget == null) {
            return null;
        }
        OptionalDouble days = Unit.DAYS.parse(budget);
        if (days.isEmpty() || days.getAsDouble() <= 0) {
            throw usage("--time-budget is '%s', must be a time span such as 90 min, 2 h or 1 d".formatted(budget));
        }
        return Duration.ofMillis((long) (days.getAsDouble() * 86_400_000));
    }

    private void foretell(Plan plan, int workers, Path target) {
        Pilot pilot = Pilot.of(plan, workers);
        ExperimentFile experiment = plan.experiment();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("variants", experiment.variants());
        answer.put("settings", experiment.points().size() / experiment.pointsPerSetting());
        answer.put("points", experiment.points().size());
        answer.put("replicates", plan.replicates());
        answer.put("runs", plan.runs());
        answer.put("jobs", workers);
        answer.put("secondsPerRun", pilot.secondsPerRun());
        answer.put("seconds", pilot.seconds(workers));
        answer.put("heapMegabytes", pilot.heapMegabytes());
        answer.put("diskMegabytes", pilot.diskMegabytes());
        answer.put("folder", SweepAnswer.shown(target).toString());
        if (options.json) {
            out().println(Json.text(answer));
            return;
        }
        out().printf(
                        Locale.ROOT,
                        "would do %d runs: %d variants (%s) × %d design points × %d replicates, each different run once%n"
                                + "a run takes about %.3g s; all of them about %s with %d at a time%n"
                                + "needs about %d MiB of heap and %.1f MiB in %s%n"
                                + "measured on this machine just now; nothing was written%n",
                        plan.runs(),
                        experiment.variants().size(),
                        String.join(", ", experiment.variants()),
                        experiment.points().size(),
                        plan.replicates(),
                        pilot.secondsPerRun(),
                        Words.time(pilot.seconds(workers)),
                        workers,
                        pilot.heapMegabytes(),
                        pilot.diskMegabytes(),
                        SweepAnswer.shown(target));
    }

    private int run(Plan plan, Path target, Sweep.Settings settings, Interruption interruption) throws IOException {
        try (Progress progress = Progress.on(err(), options.quiet || options.json)) {
            WorkFolder folder = WorkFolder.open(target, plan, overwrite);
            folder.keepInputs(plan.experiment());
            Sweep sweep = new Sweep(plan, folder, settings, progress);
            interruption.onSignal(sweep::stop);
            Sweep.Ending ending = work(sweep, target);
            progress.end();
            if (ending.isStopped()) {
                return stopped(plan, folder, ending, interruption);
            }
            return settings.shard().count() > 1 ? shardDone(folder, ending) : finish(plan, folder);
        }
    }

    private Sweep.Ending work(Sweep sweep, Path target) {
        try {
            return sweep.run();
        } catch (UncheckedIOException e) {
            err().printf(
                            "Every run that was finished is kept in %s. Once this is mended, the same command goes on there.%n",
                            SweepAnswer.shown(target));
            throw e;
        }
    }

    private int stopped(Plan plan, WorkFolder folder, Sweep.Ending ending, Interruption interruption) {
        int left = new Merge(plan, List.of(folder)).state().missing();
        int code = interruption.code() == 0 ? ExitCode.STOPPED : interruption.code();
        err().printf(
                        "stopped: %d runs done now, %d left in all. The same command goes on where it was.%n",
                        ending.done() + ending.failed(), left);
        SweepAnswer.print(spec, options, folder, "stopped", List.of());
        return code;
    }

    private int shardDone(WorkFolder folder, Sweep.Ending ending) {
        err().printf("shard %s is done. When all are: refugia merge %s%n", shard, SweepAnswer.shown(folder.path()));
        SweepAnswer.print(spec, options, folder, "shard-done", List.of());
        return ending.failed() > 0 ? ExitCode.FAILED_RUNS : ExitCode.DONE;
    }

    private int finish(Plan plan, WorkFolder folder) throws IOException {
        SweepFiles files = new SweepFiles(plan, folder, List.of(folder), Provenance.manifest(spec));
        return files.finish(spec, options, pictures);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
