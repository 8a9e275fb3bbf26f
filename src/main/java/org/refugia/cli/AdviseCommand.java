package org.refugia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.refugia.analysis.Advice;
import org.refugia.analysis.PilotAdvice;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.Scale;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.parameter.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how many replicates a result would need. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        description = {
            "Say how many replicates it takes to know what differs from the counterfactual well enough.",
            "From the spread of those that were run; a sweep's worst point counts, and the last day of a run.",
            "With -q it prints the number that is enough for all, or unknown."
        })
final class AdviseCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "DIR", description = "folder of a run or sweep")
    private Path folder;

    @Option(
            names = "--half-width",
            required = true,
            paramLabel = "H",
            description =
                    "wanted half-width of the 95 %% interval, in the unit of the measure; with --relative a share such as '5 %%'")
    private String halfWidth;

    @Option(names = "--relative", description = "H is a share of what the counterfactual has")
    private boolean isRelative;

    @Option(
            names = "--measure",
            paramLabel = "ID",
            description = "measure to advise on; may be repeated (default: all)")
    private List<String> measures = new ArrayList<>();

    private Optional<String> counterfactual = Optional.empty();

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        options.demandNoScenario(spec);
        PilotAdvice.Target target = new PilotAdvice.Target(wanted(), isRelative);
        List<PilotAdvice> advice = chosen(read(target));
        if (options.json) {
            spec.commandLine().getOut().println(Json.text(document(target, advice)));
        } else if (options.quiet) {
            OptionalInt enough = enough(advice);
            println(enough.isPresent() ? Integer.toString(enough.getAsInt()) : "unknown");
        } else {
            table(advice);
        }
        return ExitCode.DONE;
    }

    private List<PilotAdvice> read(PilotAdvice.Target target) {
        if (SweepManifest.isSweep(folder)) {
            SweepFolder sweep = SweepFolder.open(folder);
            counterfactual = sweep.manifest().counterfactual();
            return PilotAdvice.of(sweep, target);
        }
        ResultFolder runs = ResultFolder.open(folder);
        counterfactual = runs.manifest().counterfactual();
        return PilotAdvice.of(runs, target);
    }

    private double wanted() {
        OptionalDouble number = isRelative ? Unit.SHARE.parse(halfWidth) : Unit.NUMBER.parse(halfWidth);
        if (number.isPresent() && number.getAsDouble() > 0) {
            return number.getAsDouble();
        }
        String meant = isRelative
                ? Unit.SHARE
                        .suggestion(halfWidth)
                        .map(share -> "; did you mean '" + share + "'?")
                        .orElse("")
                : "";
        throw usage("--half-width is '%s', must be %s above 0%s"
                .formatted(
                        halfWidth,
                        isRelative ? "a share such as '5 %'" : "a number in the unit of the measure,",
                        meant));
    }

    private List<PilotAdvice> chosen(List<PilotAdvice> all) {
        List<String> variants =
                all.stream().map(PilotAdvice::variant).distinct().toList();
        options.variants.stream()
                .filter(name -> !variants.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw usage("--variant: '%s' is not compared with a counterfactual; there are %s"
                            .formatted(unknown, String.join(", ", variants)));
                });
        List<String> ids = all.stream().map(PilotAdvice::measure).distinct().toList();
        measures.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(unknown -> {
            throw usage("--measure: there is no '%s'; there are %s".formatted(unknown, String.join(", ", ids)));
        });
        List<PilotAdvice> chosen = all.stream()
                .filter(each -> measures.isEmpty() || measures.contains(each.measure()))
                .filter(each -> options.variants.isEmpty() || options.variants.contains(each.variant()))
                .toList();
        if (!isRelative && chosen.stream().map(PilotAdvice::unit).distinct().count() > 1) {
            spec.commandLine()
                    .getErr()
                    .println("note: measures have several units, and H is one number; choose with --measure, or give a"
                            + " share with --relative");
        }
        return chosen;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The replicates that are enough for all; empty if nobody can tell. */
    private static OptionalInt enough(List<PilotAdvice> advice) {
        return advice.stream().anyMatch(each -> each.needed().isEmpty())
                ? OptionalInt.empty()
                : advice.stream().mapToInt(each -> each.needed().getAsInt()).max();
    }

    private void table(List<PilotAdvice> advice) {
        TextTable table = new TextTable(
                "lllrrrrrl",
                List.of("measure", "variant", "worst at", "run", "mean", "half-width", "wanted", "needed", "unit"));
        for (PilotAdvice each : advice) {
            table.add(List.of(
                    each.measure(),
                    each.variant(),
                    each.place(),
                    Integer.toString(each.replicates()),
                    number(each.mean()),
                    number(each.halfWidth()),
                    number(each.wanted()),
                    needed(each),
                    each.unit()));
        }
        println(counterfactual
                .map(other -> "Differences to %s, with the half-width of their 95 %% interval:".formatted(other))
                .orElse("Means, with the half-width of their 95 % interval:"));
        table.lines().forEach(this::println);
        OptionalInt enough = enough(advice);
        println("");
        println(
                enough.isPresent()
                        ? enough.getAsInt() + " replicates are enough for all of these."
                        : "No number of replicates can be named that is enough for all of these.");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : Scale.words(value);
    }

    private static String needed(PilotAdvice advice) {
        if (advice.needed().isPresent()) {
            return Integer.toString(advice.needed().getAsInt());
        }
        return advice.replicates() < 2 ? "run 2 first" : "more than " + Advice.MOST;
    }

    private Map<String, Object> document(PilotAdvice.Target target, List<PilotAdvice> advice) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", folder.toString());
        document.put("half_width", target.halfWidth());
        document.put("relative", target.isRelative());
        enough(advice).ifPresent(enough -> document.put("replicates", enough));
        document.put("advice", advice.stream().map(AdviseCommand::json).toList());
        return document;
    }

    private static Map<String, Object> json(PilotAdvice advice) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("measure", advice.measure());
        row.put("variant", advice.variant());
        row.put("unit", advice.unit());
        row.put("place", advice.place());
        row.put("replicates", advice.replicates());
        Json.put(row, "mean", advice.mean());
        Json.put(row, "half_width", advice.halfWidth());
        Json.put(row, "wanted", advice.wanted());
        advice.needed().ifPresent(needed -> row.put("needed", needed));
        return row;
    }

    private void println(String line) {
        spec.commandLine().getOut().println(line);
    }
}
