package org.refugia.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What of a scenario can sway a run: everything but words about it, where numbers come from, how files are called, and
 * what was observed.
 */
final class Essence {
    private static final Set<String> WORDS = Set.of(
            "schema", "id", "title", "question", "look_for", "sources", "observations", "patterns", "scaled_from");
    private static final Set<String> WRITTEN_DOWN = Set.of("outputs");
    private static final Set<String> AROUND_A_NUMBER = Set.of("value", "range", "source");
    private static final List<String> FILES = List.of("path", "people");

    private final Path folder;
    private final Function<Path, String> digest;

    /**
     * Of scenarios whose files count from a folder.
     *
     * @param digest  what stands for the bytes of a file
     */
    Essence(Path folder, Function<Path, String> digest) {
        this.folder = folder;
        this.digest = digest;
    }

    /** Whether a run may change if the value at a path does. */
    static boolean sways(String path) {
        String first = path.split("\\.")[0];
        return !WORDS.contains(first) && !WRITTEN_DOWN.contains(first) && !path.matches("platforms\\.[^.]+\\.title");
    }

    /** The tree without what cannot sway a run; files as what they hold. */
    Node.Mapping of(Node tree) {
        Node.Mapping whole = (Node.Mapping) tree;
        for (String word : WORDS) {
            whole = whole.without(word);
        }
        if (whole.get("platforms") instanceof Node.Mapping platforms) {
            whole = whole.with("platforms", untitled(platforms));
        }
        if (whole.get("network") instanceof Node.Mapping network && "file".equals(Node.text(network, "type"))) {
            whole = whole.with("network", digested(network));
        }
        return (Node.Mapping) bare(whole);
    }

    private static Node.Mapping untitled(Node.Mapping platforms) {
        Node.Mapping untitled = platforms;
        for (Map.Entry<String, Node.Entry> platform : platforms.entries().entrySet()) {
            if (platform.getValue().value() instanceof Node.Mapping said) {
                untitled = untitled.with(platform.getKey(), said.without("title"));
            }
        }
        return untitled;
    }

    private Node.Mapping digested(Node.Mapping network) {
        Node.Mapping digested = network;
        for (String key : FILES) {
            if (network.get(key) instanceof Node.Scalar name && !name.text().isEmpty()) {
                String held = digest.apply(folder.resolve(name.text()));
                digested = digested.with(key, new Node.Scalar(held, name.place()));
            }
        }
        return digested;
    }

    /** Numbers alone, without range and source. */
    private static Node bare(Node node) {
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items().stream().map(Essence::bare).toList();
            return new Node.Sequence(items, sequence.place());
        }
        if (node instanceof Node.Mapping mapping) {
            if (mapping.get("value") != null
                    && AROUND_A_NUMBER.containsAll(mapping.entries().keySet())) {
                return bare(mapping.get("value"));
            }
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) -> entries.put(key, new Node.Entry(bare(entry.value()), entry.place())));
            return new Node.Mapping(entries, mapping.place());
        }
        return node;
    }

    /** Every value by its dotted path. */
    static void flatten(String path, Node node, Map<String, String> into) {
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries().forEach((key, entry) -> flatten(Binder.join(path, key), entry.value(), into));
        } else if (node instanceof Node.Sequence sequence
                && !sequence.items().isEmpty()
                && sequence.items().stream().allMatch(item -> Node.id(item) != null)) {
            sequence.items().forEach(item -> flatten(Binder.join(path, Node.id(item)), item, into));
        } else {
            into.put(path, Yaml.flow(node));
        }
    }
}
