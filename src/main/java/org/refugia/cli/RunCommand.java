package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refugia.analysis.Headline;
import org.refugia.analysis.Pattern;
import org.refugia.analysis.ResultFolder;
import org.refugia.batch.Batch;
import org.refugia.batch.Demand;
import org.refugia.batch.MemoryPlan;
import org.refugia.batch.RunOutcome;
import org.refugia.report.ChartOptions;
import org.refugia.report.Charts;
import org.refugia.results.RunFolder;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs every variant of a scenario in several replicates and draws the charts. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run every variant of a scenario in several replicates, and draw the charts.")
final class RunCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "FILE", description = "scenario file")
    private Path file;

    @Option(
            names = {"-n", "--replicates"},
            defaultValue = "8",
            description = "replicates of each variant (default: ${DEFAULT-VALUE})")
    private int replicates;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "seed of all random numbers (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private Jobs jobs;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "folder for the results (default: results/<scenario>/seed-<seed>, with --people N seed-<seed>-people-N)")
    private Path out;

    @Option(names = "--overwrite", description = "replace a run that is already in the folder")
    private boolean overwrite;

    @Option(names = "--no-charts", description = "write tables only")
    private boolean noCharts;

    @Option(
            names = "--diary",
            paramLabel = "N",
            description = "also tell the life of user N in the first replicate of each variant, in diary/")
    private Integer diary;

    @Option(names = "--dry-run", description = "check everything and say what would be run")
    private boolean dryRun;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        jobs.workers();
        if (replicates < 1) {
            throw usage("--replicates is " + replicates + ", must be at least 1: no runs are planned");
        }
        ScenarioFile scenario = ScenarioReader.read(file, options.overrides());
        scenario.notes().forEach(note -> err().println(note));
        if (diary != null) {
            scenario.variants().values().forEach(each -> UserNumber.check(spec, "--diary", diary, each));
        }
        Path target = out != null ? out : usual(scenario.any());
        RunFolder.check(target.toAbsolutePath().normalize(), overwrite);
        if (!noCharts) {
            Charts.requireFonts();
        }
        Demand demand = Demand.of(scenario, replicates);
        MemoryPlan memory = Memory.here().plan(demand, jobs, scenario.any(), err());
        if (dryRun) {
            plan(scenario, target, demand.bytes(memory.atOnce(), memory.graphs()));
            return ExitCode.DONE;
        }
        return run(scenario, target, memory);
    }

    /** A scenario tried out with other people does not take the place of the scenario itself. */
    private Path usual(Scenario scenario) {
        String people = scenario.isScaled() ? "-people-" + scenario.population().agents() : "";
        return Path.of("results", scenario.id(), "seed-" + seed + people);
    }

    private void plan(ScenarioFile scenario, Path target, long bytes) {
        Scenario any = scenario.any();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("variants", List.copyOf(scenario.variants().keySet()));
        plan.put("replicates", replicates);
        plan.put("agents", any.population().agents());
        plan.put("steps", any.time().calendar().steps());
        plan.put("bytes", bytes);
        plan.put("folder", target.toString());
        if (options.json) {
            out().println(Json.text(plan));
        } else {
            out().printf(
                            "would run %d variants (%s) × %d replicates of %d people over %d steps into %s%n"
                                    + "takes about %s of memory%n",
                            scenario.variants().size(),
                            String.join(", ", scenario.variants().keySet()),
                            replicates,
                            any.population().agents(),
                            any.time().calendar().steps(),
                            target,
                            Words.bytes(bytes));
        }
    }

    private int run(ScenarioFile scenario, Path target, MemoryPlan memory) throws IOException {
        long began = System.nanoTime();
        try (Interruption interruption = Interruption.watch();
                RunFolder folder = RunFolder.open(target, overwrite);
                Progress progress = Progress.on(err(), options.quiet || options.json)) {
            Batch batch = new Batch(scenario, replicates, seed, memory.cores(), folder, progress::step);
            batch.hold(memory);
            if (diary != null) {
                batch.keepDiary(diary);
            }
            List<RunOutcome> outcomes = BatchRun.finish(batch, progress, interruption);
            return finish(scenario, folder, outcomes, began);
        }
    }

    private int finish(ScenarioFile scenario, RunFolder folder, List<RunOutcome> outcomes, long began)
            throws IOException {
        long done = BatchRun.count(outcomes, RunOutcome.State.DONE);
        long failed = BatchRun.count(outcomes, RunOutcome.State.FAILED);
        boolean stopped = BatchRun.count(outcomes, RunOutcome.State.STOPPED) > 0;
        outcomes.stream()
                .filter(outcome -> outcome.state() == RunOutcome.State.FAILED)
                .forEach(outcome ->
                        err().printf("run %s failed: %s%n", outcome.task().name(), outcome.error()));
        if (done == 0 && stopped) {
            err().println("interrupted before any run was finished; nothing was written");
            return ExitCode.INTERRUPTED;
        }
        Optional<ResultFolder> tables = BatchRun.write(scenario, folder, outcomes, seed, Provenance.manifest(spec));
        List<String> headline = tables.map(Headline::of).orElse(List.of());
        List<Pattern> patterns = tables.map(ResultFolder::patterns).orElse(List.of());
        folder.write("README.txt", readme(scenario.any(), headline, patterns));
        folder.write("timings.json", timings(began, outcomes));
        folder.complete();
        if (done > 0 && !noCharts) {
            Path results = folder.target();
            Charts.draw(ResultFolder.open(results), results.resolve("charts"), ChartOptions.standard());
        }
        answer(folder, outcomes, headline, patterns, stopped);
        return stopped ? ExitCode.INTERRUPTED : failed > 0 ? ExitCode.FAILED_RUNS : ExitCode.DONE;
    }

    private String readme(Scenario scenario, List<String> headline, List<Pattern> patterns) {
        return """
                %s
                %s
                %s
                %s

                Repeat it:  refugia %s
                Check it:   refugia reproduce DIR, the folder of this file, runs it again and compares every number

                series.csv       one row a day: run, date, platform, segment, region, measure, value, unit
                differences.csv  paired differences to the counterfactual, mean and 95 %% interval over replicates
                flows.csv        moves of homes; runs.csv: one row a run; events.csv: the shocks; observations.csv
                %sinputs/          the scenario as given, and resolved.yaml with every default filled in
                manifest.json    version, seeds, and hashes of all inputs and outputs
                charts/          pictures, as PNG and SVG
                %s""".formatted(
                        scenario.title(),
                        scenario.question(),
                        Words.scaled(scenario),
                        Stream.concat(headline.stream(), Pattern.summary(patterns).stream())
                                .collect(Collectors.joining("\n\n")),
                        String.join(" ", spec.commandLine().getParseResult().originalArgs()),
                        patterns.isEmpty() ? "" : "patterns.csv     what was observed, and whether the runs show it\n",
                        diary == null ? "" : "diary/           the life of user " + diary + ", in words\n");
    }

    private static String timings(long began, List<RunOutcome> outcomes) {
        Map<String, Object> timings = new LinkedHashMap<>();
        timings.put("seconds", (System.nanoTime() - began) / 1e9);
        timings.put("runs", outcomes.size());
        return Json.text(timings) + "\n";
    }

    private void answer(
            RunFolder folder,
            List<RunOutcome> outcomes,
            List<String> headline,
            List<Pattern> patterns,
            boolean stopped) {
        Path shown = shown(folder.target());
        if (options.json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("folder", shown.toString());
            answer.put("state", stopped ? "interrupted" : "complete");
            answer.put("done", BatchRun.count(outcomes, RunOutcome.State.DONE));
            answer.put("failed", BatchRun.count(outcomes, RunOutcome.State.FAILED));
            answer.put("headline", headline);
            answer.put("patterns", PatternAnswer.of(patterns));
            out().println(Json.text(answer));
        } else if (options.quiet) {
            out().println(shown);
        } else {
            headline.forEach(out()::println);
            Pattern.summary(patterns).ifPresent(out()::println);
            out().println();
            out().println("Results: " + shown);
            if (stopped) {
                err().println("interrupted: the results hold the runs that were finished");
            }
        }
    }

    private static Path shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
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
