package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.refugia.design.Listed;
import org.refugia.expression.Quantity;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.Series;

/** Reads experiment files and the scenarios they name. Collects all mistakes before it gives up. */
public final class ExperimentReader {
    /** Version of the language of experiments. */
    public static final String SCHEMA = "experiment/1";

    /** What an experiment is called where it is stored, beside its scenario. */
    public static final String STORED = "experiment.yaml";

    private static final List<String> ITEMS = List.of("levers", "vary", "measures");

    private final Path file;
    private final ExperimentOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private Binder binder;

    private ExperimentReader(Path file, ExperimentOptions options) {
        this.file = file;
        this.options = options;
    }

    /**
     * Reads an experiment.
     *
     * @param options  what the command line changes
     * @throws InvalidInput with every problem found
     */
    public static ExperimentFile read(Path file, ExperimentOptions options) {
        return new ExperimentReader(file, options).read();
    }

    /** Whether a file says that it is an experiment; a file that cannot be read is none. */
    public static boolean isExperiment(Path file) {
        try {
            String schema = Node.text(Yaml.read(file, new ArrayList<>()), "schema");
            return schema != null && schema.startsWith("experiment/");
        } catch (InvalidInput e) {
            return false;
        }
    }

    private ExperimentFile read() {
        Node root = Yaml.read(file, problems);
        if (!(root instanceof Node.Mapping whole)) {
            throw new InvalidInput(Problem.error(root.place(), "", "must be keys and values, such as `id: my-sweep`"));
        }
        String schema = Node.text(whole, "schema");
        if (schema == null || !schema.equals(SCHEMA)) {
            throw new InvalidInput(Problem.error(
                    root.place(),
                    "schema",
                    schema == null || schema.startsWith("scenario/")
                            ? "is not an experiment (`schema: %s`); a scenario is run by `refugia run %s`"
                                    .formatted(SCHEMA, file)
                            : "is '%s', must be %s".formatted(schema, SCHEMA)));
        }
        Node declared = whole.get("variants");
        Node.Mapping keys = options.replication(whole.without("variants"));
        for (String key : ITEMS) {
            keys = spelledOut(keys, key);
        }
        binder =
                new Binder(problems, Map.of(), file.toAbsolutePath().normalize().getParent());
        Binder.Bound bound = binder.record(Experiment.class, keys, "");
        if (!(bound.value() instanceof Experiment experiment)) {
            throw new InvalidInput(sorted());
        }
        return assemble(experiment, (Node.Mapping) bound.resolved(), declared);
    }

