package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.refugia.parameter.InvalidInput;

/**
 * A scenario file with changes that are not in it: numbers moved, shocks added. Every change is read like a file, so that
 * the same limits hold and the same messages come. Immutable.
 *
 * @param file       scenario file
 * @param overrides  what is changed
 */
public record Draft(Path file, Overrides overrides) {
    /** The scenario as a command line asks for it. */
    public static Draft of(Path file, Overrides overrides) {
        return new Draft(file, overrides);
    }

    /**
     * The same with one value set.
     *
     * @param path   dotted path, as in {@code list parameters}
     * @param value  as it would be written in the file, with its unit
     */
    public Draft set(String path, String value) {
        Map<String, String> set = new LinkedHashMap<>(overrides.set());
        set.put(path, value);
        return new Draft(
                file,
                new Overrides(set, overrides.without(), overrides.variants(), overrides.add(), overrides.people()));
    }

    /**
     * The same with one more shock, which the counterfactual is without.
     *
     * @param shock  an item of {@code shocks} in flow style, as {@code {id: again, type: ban, platform: x, from: 2025-02-01}}
     */
    public Draft add(String shock) {
        List<String> add = new ArrayList<>(overrides.add());
        add.add(shock);
        return new Draft(
                file,
                new Overrides(overrides.set(), overrides.without(), overrides.variants(), add, overrides.people()));
    }

    /** The scenario with all changes. */
    public ScenarioFile read() {
        return ScenarioReader.read(file, overrides);
    }

    /**
     * The changed scenario as a file of its own: one that extends the original and holds only what was changed, or, where
     * that would not say the same, the whole of it. The number of agents, if it was changed, is left to the command line.
     *
     * @param id      id of the new scenario
     * @param folder  folder in which the file is to lie
     * @throws InvalidInput if the changes do not fit the scenario
     */
    public String export(String id, Path folder) {
        Overrides all =
                new Overrides(overrides.set(), overrides.without(), List.of(), overrides.add(), OptionalInt.empty());
        Draft named = new Draft(file, all).set("id", id);
        String whole = named.read().resolved();
        String above = Yaml.write(above(id, folder));
        Path place = folder.toAbsolutePath().normalize();
        boolean saysTheSame = overrides.without().isEmpty() && saysTheSame(above, place, whole);
        return saysTheSame ? above : ScenarioReader.resolved(file, named.overrides, path -> relative(place, path));
    }

    private static boolean saysTheSame(String text, Path folder, String whole) {
        try {
            return ScenarioReader.parse(text, "export", folder, Overrides.NONE)
                    .resolved()
                    .equals(whole);
        } catch (InvalidInput e) {
            return false;
        }
    }

    private static String relative(Path folder, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return folder.getRoot().equals(absolute.getRoot())
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /** Keys that say what is changed, over the file that they extend. */
    private Node above(String id, Path folder) {
        Node written = ScenarioReader.written(file);
        Node.Mapping above = new Node.Mapping(new LinkedHashMap<>(), "export");
        above = above.with("extends", scalar(relative(folder.toAbsolutePath().normalize(), file)));
        above = above.with("id", scalar(id));
        for (Map.Entry<String, String> set : overrides.set().entrySet()) {
            Node value = Yaml.parse(set.getValue(), "export", new ArrayList<>());
            above = (Node.Mapping)
                    Node.merge(above, nested(written, List.of(set.getKey().split("\\.")), value));
        }
        if (overrides.add().isEmpty()) {
            return above;
        }
        Node.Mapping before = (Node.Mapping) written;
        Node.Mapping after = Additions.to(before, overrides.add(), new ArrayList<>());
        int known = before.get("shocks") instanceof Node.Sequence shocks
                ? shocks.items().size()
                : 0;
        List<Node> shocks = ((Node.Sequence) after.get("shocks")).items();
        Node.Mapping added = new Node.Mapping(new LinkedHashMap<>(), "export")
                .with("shocks", new Node.Sequence(shocks.subList(known, shocks.size()), "export"));
        if (after.get("variants") instanceof Node.Mapping variants) {
            String first = variants.entries().keySet().iterator().next();
            added = added.with(
                    "variants", new Node.Mapping(new LinkedHashMap<>(), "export").with(first, variants.get(first)));
        }
        return Node.merge(above, added);
    }

    /** A value below the keys that lead to it; things in lists are found by their ids. */
    private static Node nested(Node written, List<String> keys, Node value) {
        if (keys.isEmpty()) {
            boolean ranged = written instanceof Node.Mapping before && before.get("value") != null;
            return ranged && value instanceof Node.Scalar
                    ? new Node.Mapping(new LinkedHashMap<>(), "export").with("value", value)
                    : value;
        }
        String key = keys.get(0);
        List<String> rest = keys.subList(1, keys.size());
        if (written instanceof Node.Sequence) {
            Node item = nested(Patch.at(written, key), rest, value);
            Node.Mapping named = new Node.Mapping(new LinkedHashMap<>(), "export").with("id", scalar(key));
            return new Node.Sequence(List.of(Node.merge(named, item)), "export");
        }
        Node below = written instanceof Node.Mapping mapping ? mapping.get(key) : null;
        return new Node.Mapping(new LinkedHashMap<>(), "export").with(key, nested(below, rest, value));
    }

    private static Node scalar(String text) {
        return new Node.Scalar(text, "export");
    }
}
