package org.refugia.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario as written: texts, lists and keys, each with its place in the file. */
sealed interface Node {
    /** {@code file:line:column}. */
    String place();

    /** A single text; numbers are still text here. */
    record Scalar(String text, String place) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, String place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys and what stands under them, in the order of the file. */
    record Mapping(Map<String, Entry> entries, String place) implements Node {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }

        /** What stands under a key; null if it is not there. */
        Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** The same with one key set. */
        Mapping with(String key, Node value) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            Entry before = entries.get(key);
            changed.put(key, new Entry(value, before == null ? value.place() : before.place()));
            return new Mapping(changed, place);
        }

        /** The same without one key. */
        Mapping without(String key) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return new Mapping(changed, place);
        }
    }

    /** What stands under a key, and where the key stands. */
    record Entry(Node value, String place) {}

    /** The id of a thing in a list; null if it has none. */
    static String id(Node node) {
        return text(node, "id");
    }

    /** The text under a key; null if there is none. */
    static String text(Node node, String key) {
        return node instanceof Mapping mapping && mapping.get(key) instanceof Scalar scalar ? scalar.text() : null;
    }

    /** What it is, for messages. */
    static String describe(Node node) {
        if (node instanceof Scalar scalar) {
            return "'" + scalar.text() + "'";
        }
        return node instanceof Sequence ? "a list" : "a set of keys";
    }

    /**
     * One tree over another: key by key, and lists of things with an id by id; everything else is replaced.
     */
    static Node merge(Node below, Node above) {
        if (below instanceof Mapping base && above instanceof Mapping patch) {
            Mapping merged = base;
            for (Map.Entry<String, Entry> entry : patch.entries().entrySet()) {
                Node before = base.get(entry.getKey());
                Node value = entry.getValue().value();
                merged = merged.with(entry.getKey(), before == null ? value : merge(before, value));
            }
            return new Mapping(merged.entries(), above.place());
        }
        if (below instanceof Sequence base && above instanceof Sequence patch && haveIds(base) && haveIds(patch)) {
            Map<String, Node> items = new LinkedHashMap<>();
            base.items().forEach(item -> items.put(id(item), item));
            patch.items().forEach(item -> items.merge(id(item), item, Node::merge));
            return new Sequence(new ArrayList<>(items.values()), above.place());
        }
        return above;
    }

    private static boolean haveIds(Sequence sequence) {
        return !sequence.items().isEmpty() && sequence.items().stream().allMatch(item -> id(item) != null);
    }
}
