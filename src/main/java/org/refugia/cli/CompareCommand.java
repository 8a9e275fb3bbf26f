package org.refugia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.analysis.Comparison;
import org.refugia.analysis.InputDifferences;
import org.refugia.analysis.Pattern;
import org.refugia.analysis.RunComparison;
import org.refugia.analysis.Scale;
import org.refugia.analysis.SweepComparison;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.TwoSamples;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares result folders. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compare result folders of runs, or of sweeps, with the first of them.",
            "Says in what their inputs differ, then what differs in the numbers, with 95 %% intervals: paired where runs"
                    + " had the same seed, else Welch's."
        })
final class CompareCommand implements Callable<Integer>, Refugia.Verbose {
    /** Changes of inputs that are worth reading on a terminal; a document has them all. */
    private static final int MOST_CHANGES = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "folder that the others are compared with")
    private Path reference;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DIR", description = "folders to compare")
    private List<Path> others;

    @Option(names = "--measure", paramLabel = "ID", description = "measure to compare; may be repeated (default: all)")
    private List<String> measures = new ArrayList<>();

    /** One folder against the reference. */
    private record Answer(Path folder, List<InputDifferences.Change> changes, List<Comparison> rows) {}

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        options.demandNoScenario(spec);
        List<Answer> answers = others.stream().map(this::compare).toList();
        if (options.json) {
            spec.commandLine().getOut().println(Json.text(document(answers)));
        } else {
            answers.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private Answer compare(Path folder) {
        boolean isSweep = SweepManifest.isSweep(reference);
        if (isSweep != SweepManifest.isSweep(folder)) {
            throw new InvalidInput(Problem.error(
                    folder.toString(),
                    "",
                    "%s, but %s %s: sweeps are compared with sweeps, and runs with runs"
                            .formatted(
                                    isSweep ? "is no sweep" : "is a sweep",
                                    reference,
                                    isSweep ? "is one" : "is none")));
        }
        List<Comparison> rows =
                isSweep ? SweepComparison.between(reference, folder) : RunComparison.between(reference, folder);
        return new Answer(folder, InputDifferences.between(reference, folder), chosen(folder, rows));
    }

    private List<Comparison> chosen(Path folder, List<Comparison> rows) {
        List<Comparison> chosen = rows.stream()
                .filter(row -> measures.isEmpty() || measures.contains(row.measure()))
                .filter(row -> options.variants.isEmpty() || options.variants.contains(row.variant()))
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidInput(Problem.error(
                    folder.toString(),
                    "",
                    "has none of what is asked for in common with %s; they share the measures %s of the variants %s"
                            .formatted(
                                    reference,
                                    String.join(
                                            ", ",
                                            rows.stream()
                                                    .map(Comparison::measure)
                                                    .distinct()
                                                    .toList()),
                                    String.join(
                                            ", ",
                                            rows.stream()
                                                    .map(Comparison::variant)
                                                    .distinct()
                                                    .toList()))));
        }
        return chosen;
    }

    private void print(Answer answer) {
        println("%s, compared with %s".formatted(answer.folder(), reference));
        if (!options.quiet) {
            changes(answer);
            patterns("reference", reference);
            patterns("compared", answer.folder());
        }
        TextTable table = new TextTable(
                "lllrrrlll",
                List.of(
                        "variant",
                        "measure",
                        "at",
                        "reference",
                        "compared",
                        "difference",
                        "95 % interval",
                        "runs",
                        "unit"));
        answer.rows().forEach(row -> table.add(row(row)));
        println("");
        table.lines().forEach(this::println);
        println("");
    }

    private void patterns(String which, Path folder) {
        Pattern.summary(Pattern.read(folder)).ifPresent(line -> println("  %s: %s".formatted(which, line)));
    }

    private void changes(Answer answer) {
        if (answer.changes().isEmpty()) {
            println("  manifests and resolved scenarios say the same");
        }
        answer.changes().stream().limit(MOST_CHANGES).forEach(change -> {
            println("  %s%s".formatted(change.file(), change.where().isEmpty() ? "" : ": " + change.where()));
            println("    - " + change.first());
            println("    + " + change.second());
        });
        if (answer.changes().size() > MOST_CHANGES) {
            println("  … and %d differences more (--json tells all)"
                    .formatted(answer.changes().size() - MOST_CHANGES));
        }
    }

    private static List<String> row(Comparison row) {
        TwoSamples samples = row.samples();
        return List.of(
                row.variant(),
                row.measure(),
                row.place().isEmpty() ? "–" : row.place(),
                Scale.words(samples.first()),
                Scale.words(samples.second()),
                Scale.words(samples.difference()),
                Double.isNaN(samples.low()) ? "–" : Scale.words(samples.low()) + " to " + Scale.words(samples.high()),
                samples.isPaired() ? samples.n() + " pairs" : "%d and %d, unpaired".formatted(samples.n(), samples.m()),
                row.unit());
    }

    private Map<String, Object> document(List<Answer> answers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reference", reference.toString());
        document.put("patterns", PatternAnswer.of(Pattern.read(reference)));
        document.put("compared", answers.stream().map(CompareCommand::json).toList());
        return document;
    }

    private static Map<String, Object> json(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", answer.folder().toString());
        document.put("inputs", answer.changes());
        document.put("patterns", PatternAnswer.of(Pattern.read(answer.folder())));
        document.put(
                "comparisons", answer.rows().stream().map(CompareCommand::json).toList());
        return document;
    }

    private static Map<String, Object> json(Comparison row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("variant", row.variant());
        document.put("measure", row.measure());
        document.put("at", row.place());
        document.put("unit", row.unit());
        document.put("paired", row.samples().isPaired());
        document.put("reference_runs", row.samples().n());
        document.put("compared_runs", row.samples().m());
        Json.put(document, "reference", row.samples().first());
        Json.put(document, "compared", row.samples().second());
        Json.put(document, "difference", row.samples().difference());
        Json.put(document, "low", row.samples().low());
        Json.put(document, "high", row.samples().high());
        return document;
    }

    private void println(String line) {
        spec.commandLine().getOut().println(line);
    }
}
