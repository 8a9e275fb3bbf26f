package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an experiment varies.
 *
 * @param levers   what can be decided
 * @param factors  what is uncertain
 * @param written  what is written for each, by its path
 */
record Varying(List<Dimension> levers, List<Dimension> factors, Map<String, Written> written) {
    Varying {
        levers = List.copyOf(levers);
        factors = List.copyOf(factors);
        written = Map.copyOf(written);
    }

    /** Levers, then factors: the order of a point's values. */
    List<Dimension> all() {
        return Stream.concat(levers.stream(), factors.stream()).toList();
    }

    /** The tree with everything set as a design point says. */
    Node at(DesignPoint point, Node tree, Patch patch) {
        Node set = tree;
        List<Dimension> all = all();
        for (int i = 0; i < all.size(); i++) {
            String text = point.values().get(i);
            if (!text.isEmpty()) {
                Node value = written.get(all.get(i).path()).of(text);
                for (String path : all.get(i).paths()) {
                    set = patch.replace(set, path, value);
                }
            }
        }
        return set;
    }

    /** What a point sets, as {@code path = value}. */
    String said(DesignPoint point) {
        List<Dimension> all = all();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!point.values().get(i).isEmpty()) {
                said.add(all.get(i).path() + " = " + point.values().get(i));
            }
        }
        return said.isEmpty() ? "nothing varied" : String.join(", ", said);
    }
}
