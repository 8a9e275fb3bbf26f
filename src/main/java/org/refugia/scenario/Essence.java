package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a scenario can sway a run: everything but words about it, where numbers come from, what
 * files are called, and what was observed.
 */
final class Essence {
    private static final Set<String> WORDS =
            Set.of("schema", "id", "title", "question", "look_for", "sources", "observations");
    private static final Set<String> AROUND_A_NUMBER = Set.of("value", "range", "source");

    private Essence() {}

    /** The tree without what cannot sway a run. */
    static Node of(Node tree) {
        Node.Mapping whole = (Node.Mapping) tree;
        for (String word : WORDS) {
            whole = whole.without(word);
        }
        if (whole.get("network") instanceof Node.Mapping network && "file".equals(Node.text(network, "type"))) {
            whole = whole.with("network", network.without("path").without("people"));
        }
        return bare(whole);
    }

    /** The files that a tree without their names would be the same for, by those names. */
    static String files(Node tree) {
        return ((Node.Mapping) tree).get("network") instanceof Node.Mapping network
                        && "file".equals(Node.text(network, "type"))
                ? "%s %s".formatted(Node.text(network, "path"), Node.text(network, "people"))
                : "";
    }

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