    /** Items that are single words, as what they are short for. */
    private static Node.Mapping spelledOut(Node.Mapping whole, String key) {
        if (!(whole.get(key) instanceof Node.Sequence sequence)) {
            return whole;
        }
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (item instanceof Node.Scalar scalar) {
                Node.Mapping spelled = new Node.Mapping(Map.of(), scalar.place());
                items.add(
                        key.equals("measures")
                                ? spelled.with("id", scalar).with("of", scalar)
                                : spelled.with("path", scalar));
            } else {
                items.add(item instanceof Node.Mapping mapping ? flowed(mapping) : item);
            }
        }
        return whole.with(key, new Node.Sequence(items, sequence.place()));
    }

    /** Values that are themselves lists or keys, as one text. */
    private static Node flowed(Node.Mapping varied) {
        if (!(varied.get("values") instanceof Node.Sequence values)) {
            return varied;
        }
        List<Node> texts = values.items().stream()
                .map(value -> value instanceof Node.Scalar ? value : new Node.Scalar(Yaml.flow(value), value.place()))
                .toList();
        return varied.with("values", new Node.Sequence(texts, values.place()));
    }

    private ExperimentFile assemble(Experiment experiment, Node.Mapping resolved, Node declared) {
        checkWords(experiment);
        ScenarioTree scenario = scenario(experiment);
        Map<String, Node> variants = ExperimentVariants.of(declared, scenario, options.overrides(), problems);
        Dimensions dimensions = new Dimensions(scenario, binder, problems);
        List<Dimension> levers = dimensions.read("levers", experiment.levers(), true);
        List<Dimension> factors = experiment.design() instanceof Listed listed
                ? listed(listed, experiment, dimensions)
                : dimensions.read("vary", experiment.vary(), false);
        List<ExperimentFile.Measure> measures = new ArrayList<>();
        List<ExperimentFile.Curve> curves = new ArrayList<>();
        asked(experiment, scenario.scenario(), measures, curves);
        stop();
        List<List<String>> rows = rows(experiment, levers, factors);
        ExperimentVariants.refuseVaried(variants, levers, factors, declared, problems);
        stop();
        ScenarioTree base = new ScenarioTree(
                outputs(scenario.tree(), measures, curves),
                null,
                scenario.folder(),
                scenario.scenario(),
                scenario.parameters(),
                scenario.files(),
                scenario.notes(),
                scenario.named());
        Set<Path> files = new LinkedHashSet<>(List.of(file.toAbsolutePath().normalize()));
        files.addAll(scenario.files());
        files.addAll(binder.files().in(resolved));
        Map<String, Path> kept = NamedFiles.kept(files, STORED, ScenarioFile.STORED);
        Node.Mapping stored = (Node.Mapping) binder.files().renamed(resolved, kept);
        stored = stored.with("scenario", new Node.Scalar(ScenarioFile.STORED, resolved.place()));
        return new ExperimentFile(
                experiment,
                new ExperimentFile.Parts(
                        base,
                        variants,
                        levers,
                        factors,
                        DesignPoints.of(levers, rows),
                        rows.size(),
                        measures,
                        curves,
                        kept,
                        Yaml.write(ExperimentVariants.stored(stored, variants)),
                        Yaml.write(scenario.named().renamed(scenario.tree(), kept)),
                        sorted()));
    }

    private void checkWords(Experiment experiment) {
        if (!Checks.isWord(experiment.id())) {
            error(
                    "id",
                    "is '%s', must be letters, digits and hyphens, such as how-long-a-ban".formatted(experiment.id()));
        }
        if (experiment.measures().isEmpty()) {
            error("measures", "is empty: nothing would be asked of the runs");
        }
        Set<String> ids = new TreeSet<>();
        for (Wanted wanted : experiment.measures()) {
            if (!ids.add(wanted.id())) {
                error("measures." + wanted.id(), "there are two measures of this id");
            }
        }
        Replication.StopWhen stopWhen = experiment.replicates().stopWhen();
        if (stopWhen != null && !ids.contains(stopWhen.measure())) {
            error(
                    "replicates.stop_when.measure",
                    "'%s' is no measure of this experiment (%s)%s"
                            .formatted(
                                    stopWhen.measure(),
                                    String.join("; ", ids),
                                    Suggest.didYouMean(stopWhen.measure(), ids)));
        }
    }

    private ScenarioTree scenario(Experiment experiment) {
        try {
            ScenarioTree tree = ScenarioReader.tree(file.resolveSibling(experiment.scenario()), options.overrides());
            problems.addAll(tree.notes());
            return tree;
        } catch (InvalidInput e) {
            error("scenario", "the scenario cannot be read");
            problems.addAll(e.problems());
            throw new InvalidInput(sorted());
        }
    }

    private void asked(
            Experiment experiment,
            Scenario scenario,
            List<ExperimentFile.Measure> measures,
            List<ExperimentFile.Curve> curves) {
        ExpressionReader reader = new ExpressionReader(scenario);
        for (Wanted wanted : experiment.measures()) {
            try {
                var expression = reader.read(wanted.of());
                measures.add(new ExperimentFile.Measure(wanted.id(), MeasureUnits.of(expression), expression));
            } catch (IllegalArgumentException e) {
                error("measures." + wanted.id(), e.getMessage());
            }
        }
        for (String curve : experiment.curves()) {
            try {
                Quantity quantity = reader.quantity(curve);
                curves.add(new ExperimentFile.Curve(curve, MeasureUnits.of(quantity), quantity));
            } catch (IllegalArgumentException e) {
                error("curves", e.getMessage());
            }
        }
    }

    private List<Dimension> listed(Listed listed, Experiment experiment, Dimensions dimensions) {
        if (!experiment.vary().isEmpty()) {
            error("vary", "the table of a `file` design names what is varied in its header; leave `vary` out");
        }
        return dimensions.read("design", DesignTable.varied(listed), false);
    }

    private List<List<String>> rows(Experiment experiment, List<Dimension> levers, List<Dimension> factors) {
        List<List<String>> rows = List.of();
        try {
            rows = experiment.design() instanceof Listed listed
                    ? DesignTable.rows(listed)
                    : DesignPoints.rows(experiment.design(), factors);
        } catch (IllegalArgumentException e) {
            error("design", e.getMessage());
        }
        if (experiment.constraints().isEmpty() || rows.isEmpty()) {
            return rows;
        }
        if (!experiment.design().mayBeThinned()) {
            error(
                    "constraints",
                    "would leave gaps in a `%s` design, which needs every one of its points; take grid or latin-hypercube"
                            .formatted(Vocabulary.word((Record) experiment.design())));
            return rows;
        }
        return kept(experiment, levers, factors, rows);
    }

    private List<List<String>> kept(
            Experiment experiment, List<Dimension> levers, List<Dimension> factors, List<List<String>> rows) {
        List<List<String>> kept = new ArrayList<>(rows);
        for (String text : experiment.constraints()) {
            try {
                Constraint constraint = Constraint.read(text, factors);
                kept.removeIf(row -> !constraint.holds(row));
            } catch (IllegalArgumentException e) {
                error("constraints", e.getMessage());
            }
        }
        if (kept.isEmpty()) {
            error("constraints", "none of the %d points of the design satisfies them all".formatted(rows.size()));
        }
        return kept;
    }

    /** The scenario writes down what the measures and curves need, and nothing else. */
    private static Node outputs(Node tree, List<ExperimentFile.Measure> measures, List<ExperimentFile.Curve> curves) {
        Set<Quantity> quantities = new LinkedHashSet<>();
        measures.forEach(measure -> quantities.addAll(measure.expression().quantities()));
        curves.forEach(curve -> quantities.add(curve.quantity()));
        Set<String> words = new LinkedHashSet<>();
        Set<String> by = new LinkedHashSet<>(List.of("platform"));
        for (Quantity quantity : quantities) {
            words.add(quantity.word());
            if (!quantity.segment().equals(Series.ALL)) {
                by.add("segment");
            }
            if (!quantity.region().equals(Series.ALL)) {
                by.add("region");
            }
        }
        Node.Mapping outputs = new Node.Mapping(new LinkedHashMap<>(), tree.place())
                .with("measures", list(words, tree.place()))
                .with("by", list(by, tree.place()));
        return ((Node.Mapping) tree).with("outputs", outputs);
    }

    private static Node list(Set<String> words, String place) {
        return new Node.Sequence(
                words.stream().map(word -> (Node) new Node.Scalar(word, place)).toList(), place);
    }

    private void error(String path, String message) {
        problems.add(Problem.error(binder.place(path), path, message));
    }

    private void stop() {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidInput(sorted());
        }
    }

    private List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(new LinkedHashSet<>(problems));
        sorted.sort((a, b) -> Place.compare(a.place(), b.place()));
        return sorted;
    }
}
