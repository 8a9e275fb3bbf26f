package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refugia.parameter.Problem;

/**
 * The variants of a scenario as trees. Every scenario has {@code as-happened} and {@code no-shocks}; it may name more,
 * and then the first that it names is the counterfactual.
 *
 * @param trees           trees by name, in order
 * @param counterfactual  name of the counterfactual; empty if it was not asked for
 */
record Variants(Map<String, Node> trees, String counterfactual) {
    /** Stands for the patch that leaves out every shock. */
    static final Node WITHOUT_SHOCKS = new Node.Scalar(ScenarioFile.NO_SHOCKS, "");

    private static final List<String> KEYS = List.of("set", "without");

    /** Names of all variants of a scenario, chosen or not. */
    static List<String> names(Node declared) {
        Set<String> names = new LinkedHashSet<>();
        if (declared instanceof Node.Mapping mapping) {
            names.addAll(mapping.entries().keySet());
        }
        names.addAll(List.of(ScenarioFile.AS_HAPPENED, ScenarioFile.NO_SHOCKS));
        return List.copyOf(names);
    }

    static Variants of(Node declared, Node tree, Patch patch, Overrides overrides, List<Problem> problems) {
        Map<String, Node> trees = new LinkedHashMap<>();
        String counterfactual = ScenarioFile.NO_SHOCKS;
        if (declared instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            counterfactual = mapping.entries().keySet().iterator().next();
            mapping.entries().forEach((name, entry) -> {
                if (!Checks.isWord(name)) {
                    problems.add(
                            Problem.error(entry.place(), "variants." + name, "a name is letters, digits and hyphens"));
                }
                trees.put(name, patched(name, entry.value(), tree, patch, overrides, problems));
            });
        } else if (declared != null) {
            problems.add(Problem.error(
                    declared.place(), "variants", "must be {name: {set: {path: value}, without: [shock]}, …}"));
        }
        trees.putIfAbsent(ScenarioFile.AS_HAPPENED, tree);
        trees.putIfAbsent(ScenarioFile.NO_SHOCKS, Patch.withoutShocks(tree));
        return chosen(trees, counterfactual, overrides, problems);
    }

    private static Variants chosen(
            Map<String, Node> trees, String counterfactual, Overrides overrides, List<Problem> problems) {
        if (overrides.variants().isEmpty()) {
            return new Variants(trees, counterfactual);
        }
        List<String> known = List.copyOf(trees.keySet());
        for (String name : overrides.variants()) {
            if (!trees.containsKey(name)) {
                problems.add(Problem.error(
                        "--variant",
                        name,
                        "is no variant of this scenario (%s)%s"
                                .formatted(String.join(", ", known), Suggest.didYouMean(name, known))));
            }
        }
        trees.keySet().retainAll(overrides.variants());
        return new Variants(trees, trees.containsKey(counterfactual) ? counterfactual : "");
    }

    /** The tree as a variant changes it. */
    static Node patched(String name, Node node, Node tree, Patch patch, Overrides overrides, List<Problem> problems) {
        String path = "variants." + name;
        if (node == WITHOUT_SHOCKS) {
            return Patch.withoutShocks(tree);
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(Problem.error(node.place(), path, "must be {set: {path: value}, without: [shock]}"));
            return tree;
        }
        Node changed = tree;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            Node value = entry.getValue().value();
            if (entry.getKey().equals("set") && value instanceof Node.Mapping set) {
                for (Map.Entry<String, Node.Entry> each : set.entries().entrySet()) {
                    changed = patch.set(changed, each.getKey(), each.getValue().value());
                }
            } else if (entry.getKey().equals("without") && value instanceof Node.Sequence ids) {
                Map<String, String> leftOut = new LinkedHashMap<>();
                for (Node id : ids.items()) {
                    leftOut.put(id instanceof Node.Scalar scalar ? scalar.text() : Yaml.flow(id), id.place());
                }
                leftOut.keySet().removeAll(overrides.without());
                changed = patch.without(changed, leftOut);
            } else {
                problems.add(Problem.error(
                        entry.getValue().place(),
                        path + "." + entry.getKey(),
                        "a variant is `set: {path: value}` and `without: [shock]`"
                                + Suggest.didYouMean(entry.getKey(), KEYS)));
            }
        }
        return changed;
    }

    /** The declaration of variants, no longer naming shocks that are not there any more. */
    static Node withoutMention(Node declared, List<String> shocks) {
        if (shocks.isEmpty() || !(declared instanceof Node.Mapping variants)) {
            return declared;
        }
        Node.Mapping changed = variants;
        for (Map.Entry<String, Node.Entry> variant : variants.entries().entrySet()) {
            if (variant.getValue().value() instanceof Node.Mapping patch
                    && patch.get("without") instanceof Node.Sequence ids) {
                List<Node> left = ids.items().stream()
                        .filter(id -> !(id instanceof Node.Scalar scalar && shocks.contains(scalar.text())))
                        .toList();
                changed = changed.with(variant.getKey(), patch.with("without", new Node.Sequence(left, ids.place())));
            }
        }
        return changed;
    }
}
