package org.refugia.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Param.Reference;

/** The names that a scenario gives to its parts. */
final class Named {
    private Named() {}

    /** What may be referred to, found before anything is read, so that one slip is one error. */
    static Map<Reference, List<String>> in(Node tree) {
        Map<Reference, List<String>> ids = new EnumMap<>(Reference.class);
        Node.Mapping whole = (Node.Mapping) tree;
        ids.put(Reference.PLATFORM, keys(whole.get("platforms"), null));
        Node.Mapping population = whole.get("population") instanceof Node.Mapping mapping ? mapping : null;
        ids.put(Reference.REGION, keys(population == null ? null : population.get("regions"), "everywhere"));
        ids.put(Reference.SEGMENT, keys(population == null ? null : population.get("segments"), "everybody"));
        List<String> shocks = new ArrayList<>();
        if (whole.get("shocks") instanceof Node.Sequence sequence) {
            sequence.items().stream().map(Node::id).filter(id -> id != null).forEach(shocks::add);
        }
        ids.put(Reference.SHOCK, shocks);
        return ids;
    }

    private static List<String> keys(Node node, String otherwise) {
        if (node instanceof Node.Mapping mapping) {
            return List.copyOf(mapping.entries().keySet());
        }
        return otherwise == null ? List.of() : List.of(otherwise);
    }
}
