package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Word;
import org.refugia.scenario.Catalog;
import org.refugia.scenario.DataDictionary;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;
import org.refugia.scenario.ExperimentSchema;
import org.refugia.scenario.Functions;
import org.refugia.scenario.JsonSchema;
import org.refugia.scenario.Parameter;
import org.refugia.scenario.ScenarioReader;
import org.refugia.scenario.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what there is. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "List scenarios, experiments, parameters, shocks, terms, networks, distributions, designs, measures, the"
                        + " functions of measures, the schema, or the data dictionary.")
final class ListCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "scenarios, experiments, parameters, shocks, terms, homing, registration, networks, picks,"
                    + " distributions, designs, measures, functions, schema, dictionary")
    private String what;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "scenario whose parameters to list, or folder of scenarios or experiments; of which the schema is,"
                            + " scenario or experiment")
    private Path file;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    /** A row of a list: a name and what there is to say of it. */
    private record Row(String name, String text) {}

    @Override
    public Integer call() throws IOException {
        if (what.equals("schema")) {
            out().print(schema());
            return ExitCode.DONE;
        }
        if (what.equals("dictionary")) {
            out().print(DataDictionary.text());
            return ExitCode.DONE;
        }
        List<Row> rows = rows();
        if (options.json) {
            out().println(Json.text(rows));
        } else {
            int width = Math.min(
                    44, rows.stream().mapToInt(row -> row.name().length()).max().orElse(0));
            rows.forEach(row -> out().printf("%-" + Math.max(1, width) + "s  %s%n", row.name(), row.text()));
        }
        return ExitCode.DONE;
    }

    private String schema() {
        if (file == null || file.toString().equals("scenario")) {
            return JsonSchema.text();
        } else if (file.toString().equals("experiment")) {
            return ExperimentSchema.text();
        }
        throw new ParameterException(
                spec.commandLine(),
                "there is a schema of `scenario` and one of `experiment`, but none of '" + file + "'");
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        switch (what) {
            case "scenarios" -> files(rows, false);
            case "experiments" -> files(rows, true);
            case "functions" -> Functions.all().forEach(each -> rows.add(new Row(each.form(), each.meaning())));
            case "parameters" -> parameters(rows);
            case "measures" ->
                Vocabulary.allMeasures()
                        .forEach((word, measure) -> rows.add(new Row(
                                word, "[%s] %s: %s".formatted(measure.unit(), measure.meaning(), measure.formula()))));
            default -> words(rows);
        }
        return rows;
    }

    private void words(List<Row> rows) {
        Vocabulary.Words words = Vocabulary.kinds().stream()
                .filter(each -> each.title().equals(what))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no list of '" + what
                                + "'; there are scenarios, experiments, parameters, measures, functions, schema, dictionary, "
                                + String.join(
                                        ", ",
                                        Vocabulary.kinds().stream()
                                                .map(Vocabulary.Words::title)
                                                .toList())));
        words.words()
                .forEach((word, type) ->
                        rows.add(new Row(word, type.getAnnotation(Word.class).value())));
    }

    private void parameters(List<Row> rows) {
        if (file == null) {
            Catalog.keys()
                    .forEach(key -> rows.add(new Row(
                            key.path() + (key.word().isEmpty() ? "" : " (" + key.word() + ")"),
                            "%s; default %s%s — %s"
                                    .formatted(
                                            key.written(),
                                            key.def().isEmpty() ? "empty" : key.def(),
                                            key.range().isEmpty() ? "" : "; plausible " + key.range(),
                                            key.meaning()))));
            return;
        }
        for (Parameter parameter :
                ScenarioReader.read(file, options.overrides()).parameters()) {
            rows.add(new Row(
                    parameter.path(),
                    "%s%s; default %s%s; source: %s — %s"
                            .formatted(
                                    parameter.value(),
                                    parameter.given() ? "" : " (default)",
                                    parameter.def(),
                                    parameter.range().isEmpty() ? "" : "; range " + parameter.range(),
                                    parameter.source(),
                                    parameter.meaning())));
        }
    }

    private void files(List<Row> rows, boolean experiments) throws IOException {
        Path folder = file == null ? Path.of("scenarios") : file;
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no folder " + folder + " to look for " + what + " in");
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> ExperimentReader.isExperiment(path) == experiments)
                    .sorted()
                    .toList()) {
                try {
                    rows.add(new Row(each.toString(), experiments ? experiment(each) : scenario(each)));
                } catch (InvalidInput e) {
                    rows.add(new Row(each.toString(), "cannot be read; see `refugia validate " + each + "`"));
                }
            }
        }
    }

    private String scenario(Path each) {
        return ScenarioReader.read(each, options.overrides()).any().question();
    }

    private String experiment(Path each) {
        return ExperimentReader.read(each, ExperimentOptions.of(options.overrides()))
                .experiment()
                .question();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
