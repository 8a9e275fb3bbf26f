package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which texts of a scenario were read as names of files, and what these files are called once they are kept with it. */
final class NamedFiles {
    private final Map<Node, Path> files = new IdentityHashMap<>();

    /** This very text names that file; the same word elsewhere may mean something else. */
    void add(Node name, Path file) {
        files.put(name, file);
    }

    void addAll(NamedFiles others) {
        files.putAll(others.files);
    }

    /** The files that a tree names, in its order. */
    List<Path> in(Node tree) {
        List<Path> found = new ArrayList<>();
        if (tree instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> found.addAll(in(entry.value())));
        } else if (tree instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> found.addAll(in(item)));
        } else if (files.containsKey(tree)) {
            found.add(files.get(tree));
        }
        return found;
    }

    /** The tree with each file called by its name alone, without its folder. */
    Node withoutFolders(Node tree) {
        Map<String, Path> names = new LinkedHashMap<>();
        in(tree).forEach(file -> names.put(file.getFileName().toString(), file));
        return names.isEmpty() ? tree : renamed(tree, names);
    }

    /** The tree with each file called by the name under which it is kept. */
    Node renamed(Node tree, Map<String, Path> kept) {
        if (tree instanceof Node.Mapping mapping) {
            Node.Mapping renamed = mapping;
            for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                renamed = renamed.with(entry.getKey(), renamed(entry.getValue().value(), kept));
            }
            return renamed;
        } else if (tree instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.items().stream().map(item -> renamed(item, kept)).toList(), sequence.place());
        }
        return kept.entrySet().stream()
                .filter(each -> each.getValue().equals(files.get(tree)))
                .findFirst()
                .<Node>map(each -> new Node.Scalar(each.getKey(), tree.place()))
                .orElse(tree);
    }

    /**
     * A name of its own for each file: its own, or with a number before it where that is taken.
     *
     * @param taken  names that no file may have
     */
    static Map<String, Path> kept(Collection<Path> files, String... taken) {
        Map<String, Path> kept = new LinkedHashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String free = name;
            for (int number = 2; kept.containsKey(free) || Arrays.asList(taken).contains(free); number++) {
                free = number + "-" + name;
            }
            kept.put(free, file);
        }
        return kept;
    }
}
