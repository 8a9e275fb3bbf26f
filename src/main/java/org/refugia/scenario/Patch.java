package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Problem;

/** Changes to a tree in which every default is filled in: values set by dotted path, shocks left out by id. */
final class Patch {
    private static final String OPENING = "platform-opens";
    private static final List<String> DISCRIMINATORS = List.of("type", "rule", "dist");

    private final List<Problem> problems;

    Patch(List<Problem> problems) {
        this.problems = problems;
    }

    /** The tree with the value at a path replaced; a range and source that stand there are kept. */
    Node set(Node tree, String path, Node value) {
        return set(tree, path, path, value);
    }

    private Node set(Node tree, String path, String rest, Node value) {
        int dot = rest.indexOf('.');
        String key = dot < 0 ? rest : rest.substring(0, dot);
        String deeper = dot < 0 ? null : rest.substring(dot + 1);
        if (tree instanceof Node.Mapping mapping) {
            Node before = mapping.get(key);
            if (deeper == null) {
                return leaf(mapping, key, before, value);
            }
            if (before != null) {
                return mapping.with(key, set(before, path, deeper, value));
            }
            unknown(value, path, key, List.copyOf(mapping.entries().keySet()));
            return tree;
        }
        if (tree instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            List<String> known = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                String id = Node.id(items.get(i));
                if (id != null) {
                    known.add(id);
                }
                if (key.equals(id)) {
                    items.set(i, deeper == null ? value : set(items.get(i), path, deeper, value));
                    return new Node.Sequence(items, sequence.place());
                }
            }
            unknown(value, path, key, known);
            return tree;
        }
        problems.add(Problem.error(value.place(), path, "`%s` lies below a single value".formatted(key)));
        return tree;
    }

    private static Node leaf(Node.Mapping mapping, String key, Node before, Node value) {
        if (DISCRIMINATORS.contains(key) && before != null && !Yaml.flow(before).equals(Yaml.flow(value))) {
            Node.Mapping fresh = new Node.Mapping(Map.of(key, new Node.Entry(value, value.place())), value.place());
            return mapping.get("id") == null ? fresh : fresh.with("id", mapping.get("id"));
        }
        boolean ranged = before instanceof Node.Mapping old && old.get("value") != null && value instanceof Node.Scalar;
        return mapping.with(key, ranged ? ((Node.Mapping) before).with("value", value) : value);
    }

    /** The tree with the value at a path replaced, and no range or source left of what stood there. */
    Node replace(Node tree, String path, Node value) {
        Node before = at(tree, path);
        boolean ranged = before instanceof Node.Mapping old && old.get("value") != null;
        Node alone = ranged && value instanceof Node.Scalar
                ? new Node.Mapping(Map.of("value", new Node.Entry(value, value.place())), value.place())
                : value;
        return set(tree, path, alone);
    }

    /** What stands at a path; null if nothing does. */
    static Node at(Node tree, String path) {
        Node node = tree;
        for (String key : path.split("\\.")) {
            Node below = null;
            if (node instanceof Node.Mapping mapping) {
                below = mapping.get(key);
            } else if (node instanceof Node.Sequence sequence) {
                below = sequence.items().stream()
                        .filter(item -> key.equals(Node.id(item)))
                        .findFirst()
                        .orElse(null);
            }
            node = below;
        }
        return node;
    }

    private void unknown(Node value, String path, String key, List<String> known) {
        String hint = Suggest.didYouMean(key, known);
        String there = known.isEmpty()
                ? "; the list is set as a whole, as in [a, b]"
                : "; there is " + String.join(", ", known);
        problems.add(
                Problem.error(value.place(), path, "there is no `%s`%s".formatted(key, hint.isEmpty() ? there : hint)));
    }

    private static Node never(Node.Mapping opening) {
        return opening.with("at", new Node.Scalar("never", opening.place()));
    }

    /** The tree without any shock; a platform that would open does not. */
    static Node withoutShocks(Node tree) {
        if (!(tree instanceof Node.Mapping mapping) || !(mapping.get("shocks") instanceof Node.Sequence shocks)) {
            return tree;
        }
        List<Node> left = shocks.items().stream()
                .filter(item -> OPENING.equals(Node.text(item, "type")))
                .map(item -> never((Node.Mapping) item))
                .toList();
        return mapping.with("shocks", new Node.Sequence(left, shocks.place()));
    }

    /**
     * The tree without some shocks, and without what reverses or follows them. Without its opening a platform never opens, rather
     * than being there from the start.
     *
     * @param shocks  ids, each with the place where it is asked for
     */
    Node without(Node tree, Map<String, String> shocks) {
        if (!(tree instanceof Node.Mapping mapping) || !(mapping.get("shocks") instanceof Node.Sequence all)) {
            return tree;
        }
        List<String> known = all.items().stream().map(Node::id).toList();
        shocks.forEach((shock, place) -> {
            if (!known.contains(shock)) {
                problems.add(Problem.error(
                        place,
                        "without",
                        "'%s' is no shock of this scenario (%s)%s"
                                .formatted(shock, String.join(", ", known), Suggest.didYouMean(shock, known))));
            }
        });
        List<Node> left = new ArrayList<>();
        for (Node item : all.items()) {
            boolean hangsOnOne =
                    shocks.containsKey(Node.text(item, "reverses")) || shocks.containsKey(Node.text(item, "follows"));
            if (!shocks.containsKey(Node.id(item)) && !hangsOnOne) {
                left.add(item);
            } else if (OPENING.equals(Node.text(item, "type"))) {
                left.add(never((Node.Mapping) item));
            }
        }
        return mapping.with("shocks", new Node.Sequence(left, all.place()));
    }
}
