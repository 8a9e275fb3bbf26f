package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An experiment as it is kept beside its results, with all that it is made from.
 *
 * @param resolved    the experiment, every default filled in
 * @param experiment  the same with every file called as its copy is
 * @param scenario    its scenario, likewise
 * @param files       the experiment's file, then all others, by the names of their copies
 */
record StoredExperiment(Node.Mapping resolved, Node.Mapping experiment, Node scenario, Map<String, Path> files) {
    /**
     * Finds names for the copies.
     *
     * @param file      of the experiment
     * @param said      what it says, every default filled in
     * @param variants  patches by name
     * @param written   what is written for all that is varied, by path
     * @param names     which texts of all these name files
     */
    static StoredExperiment of(
            Path file,
            Node.Mapping said,
            ScenarioTree scenario,
            Map<String, Node> variants,
            Map<String, Written> written,
            NamedFiles names) {
        Node.Mapping resolved = said.with("variants", patches(variants, said.place()));
        for (String key : List.of("levers", "vary")) {
            resolved = resolved.with(key, withValues((Node.Sequence) said.get(key), written));
        }
        Set<Path> files = new LinkedHashSet<>(List.of(file.toAbsolutePath().normalize()));
        files.addAll(scenario.files());
        files.addAll(names.in(resolved));
        Map<String, Path> kept = NamedFiles.kept(files, ExperimentReader.STORED, ScenarioFile.STORED);
        Node.Mapping experiment = (Node.Mapping) names.renamed(resolved, kept);
        return new StoredExperiment(
                resolved,
                experiment.with("scenario", new Node.Scalar(ScenarioFile.STORED, said.place())),
                names.renamed(scenario.tree(), kept),
                kept);
    }

    private static Node patches(Map<String, Node> variants, String place) {
        Node.Mapping patches = new Node.Mapping(Map.of(), place);
        for (Map.Entry<String, Node> variant : variants.entrySet()) {
            Node patch = variant.getValue();
            boolean isOfEveryScenario = patch == null || patch == Variants.WITHOUT_SHOCKS;
            patches = patches.with(variant.getKey(), isOfEveryScenario ? new Node.Mapping(Map.of(), place) : patch);
        }
        return patches;
    }

    /** What is varied, with values that are lists or keys written out. */
    private static Node withValues(Node.Sequence list, Map<String, Written> written) {
        List<Node> items = new ArrayList<>();
        for (Node item : list.items()) {
            Node.Mapping varied = (Node.Mapping) item;
            Written said = written.get(Node.text(varied, "path"));
            Node.Sequence values = (Node.Sequence) varied.get("values");
            List<Node> trees = values.items().stream()
                    .map(value -> said.of(((Node.Scalar) value).text()))
                    .toList();
            items.add(varied.with("values", new Node.Sequence(trees, values.place())));
        }
        return new Node.Sequence(items, list.place());
    }
}
