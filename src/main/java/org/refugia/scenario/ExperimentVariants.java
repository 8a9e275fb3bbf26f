package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refugia.parameter.Problem;

/**
 * The variants of an experiment as patches by name. They are named in a list, from those of the scenario, or declared:
 * a name that the scenario has, with nothing under it, is the scenario's own variant. The first is the counterfactual;
 * without any they are those of the scenario.
 */
final class ExperimentVariants {
    private ExperimentVariants() {}

    /** The patches; null: the scenario as it happened. */
    static Map<String, Node> of(Node declared, ScenarioTree scenario, Overrides overrides, List<Problem> problems) {
        Map<String, Node> own = own(scenario);
        Map<String, Node> chosen = new LinkedHashMap<>();
        if (declared == null) {
            chosen.putAll(own);
        } else if (declared instanceof Node.Sequence names) {
            names.items().forEach(name -> named(name, own, chosen, problems));
        } else if (declared instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> declared(name, entry, own, chosen, problems));
        } else {
            problems.add(Problem.error(
                    declared.place(),
                    "variants",
                    "must be names in [ ], or {name: {set: {path: value}, without: [shock]}, …}"));
        }
        if (chosen.isEmpty() && declared != null) {
            problems.add(Problem.error(declared.place(), "variants", "is empty: no runs are planned"));
        }
        chosen.forEach((name, node) -> {
            if (node != null) {
                Variants.patched(name, node, scenario.tree(), new Patch(problems), overrides, problems);
            }
        });
        only(overrides.variants(), chosen, problems);
        return chosen;
    }

    /** The scenario's variants, its counterfactual first. */
    private static Map<String, Node> own(ScenarioTree scenario) {
        Map<String, Node> own = new LinkedHashMap<>();
        if (scenario.declared() instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> own.put(name, entry.value()));
        }
        if (!own.containsKey(ScenarioFile.NO_SHOCKS)) {
            own.put(ScenarioFile.NO_SHOCKS, Variants.WITHOUT_SHOCKS);
        }
        own.putIfAbsent(ScenarioFile.AS_HAPPENED, null);
        return own;
    }

    private static void named(Node name, Map<String, Node> own, Map<String, Node> chosen, List<Problem> problems) {
        if (name instanceof Node.Scalar scalar && own.containsKey(scalar.text())) {
            chosen.put(scalar.text(), own.get(scalar.text()));
        } else {
            String found = name instanceof Node.Scalar scalar ? scalar.text() : Yaml.flow(name);
            problems.add(Problem.error(
                    name.place(),
                    "variants",
                    "'%s' is no variant of the scenario (%s)%s"
                            .formatted(
                                    found, String.join(", ", own.keySet()), Suggest.didYouMean(found, own.keySet()))));
        }
    }

    private static void declared(
            String name, Node.Entry entry, Map<String, Node> own, Map<String, Node> chosen, List<Problem> problems) {
        if (!Checks.isWord(name)) {
            problems.add(Problem.error(entry.place(), "variants." + name, "a name is letters, digits and hyphens"));
        }
        boolean isBare = entry.value() instanceof Node.Mapping mapping
                && mapping.entries().isEmpty();
        chosen.put(name, isBare && own.containsKey(name) ? own.get(name) : isBare ? null : entry.value());
    }

    private static void only(List<String> wanted, Map<String, Node> chosen, List<Problem> problems) {
        List<String> known = List.copyOf(chosen.keySet());
        for (String name : wanted) {
            if (!known.contains(name)) {
                problems.add(Problem.error(
                        "--variant",
                        name,
                        "is no variant of this experiment (%s)%s"
                                .formatted(String.join(", ", known), Suggest.didYouMean(name, known))));
            }
        }
        if (!wanted.isEmpty()) {
            chosen.keySet().retainAll(wanted);
        }
    }

    /** A variant must not set what is varied: it would undo the design. */
    static void refuseVaried(
            Map<String, Node> variants,
            List<Dimension> levers,
            List<Dimension> factors,
            Node declared,
            List<Problem> problems) {
        List<String> paths = Stream.concat(levers.stream(), factors.stream())
                .map(Dimension::path)
                .toList();
        variants.forEach((name, node) -> {
            if (node instanceof Node.Mapping patch && patch.get("set") instanceof Node.Mapping set) {
                set.entries().forEach((path, entry) -> {
                    if (paths.stream().anyMatch(varied -> varied.equals(path) || varied.startsWith(path + "."))) {
                        problems.add(Problem.error(
                                entry.place(),
                                "variants." + name,
                                "sets `%s`, which the experiment varies: take it out of one of the two"
                                        .formatted(path)));
                    }
                });
            }
        });
    }

    /** The experiment with its variants as they are stored in a sweep folder. */
    static Node stored(Node.Mapping experiment, Map<String, Node> variants) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Node nothing = new Node.Mapping(new LinkedHashMap<>(), experiment.place());
        variants.forEach((name, node) -> entries.put(
                name,
                new Node.Entry(node == null || node == Variants.WITHOUT_SHOCKS ? nothing : node, experiment.place())));
        return experiment.with("variants", new Node.Mapping(entries, experiment.place()));
    }
}
