package org.refugia.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/**
 * Reads scenario files: a tree with places, the files it extends, records by their descriptors, relations; then once
 * more for each variant. Collects all mistakes before it gives up.
 */
public final class ScenarioReader {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private final NamedFiles named = new NamedFiles();

    private ScenarioReader() {}

    /**
     * Reads a scenario file.
     *
     * @param overrides  what the command line changes
     * @throws InvalidInput with every problem found
     */
    public static ScenarioFile read(Path file, Overrides overrides) {
        return new ScenarioReader().readFile(file, overrides);
    }

    /**
     * Reads a scenario from a text rather than a file.
     *
     * @param label   what to call it in messages
     * @param folder  folder that paths of files count from
     * @throws InvalidInput with every problem found
     */
    public static ScenarioFile parse(String text, String label, Path folder, Overrides overrides) {
        ScenarioReader reader = new ScenarioReader();
        Node tree = Yaml.parse(text, label, reader.problems);
        return reader.variants(reader.extended(tree, folder, new LinkedHashSet<>()), folder, overrides);
    }

    private ScenarioFile readFile(Path file, Overrides overrides) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return variants(load(file, new LinkedHashSet<>()), folder, overrides);
    }

    private Node load(Path file, Set<Path> open) {
        Path path = file.toAbsolutePath().normalize();
        if (!open.add(path)) {
            throw new InvalidInput(
                    Problem.error(Yaml.label(file), "extends", "the files extend each other in a circle"));
        }
        files.add(path);
        Node tree = Yaml.read(file, problems);
        if (ExperimentReader.isExperiment(tree)) {
            throw new InvalidInput(Problem.error(
                    tree.place(),
                    "schema",
                    "this is an experiment, not a scenario: run it by `refugia sweep %s`".formatted(file)));
        }
        return extended(tree, path.getParent(), open);
    }

    /** The tree over that of the file it extends, if it does. */
    private Node extended(Node tree, Path folder, Set<Path> open) {
        if (tree instanceof Node.Mapping mapping && mapping.get("extends") instanceof Node.Scalar parent) {
            try {
                return Node.merge(load(folder.resolve(parent.text()), open), mapping.without("extends"));
            } catch (InvalidPathException e) {
                throw new InvalidInput(
                        Problem.error(parent.place(), "extends", "is no name of a file: " + e.getReason()));
            } catch (InvalidInput e) {
                problems.add(Problem.error(parent.place(), "extends", "the file it extends cannot be read"));
                problems.addAll(e.problems());
                throw new InvalidInput(problems);
            }
        }
        return tree;
    }

    /**
     * A scenario as a tree with every default filled in and the values set, for experiments to change further.
     *
     * @throws InvalidInput with every problem found
     */
    static ScenarioTree tree(Path file, Overrides overrides) {
        ScenarioReader reader = new ScenarioReader();
        Path folder = file.toAbsolutePath().normalize().getParent();
        ScenarioTree tree = reader.tree(reader.load(file, new LinkedHashSet<>()), folder, overrides);
        Reading reading = reader.bind(tree.tree(), folder);
        reader.stopOnErrors();
        return new ScenarioTree(
                reading.resolved(),
                tree.declared(),
                folder,
                reading.scenario(),
                reading.parameters(),
                reader.filesNamedIn(reading.resolved()),
                reader.distinct(),
                reader.named,
                tree.scaling());
    }

    /**
     * Reads a changed scenario from its tree, in which every default is filled in.
     *
     * @param base   the scenario it was made from; ties it shares with that are not looked at again
     * @param names  takes the texts that name files
     * @throws InvalidInput with every problem found
     */
    static Scenario scenario(Node tree, ScenarioTree base, NamedFiles names) {
        ScenarioReader reader = new ScenarioReader();
        Reading reading = reader.bind(tree, base.folder(), base.scenario());
        reader.stopOnErrors();
        names.addAll(reader.named);
        return reading.scenario();
    }

    private ScenarioTree tree(Node root, Path folder, Overrides overrides) {
        if (!(root instanceof Node.Mapping written)) {
            throw new InvalidInput(
                    Problem.error(root.place(), "", "must be keys and values, such as `id: my-scenario`"));
        }
        Node.Mapping whole = Additions.to(written, overrides.add(), problems);
        Node declared = whole.get("variants");
        Reading base = bind(whole.without("variants"), folder);
        stopOnErrors();
        patterns(base.scenario(), base.resolved(), declared);
        stopOnErrors();
        Patch patch = new Patch(problems);
        Node tree = base.resolved();
        for (Map.Entry<String, String> set : overrides.set().entrySet()) {
            Node value = Defaults.at(Yaml.parse(set.getValue(), "--set", problems), "--set");
            tree = patch.set(tree, set.getKey(), value);
        }
        Map<String, String> leftOut = new LinkedHashMap<>();
        overrides.without().forEach(shock -> leftOut.put(shock, "--without"));
        tree = patch.without(tree, leftOut);
        stopOnErrors();
        Scaling scaling = Scaling.NONE;
        if (overrides.people().isPresent()) {
            scaling = Scaling.of(tree, overrides.people().getAsInt());
            Node scaled = scaling.tree(tree);
            Node variants = scaling.variants(declared, tree);
            List<String> changes = new ArrayList<>(Scaling.changes("", tree, scaled));
            changes.addAll(Scaling.changes("variants", declared, variants));
            // what was doubtful with the other number of agents is looked at again
            problems.clear();
            problems.addAll(scaling.notes(changes));
            declared = variants;
            tree = scaled;
        }
        boolean isSet = !overrides.set().isEmpty() || overrides.people().isPresent();
        Reading said = base;
        if (isSet || !leftOut.isEmpty()) {
            said = bind(tree, folder, base.scenario());
            Node scorable = isRight()
                    ? new PatternReader(said.scenario())
                            .scorable(tree, overrides.set().keySet(), problems)
                    : tree;
            said = scorable == tree ? said : bind(scorable, folder, said.scenario());
            tree = scorable;
        }
        return new ScenarioTree(
                tree,
                declared,
                folder,
                said.scenario(),
                isSet ? Parameter.changed(base.parameters(), said.parameters()) : base.parameters(),
                List.of(),
                List.of(),
                named,
                scaling);
    }

    private List<AskedPattern> patterns(Scenario scenario, Node tree, Node declared) {
        return new PatternReader(scenario).read(tree, Variants.names(declared), problems);
    }

    private ScenarioFile variants(Node root, Path folder, Overrides overrides) {
        return whole(root, folder, overrides).file();
    }

    private record Whole(ScenarioFile file, Node resolved) {}

    private Whole whole(Node root, Path folder, Overrides overrides) {
        ScenarioTree scenarioTree = tree(root, folder, overrides);
        Node tree = scenarioTree.tree();
        Node declared = scenarioTree.declared();
        Variants variants = Variants.of(declared, tree, new Patch(problems), overrides, problems);
        stopOnErrors();
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (Map.Entry<String, Node> variant : variants.trees().entrySet()) {
            Reading reading = bind(variant.getValue(), folder);
            if (reading.scenario() != null) {
                scenarios.put(variant.getKey(), reading.scenario());
            }
        }
        stopOnErrors();
        List<AskedPattern> patterns = patterns(scenarioTree.scenario(), tree, declared);
        VariantChecks.run(scenarioTree.scenario(), scenarios, declared, problems);
        stopOnErrors();
        Node resolved = declared == null
                ? tree
                : ((Node.Mapping) tree).with("variants", Variants.withoutMention(declared, overrides.without()));
        filesNamedIn(resolved);
        Node stored = named.renamed(resolved, NamedFiles.kept(files, ScenarioFile.STORED));
        return new Whole(
                new ScenarioFile(
                        List.copyOf(files),
                        scenarios,
                        variants.counterfactual(),
                        scenarioTree.scenario(),
                        patterns,
                        Yaml.write(resolved),
                        Yaml.write(stored),
                        scenarioTree.parameters(),
                        distinct()),
                resolved);
    }

    /** The full scenario as YAML, with the files that it names called as somebody else calls them. */
    static String resolved(Path file, Overrides overrides, Function<Path, String> name) {
        ScenarioReader reader = new ScenarioReader();
        Path folder = file.toAbsolutePath().normalize().getParent();
        Whole whole = reader.whole(reader.load(file, new LinkedHashSet<>()), folder, overrides);
        Map<String, Path> names = new LinkedHashMap<>();
        reader.named.in(whole.resolved).forEach(each -> names.put(name.apply(each), each));
        return Yaml.write(reader.named.renamed(whole.resolved, names));
    }

    /** The files that were read, with those that a tree names. */
    private List<Path> filesNamedIn(Node tree) {
        files.addAll(named.in(tree));
        return List.copyOf(files);
    }

    /** A scenario as it is written, with the files that it extends. */
    static Node written(Path file) {
        return new ScenarioReader().load(file, new LinkedHashSet<>());
    }

    private record Reading(Scenario scenario, Node resolved, List<Parameter> parameters) {}

    /** A reader of the records of a scenario. */
    static Binder binder(List<Problem> problems, Node tree, Path folder) {
        return new Binder(problems, Named.in(tree), folder);
    }

    private Reading bind(Node tree, Path folder) {
        return bind(tree, folder, null);
    }

    private Reading bind(Node tree, Path folder, Scenario checked) {
        Binder binder = binder(problems, tree, folder);
        Binder.Bound bound = binder.record(Scenario.class, tree, "");
        named.addAll(binder.files());
        ShockChecks.tree(tree, problems);
        Scenario scenario = isRight() ? (Scenario) bound.value() : null;
        if (scenario != null) {
            new Checks(scenario, binder, problems).run(checked);
        }
        return new Reading(scenario, bound.resolved(), binder.parameters());
    }

    private boolean isRight() {
        return problems.stream().noneMatch(Problem::isError);
    }

    private void stopOnErrors() {
        if (!isRight()) {
            throw new InvalidInput(distinct());
        }
    }

    /** Each problem once, though every variant is read; in the order of the file. */
    private List<Problem> distinct() {
        List<Problem> distinct = new ArrayList<>(new LinkedHashSet<>(problems));
        distinct.sort((a, b) -> Place.compare(a.place(), b.place()));
        return distinct;
    }
}
