package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.parameter.Problem;

/**
 * Reads what the observed patterns of a scenario ask of its runs: measures that the runs write down, on days that they
 * record. Shocks are those of the scenario itself, whatever a variant leaves out.
 */
final class PatternReader {
    private static final String KEY = "patterns";

    private final Scenario scenario;
    private final ExpressionReader expressions;

    PatternReader(Scenario scenario) {
        this.scenario = scenario;
        expressions = new ExpressionReader(scenario);
    }

    /**
     * Every pattern of the scenario.
     *
     * @param tree      the scenario, with places
     * @param variants  names of all its variants
     * @param problems  takes what is wrong with the others
     */
    List<AskedPattern> read(Node tree, List<String> variants, List<Problem> problems) {
        List<AskedPattern> asked = new ArrayList<>();
        for (ObservedPattern pattern : scenario.patterns()) {
            String path = Binder.join(KEY, pattern.id());
            if (!variants.contains(pattern.variant())) {
                problems.add(Problem.error(
                        place(tree, path, "variant"),
                        path + ".variant",
                        "'%s' is no variant of this scenario (%s)%s"
                                .formatted(
                                        pattern.variant(),
                                        String.join(", ", variants),
                                        Suggest.didYouMean(pattern.variant(), variants))));
            }
            try {
                asked.add(read(pattern));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(place(tree, path, "measure"), path + ".measure", e.getMessage()));
            }
        }
        return asked;
    }

    private static String place(Node tree, String path, String key) {
        Node at = Patch.at(tree, Binder.join(path, key));
        return at == null ? Patch.at(tree, path).place() : at.place();
    }

    private AskedPattern read(ObservedPattern pattern) {
        Expression expression = expressions.read(pattern.measure());
        for (Quantity quantity : expression.quantities()) {
            demandWrittenDown(quantity);
        }
        UnrecordedDays.in(expression, scenario).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        return new AskedPattern(pattern, MeasureUnits.of(expression), expression);
    }

    private void demandWrittenDown(Quantity quantity) {
        Outputs outputs = scenario.outputs();
        if (!outputs.measures().contains(quantity.word())) {
            throw new IllegalArgumentException(
                    "asks for `%1$s`, which outputs.measures leaves out: add `%1$s` to it".formatted(quantity.word()));
        } else if (quantity.isOfSegment() && !outputs.by().contains(Outputs.SEGMENT)) {
            throw new IllegalArgumentException("asks for the segment %s, but outputs.by leaves out `%s`: add it"
                    .formatted(quantity.segment(), Outputs.SEGMENT));
        } else if (quantity.isOfRegion() && !outputs.by().contains(Outputs.REGION)) {
            throw new IllegalArgumentException("asks for the region %s, but outputs.by leaves out `%s`: add it"
                    .formatted(quantity.region(), Outputs.REGION));
        }
    }

    /**
     * A changed scenario without the patterns that can no longer be asked for, as their day, shock or measure is gone;
     * each is said in a note. The same tree if all can.
     *
     * @param tree  the changed scenario
     * @param set   paths that were set; what is wrong with a pattern among them is left for {@link #read}
     */
    Node scorable(Node tree, Set<String> set, List<Problem> problems) {
        List<Node> left = new ArrayList<>();
        for (ObservedPattern pattern : scenario.patterns()) {
            String path = Binder.join(KEY, pattern.id());
            Node item = Patch.at(tree, path);
            try {
                read(pattern);
                left.add(item);
            } catch (IllegalArgumentException e) {
                if (set.stream().anyMatch(each -> each.equals(KEY) || (each + ".").startsWith(path + "."))) {
                    left.add(item);
                } else {
                    problems.add(
                            Problem.note(item.place(), path, "is left out of the changed scenario: " + e.getMessage()));
                }
            }
        }
        if (left.size() == scenario.patterns().size()) {
            return tree;
        }
        Node.Mapping whole = (Node.Mapping) tree;
        return whole.with(KEY, new Node.Sequence(left, whole.get(KEY).place()));
    }
}
