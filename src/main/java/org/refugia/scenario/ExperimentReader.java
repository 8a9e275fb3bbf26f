package org.refugia.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.refugia.design.Design;
import org.refugia.design.Listed;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

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
    private final Binder binder;

    private ExperimentReader(Path file, ExperimentOptions options) {
        this.file = file;
        this.options = options;
        binder =
                new Binder(problems, Map.of(), file.toAbsolutePath().normalize().getParent());
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
            return isExperiment(Yaml.read(file, new ArrayList<>()));
        } catch (InvalidInput e) {
            return false;
        }
    }

    /** Whether a tree says that it is an experiment. */
    static boolean isExperiment(Node tree) {
        String schema = Node.text(tree, "schema");
        return schema != null && schema.startsWith("experiment/");
    }

    private ExperimentFile read() {
        Node.Mapping whole = demandExperiment(Yaml.read(file, problems));
        Node.Mapping keys = options.replication(whole.without("variants"));
        for (String key : ITEMS) {
            keys = spelledOut(keys, key);
        }
        return assemble(binder.parts(Experiment.class, keys), whole.get("variants"));
    }

    private Node.Mapping demandExperiment(Node root) {
        if (!(root instanceof Node.Mapping whole)) {
            throw new InvalidInput(Problem.error(root.place(), "", "must be keys and values, such as `id: my-sweep`"));
        }
        String schema = Node.text(whole, "schema");
        if (schema == null || schema.startsWith("scenario/")) {
            throw new InvalidInput(Problem.error(
                    root.place(),
                    "schema",
                    "this is no experiment, which says `schema: %s`; a scenario is run by `refugia run %s`"
                            .formatted(SCHEMA, file)));
        } else if (!schema.equals(SCHEMA)) {
            throw new InvalidInput(Problem.error(
                    whole.get("schema").place(), "schema", "is '%s', must be %s".formatted(schema, SCHEMA)));
        }
        return whole;
    }

    /** Items that are single words, as what they are short for; values that are lists or keys, as one text. */
    private static Node.Mapping spelledOut(Node.Mapping whole, String key) {
        if (!(whole.get(key) instanceof Node.Sequence sequence)) {
            return whole;
        }
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            Node.Mapping spelled = new Node.Mapping(Map.of(), item.place());
            if (item instanceof Node.Mapping mapping) {
                items.add(flowed(mapping));
            } else if (item instanceof Node.Scalar && key.equals("measures")) {
                items.add(spelled.with("id", item).with("of", item));
            } else {
                items.add(item instanceof Node.Scalar ? spelled.with("path", item) : item);
            }
        }
        return whole.with(key, new Node.Sequence(items, sequence.place()));
    }

    private static Node flowed(Node.Mapping varied) {
        if (!(varied.get("values") instanceof Node.Sequence values)) {
            return varied;
        }
        List<Node> texts = values.items().stream()
                .map(value -> value instanceof Node.Scalar ? value : new Node.Scalar(Yaml.flow(value), value.place()))
                .toList();
        return varied.with("values", new Node.Sequence(texts, values.place()));
    }

    private ExperimentFile assemble(Parts parts, Node declared) {
        checkWords(parts);
        ScenarioTree scenario = scenario(parts);
        ExperimentVariants variants = new ExperimentVariants(scenario, options.overrides(), problems);
        Map<String, Node> patches = variants.of(declared);
        Dimensions dimensions = new Dimensions(scenario, problems);
        List<Dimension> levers = dimensions.read(
                parts.list("levers", Varied.class), parts.resolved().get("levers"), true);
        DesignReader.Plan plan = plan(parts, dimensions, levers, scenario);
        List<Dimension> varied =
                Stream.concat(levers.stream(), plan.factors().stream()).toList();
        Asked asked = new AskedReader(scenario.scenario(), problems)
                .read(
                        parts.list("measures", Wanted.class),
                        parts.list("curves", String.class),
                        parts.resolved(),
                        varied.stream().map(Dimension::path).toList());
        variants.refuseVaried(patches, varied);
        noteUseless(parts, patches, varied);
        Object experiment = isRight() ? binder.made(Experiment.class, parts, "") : null;
        if (!isRight()) {
            throw new InvalidInput(sorted());
        }
        ScenarioTree base = scenario.forRuns(asked.outputs(scenario.tree().place()));
        Varying varying = new Varying(levers, plan.factors(), dimensions.written());
        List<DesignPoint> points = DesignPoints.of(levers, plan.rows());
        new UnrecordedDays(base, varying)
                .of(points, asked.measures())
                .forEach((id, said) -> note(binder.place("measures." + id), "measures." + id, said));
        NamedFiles names = new NamedFiles();
        Stream.of(binder.files(), scenario.named(), variants.files(), dimensions.files())
                .forEach(names::addAll);
        return new ExperimentFile(
                (Experiment) experiment,
                base,
                patches,
                varying,
                points,
                asked,
                StoredExperiment.of(file, parts.resolved(), scenario, patches, dimensions.written(), names),
                sorted());
    }

    private DesignReader.Plan plan(Parts parts, Dimensions dimensions, List<Dimension> levers, ScenarioTree scenario) {
        DesignReader reader = new DesignReader(dimensions, scenario.parameters(), binder, problems);
        List<Varied> vary = parts.list("vary", Varied.class);
        Design design = parts.get("design", Design.class).orElse(null);
        DesignReader.Plan plan;
        if (design instanceof Listed listed) {
            plan = reader.listed(listed, !vary.isEmpty());
            if (plan.rows().isEmpty()) {
                return plan;
            }
        } else {
            List<Dimension> factors = dimensions.read(vary, parts.resolved().get("vary"), false);
            if (design == null || factors.size() < vary.size()) {
                return new DesignReader.Plan(factors, List.of());
            }
            plan = reader.made(design, factors);
        }
        return reader.thinned(plan, design, levers, parts.list("constraints", String.class));
    }

    private void checkWords(Parts parts) {
        parts.get("id", String.class)
                .filter(id -> !Checks.isWord(id))
                .ifPresent(id -> error(
                        "id", "is '%s', must be letters, digits and hyphens, such as how-long-a-ban".formatted(id)));
        if (parts.values().get("measures") instanceof List<?> list && list.isEmpty()) {
            error("measures", "is empty: nothing would be asked of the runs");
        }
        List<Wanted> measures = parts.list("measures", Wanted.class);
        List<String> ids =
                measures.stream().filter(Objects::nonNull).map(Wanted::id).toList();
        parts.get("replicates", Replication.class)
                .map(Replication::stopWhen)
                .map(Replication.StopWhen::measure)
                .filter(measure -> ids.size() == measures.size() && !ids.contains(measure))
                .ifPresent(measure -> error(
                        "replicates.stop_when.measure",
                        "'%s' is no measure of this experiment (%s)%s"
                                .formatted(measure, String.join("; ", ids), Suggest.didYouMean(measure, ids))));
    }

    /** What is legal but does nothing. */
    private void noteUseless(Parts parts, Map<String, Node> variants, List<Dimension> varied) {
        boolean stops = parts.get("replicates", Replication.class)
                .map(Replication::stopWhen)
                .isPresent();
        if (stops && variants.size() == 1) {
            note(
                    binder.place("replicates.stop_when"),
                    "replicates.stop_when",
                    "does nothing: with one variant there is no difference to the counterfactual");
        }
        for (String set : options.overrides().set().keySet()) {
            varied.stream()
                    .flatMap(each -> each.paths().stream())
                    .filter(path -> VariedPaths.overlap(path, set))
                    .forEach(path ->
                            note("--set", set, "does nothing where the experiment varies `%s`".formatted(path)));
        }
    }

    private ScenarioTree scenario(Parts parts) {
        String name = parts.get("scenario", String.class).orElseThrow(() -> new InvalidInput(sorted()));
        try {
            ScenarioTree tree = ScenarioReader.tree(file.resolveSibling(name), options.overrides());
            problems.addAll(tree.notes());
            return tree;
        } catch (InvalidPathException e) {
            error("scenario", "is no name of a file: " + e.getReason());
        } catch (InvalidInput e) {
            error("scenario", "the scenario cannot be read");
            problems.addAll(e.problems());
        }
        throw new InvalidInput(sorted());
    }

    private void error(String path, String message) {
        problems.add(Problem.error(binder.place(path), path, message));
    }

    private void note(String place, String path, String message) {
        problems.add(Problem.note(place, path, message));
    }

    private boolean isRight() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Each problem once, in the order of the files. */
    private List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(new LinkedHashSet<>(problems));
        sorted.sort((a, b) -> Place.compare(a.place(), b.place()));
        return sorted;
    }
}
