package org.refugia.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/**
 * The variants of an experiment as patches by name. They are named in a list, from those of the scenario, or declared: a
 * name that the scenario has, with nothing under it, is the scenario's own variant. The first is the counterfactual;
 * without any they are those of the scenario.
 */
final class ExperimentVariants {
    private final ScenarioTree scenario;
    private final Overrides overrides;
    private final List<Problem> problems;
    private final NamedFiles files = new NamedFiles();

    ExperimentVariants(ScenarioTree scenario, Overrides overrides, List<Problem> problems) {
        this.scenario = scenario;
        this.overrides = overrides;
        this.problems = problems;
    }

    /** Which texts of the patches name files. */
    NamedFiles files() {
        return files;
    }

    /**
     * The patches; null: the scenario as it happened.
     *
     * @param written  as the experiment says; null if it says nothing
     */
    Map<String, Node> of(Node written) {
        Node declared = scenario.scaling().variants(written, scenario.tree());
        List<String> changes = Scaling.changes("variants", written, declared);
        if (!changes.isEmpty()) {
            problems.addAll(scenario.scaling().notes(changes));
        }
        Map<String, Node> own = own();
        Map<String, Node> chosen = new LinkedHashMap<>();
        if (declared == null) {
            chosen.putAll(own);
        } else if (declared instanceof Node.Sequence names) {
            names.items().forEach(name -> named(name, own, chosen));
        } else if (declared instanceof Node.Mapping mapping) {
            ((Node.Mapping) Variants.withoutMention(mapping, overrides.without()))
                    .entries()
                    .forEach((name, entry) -> declared(name, entry, own, chosen));
        } else {
            error(
                    declared.place(),
                    "variants",
                    "must be names in [ ], or {name: {set: {path: value}, without: [shock]}, …}");
            return chosen;
        }
        boolean isEmpty = declared instanceof Node.Mapping mapping
                ? mapping.entries().isEmpty()
                : declared instanceof Node.Sequence names && names.items().isEmpty();
        if (isEmpty) {
            error(declared.place(), "variants", "is empty: no runs are planned");
        }
        only(overrides.variants(), chosen);
        chosen.forEach(this::check);
        return chosen;
    }

    /** The scenario's variants, its counterfactual first. */
    private Map<String, Node> own() {
        Map<String, Node> own = new LinkedHashMap<>();
        if (Variants.withoutMention(scenario.declared(), overrides.without()) instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> own.put(name, entry.value()));
        }
        own.putIfAbsent(ScenarioFile.NO_SHOCKS, Variants.WITHOUT_SHOCKS);
        if (!own.containsKey(ScenarioFile.AS_HAPPENED)) {
            own.put(ScenarioFile.AS_HAPPENED, null);
        }
        return own;
    }

    private void named(Node name, Map<String, Node> own, Map<String, Node> chosen) {
        String found = name instanceof Node.Scalar scalar ? scalar.text() : Yaml.flow(name);
        if (!own.containsKey(found)) {
            error(
                    name.place(),
                    "variants",
                    "'%s' is no variant of the scenario (%s)%s"
                            .formatted(
                                    found, String.join(", ", own.keySet()), Suggest.didYouMean(found, own.keySet())));
        } else if (chosen.containsKey(found)) {
            error(name.place(), "variants", "'%s' stands here twice".formatted(found));
        } else {
            chosen.put(found, own.get(found));
        }
    }

    private void declared(String name, Node.Entry entry, Map<String, Node> own, Map<String, Node> chosen) {
        if (!Checks.isWord(name)) {
            error(entry.place(), "variants." + name, "a name is letters, digits and hyphens");
        }
        boolean saysNothing = entry.value() instanceof Node.Mapping mapping
                && mapping.entries().isEmpty();
        // A new name with nothing under it is the scenario as it happened.
        chosen.put(name, saysNothing ? own.get(name) : entry.value());
    }

    /** Keeps the variants that the command line asks for. */
    private void only(List<String> wanted, Map<String, Node> chosen) {
        List<String> known = List.copyOf(chosen.keySet());
        for (String name : wanted) {
            if (!known.contains(name)) {
                error(
                        "--variant",
                        name,
                        "is no variant of this experiment (%s)%s"
                                .formatted(String.join(", ", known), Suggest.didYouMean(name, known)));
            }
        }
        if (wanted.isEmpty() || known.isEmpty()) {
            return;
        }
        chosen.keySet().retainAll(wanted);
        if (chosen.size() > 1 && !chosen.containsKey(known.get(0))) {
            problems.add(Problem.note(
                    "--variant",
                    "",
                    "leaves out the counterfactual `%s`: the others are compared with `%s`"
                            .formatted(known.get(0), chosen.keySet().iterator().next())));
        }
    }

    /** Reads a variant of the scenario as it is, before it is made thousands of times. */
    private void check(String name, Node patch) {
        if (patch == null) {
            return;
        }
        List<Problem> found = new ArrayList<>();
        Node tree = Variants.patched(name, patch, scenario.tree(), new Patch(found), Overrides.NONE, found);
        problems.addAll(found);
        if (!found.isEmpty()) {
            return;
        }
        try {
            Scenario variant = ScenarioReader.scenario(tree, scenario, files);
            TimeSpec time = scenario.scenario().time();
            if (!variant.time().start().equals(time.start())
                    || !variant.time().end().equals(time.end())) {
                error(patch.place(), "variants." + name, "records other days, but variants are compared day by day");
            }
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
    }

    /** A variant must not set what is varied: it would undo the design. */
    void refuseVaried(Map<String, Node> variants, List<Dimension> varied) {
        List<String> paths =
                varied.stream().flatMap(each -> each.paths().stream()).toList();
        variants.forEach((name, node) -> {
            if (node instanceof Node.Mapping patch && patch.get("set") instanceof Node.Mapping set) {
                set.entries().forEach((path, entry) -> {
                    if (paths.stream().anyMatch(each -> VariedPaths.overlap(path, each))) {
                        error(
                                entry.place(),
                                "variants." + name,
                                "sets `%s`, which the experiment varies: take it out of one of the two"
                                        .formatted(path));
                    }
                });
            }
        });
    }

    private void error(String place, String path, String message) {
        problems.add(Problem.error(place, path, message));
    }
}
