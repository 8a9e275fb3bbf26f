package org.refugia.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;

/**
 * Brings a scenario to another number of agents, for trying it out. What counts agents goes along in proportion: those
 * picked by number, and, where each agent is one person, how many people a platform admits. Shares, mean degrees, and
 * the people whom all agents together stand for stay.
 *
 * <pre>  count · to / from, to the nearest whole number, at least 1 unless it was 0</pre>
 *
 * @param from         agents that the scenario has
 * @param to           agents that it is to have
 * @param isOnePerson  whether each agent stands for one person
 */
record Scaling(int from, int to, boolean isOnePerson) {
    /** Leaves everything as it is. */
    static final Scaling NONE = new Scaling(1, 1, false);

    private static final String OPTION = "--people";
    private static final String AGENTS = "population.agents";
    private static final String SCALED_FROM = "scaled_from";

    /**
     * To a number of agents; nothing where the scenario's own number cannot be read, which its reader then says.
     *
     * @param tree  a scenario with every default filled in
     */
    static Scaling of(Node tree, int people) {
        OptionalDouble agents = number(Patch.at(tree, AGENTS), Unit.NUMBER);
        OptionalDouble represents = number(Patch.at(tree, "population.represents"), Unit.PEOPLE);
        boolean isCount = agents.isPresent()
                && agents.getAsDouble() >= 1
                && agents.getAsDouble() <= Integer.MAX_VALUE
                && agents.getAsDouble() == StrictMath.rint(agents.getAsDouble());
        return isCount ? new Scaling((int) agents.getAsDouble(), people, represents.orElse(1) == 0) : NONE;
    }

    private static OptionalDouble number(Node node, Unit unit) {
        Node value = node instanceof Node.Mapping mapping ? mapping.get("value") : node;
        return value instanceof Node.Scalar scalar ? unit.parse(scalar.text()) : OptionalDouble.empty();
    }

    private boolean changesNothing() {
        return from == to;
    }

    /** The scenario with so many agents; it says for how many it was written. */
    Node tree(Node tree) {
        if (changesNothing()) {
            return tree;
        }
        Node.Mapping scaled = (Node.Mapping) counts("", tree, tree, this::number);
        boolean isScaledAlready = !"0".equals(Node.text(tree, SCALED_FROM));
        return isScaledAlready ? scaled : scaled.with(SCALED_FROM, new Node.Scalar(Integer.toString(from), OPTION));
    }

    /**
     * Variants as they are declared, with what they set.
     *
     * @param declared  null if there are none
     * @param tree      what they change
     */
    Node variants(Node declared, Node tree) {
        if (changesNothing() || !(declared instanceof Node.Mapping variants)) {
            return declared;
        }
        Node.Mapping scaled = variants;
        for (Map.Entry<String, Node.Entry> variant : variants.entries().entrySet()) {
            if (variant.getValue().value() instanceof Node.Mapping patch
                    && patch.get("set") instanceof Node.Mapping set) {
                scaled = scaled.with(variant.getKey(), patch.with("set", values(set, tree)));
            }
        }
        return scaled;
    }

    private Node values(Node.Mapping set, Node tree) {
        Node.Mapping scaled = set;
        Node changed = tree;
        for (Map.Entry<String, Node.Entry> each : set.entries().entrySet()) {
            String path = each.getKey();
            Node value = each.getValue().value();
            // whoever reads the variant says what is wrong with it
            changed = new Patch(new ArrayList<>()).set(changed, path, value);
            scaled = scaled.with(path, counts(path, value, changed, this::number));
        }
        return scaled;
    }

    /** Whether a value counts agents, or holds a number that does, so that it would have to go along. */
    boolean concerns(String path, Node value, Node tree) {
        if (changesNothing()) {
            return false;
        }
        List<Node> found = new ArrayList<>();
        counts(path, value, new Patch(new ArrayList<>()).set(tree, path, value), count -> {
            found.add(count);
            return count;
        });
        return !found.isEmpty();
    }

    /** What was done, for people; none if nothing was. */
    List<Problem> notes(List<String> changes) {
        String inProportion = changes.isEmpty() ? "" : "; in proportion: " + String.join(", ", changes);
        return changesNothing()
                ? List.of()
                : List.of(Problem.note(OPTION, AGENTS, "%d instead of %d%s".formatted(to, from, inProportion)));
    }

    /** The values at and below a path that are not what they were: "shocks.leaders.who.count 25 → 2". */
    static List<String> changes(String path, Node before, Node after) {
        if (before == null) {
            return List.of();
        }
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        Essence.flatten(path, before, old);
        Essence.flatten(path, after, now);
        now.keySet().removeIf(each -> each.startsWith(AGENTS) || each.equals(SCALED_FROM));
        return now.entrySet().stream()
                .filter(each -> !each.getValue().equals(old.get(each.getKey())))
                .map(each -> "%s %s → %s".formatted(each.getKey(), old.get(each.getKey()), each.getValue()))
                .toList();
    }

    /** A tree with everything replaced that counts agents in it. */
    private Node counts(String path, Node node, Node whole, UnaryOperator<Node> replacement) {
        if (isCount(path, whole)) {
            return replacement.apply(node);
        }
        if (node instanceof Node.Mapping mapping) {
            Node.Mapping replaced = mapping;
            for (Map.Entry<String, Node.Entry> each : mapping.entries().entrySet()) {
                String below = Binder.join(path, each.getKey());
                replaced = replaced.with(
                        each.getKey(), counts(below, each.getValue().value(), whole, replacement));
            }
            return replaced;
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items().stream()
                    .map(item -> Node.id(item) == null
                            ? item
                            : counts(Binder.join(path, Node.id(item)), item, whole, replacement))
                    .toList();
            return new Node.Sequence(items, sequence.place());
        }
        return node;
    }

    private boolean isCount(String path, Node whole) {
        int dot = path.lastIndexOf('.');
        Node holder = dot < 0 ? null : Patch.at(whole, path.substring(0, dot));
        return switch (path.substring(dot + 1)) {
            case "agents" -> path.equals(AGENTS);
            case "count" -> "number".equals(Node.text(holder, "by"));
            case "most" -> isOnePerson && "signup-limit".equals(Node.text(holder, "type"));
            default -> false;
        };
    }

    private Node number(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Node.Mapping scaled = mapping;
            for (String key : List.of("value", "range")) {
                Node below = mapping.get(key);
                scaled = below == null ? scaled : scaled.with(key, number(below));
            }
            return scaled;
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(sequence.items().stream().map(this::number).toList(), sequence.place());
        }
        return number((Node.Scalar) node);
    }

    private Node number(Node.Scalar scalar) {
        Unit unit = Unit.NUMBER.parse(scalar.text()).isPresent() ? Unit.NUMBER : Unit.PEOPLE;
        OptionalDouble count = unit.parse(scalar.text());
        return count.isEmpty() ? scalar : new Node.Scalar(unit.format(scaled(count.getAsDouble())), scalar.place());
    }

    /** A number of agents in proportion. */
    double scaled(double count) {
        return count <= 0 ? count : Math.max(1, StrictMath.rint(count * to / from));
    }
}
