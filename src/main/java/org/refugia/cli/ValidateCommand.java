package org.refugia.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.refugia.batch.Memory;
import org.refugia.model.Footprint;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.scenario.DesignPoint;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scenario and experiment files without running them. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Check scenario and experiment files and report all mistakes at once.",
            "Of an experiment the scenario is checked in every variant at every design point."
        })
final class ValidateCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "scenario or experiment files")
    private List<Path> files;

    @Option(names = "--resolved", description = "print the full scenario or experiment with every default filled in")
    private boolean resolved;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    /**
     * A file that can be run.
     *
     * @param file       where it is
     * @param what       what would be run
     * @param resolved   the file with every default filled in
     * @param footprint  memory of a run
     */
    private record Right(Path file, String what, String resolved, Footprint footprint) {
        String text() {
            return "%s is right: %s; a run takes about %s of memory"
                    .formatted(file, what, Memory.inWords(footprint.whole()));
        }

        Map<String, Object> memory() {
            Map<String, Object> memory = new LinkedHashMap<>();
            memory.put("file", file.toString());
            memory.put("bytes", footprint.whole());
            memory.put("parts", footprint);
            return memory;
        }
    }

    private static Footprint footprint(Stream<Scenario> scenarios, List<Problem> problems) {
        Memory here = Memory.here();
        return scenarios
                .peek(each ->
                        here.note(each).filter(note -> !problems.contains(note)).ifPresent(problems::add))
                .map(Footprint::of)
                .reduce(Footprint::greatest)
                .orElseThrow();
    }

    private Right scenario(Path file, List<Problem> problems) {
        ScenarioFile scenario = ScenarioReader.read(file, options.overrides());
        problems.addAll(scenario.notes());
        return new Right(
                file,
                "variants " + String.join(", ", scenario.variants().keySet()),
                scenario.resolved(),
                footprint(scenario.variants().values().stream(), problems));
    }

    private Right experiment(Path file, List<Problem> problems) {
        ExperimentFile experiment = ExperimentReader.read(file, ExperimentOptions.of(options.overrides()));
        problems.addAll(experiment.notes());
        List<Problem> mistakes = experiment.mistakes();
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        int replicates = experiment.experiment().replicates().count();
        long runs = (long) experiment.variants().size() * experiment.points().size() * replicates;
        String what = "%s (%s), %s of %s each (%s), %s: %s at most"
                .formatted(
                        Words.count(experiment.variants().size(), "variant"),
                        String.join(", ", experiment.variants()),
                        Words.count(experiment.settings(), "setting"),
                        Words.count(experiment.pointsPerSetting(), "design point"),
                        experiment.designType(),
                        Words.count(replicates, "replicate"),
                        Words.count(runs, "run"));
        DesignPoint first = experiment.points().get(0);
        Stream<Scenario> variants = experiment.variants().stream()
                .map(variant -> experiment.cell(variant, first).scenario());
        return new Right(file, what, experiment.resolved(), footprint(variants, problems));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems = new ArrayList<>();
        List<Map<String, Object>> memory = new ArrayList<>();
        for (Path file : files) {
            try {
                Right found =
                        ExperimentReader.isExperiment(file) ? experiment(file, problems) : scenario(file, problems);
                memory.add(found.memory());
                if (resolved) {
                    out.print(found.resolved());
                } else if (!options.quiet && !options.json) {
                    out.println(found.text());
                }
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        boolean right = problems.stream().noneMatch(Problem::isError);
        if (options.json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("right", right);
            answer.put("problems", problems);
            answer.put("memory", memory);
            out.println(Json.text(answer));
            return right ? ExitCode.DONE : ExitCode.INVALID_INPUT;
        }
        if (!right) {
            throw new InvalidInput(problems);
        }
        problems.forEach(note -> spec.commandLine().getErr().println(note));
        return ExitCode.DONE;
    }
}
