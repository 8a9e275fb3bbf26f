package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Problem;

/** Shocks added to a scenario from outside its file. They happen in every variant but the counterfactual. */
final class Additions {
    private Additions() {}

    /**
     * The tree with shocks behind those that it has, and a counterfactual that leaves them out.
     *
     * @param shocks  items of {@code shocks} in flow style
     */
    static Node.Mapping to(Node.Mapping tree, List<String> shocks, List<Problem> problems) {
        if (shocks.isEmpty()) {
            return tree;
        }
        List<Node> items = new ArrayList<>();
        if (tree.get("shocks") instanceof Node.Sequence before) {
            items.addAll(before.items());
        }
        List<Node> added = new ArrayList<>();
        for (String shock : shocks) {
            added.add(Yaml.parse(shock, "added shock", problems));
        }
        items.addAll(added);
        Node.Mapping changed = tree.with("shocks", new Node.Sequence(items, "added shock"));
        return tree.get("variants") instanceof Node.Mapping variants
                        && !variants.entries().isEmpty()
                ? changed.with("variants", leftOutOfTheFirst(variants, added))
                : changed;
    }

    /** The first variant that is named is the counterfactual. */
    private static Node leftOutOfTheFirst(Node.Mapping variants, List<Node> added) {
        Map.Entry<String, Node.Entry> first =
                variants.entries().entrySet().iterator().next();
        if (!(first.getValue().value() instanceof Node.Mapping patch)) {
            return variants;
        }
        List<Node> without = new ArrayList<>();
        if (patch.get("without") instanceof Node.Sequence before) {
            without.addAll(before.items());
        }
        for (Node shock : added) {
            String reversed = Node.text(shock, "reverses");
            boolean goesWithAnother = reversed != null
                    && without.stream()
                            .anyMatch(each ->
                                    each instanceof Node.Scalar id && id.text().equals(reversed));
            if (Node.id(shock) != null && !goesWithAnother) {
                without.add(new Node.Scalar(Node.id(shock), shock.place()));
            }
        }
        return variants.with(first.getKey(), patch.with("without", new Node.Sequence(without, patch.place())));
    }
}
