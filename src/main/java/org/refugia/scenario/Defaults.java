package org.refugia.scenario;

import java.util.ArrayList;
import java.util.Map;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.random.Distribution;

/** Defaults of the language, read from the text in which they are declared. */
final class Defaults {
    /** A time span that differs between replicates. */
    static final Field SPAN = Field.of(Span.class).get(0);

    private record Span(
            @Param(value = "days", unit = Unit.DAYS, min = 0)
            Distribution span) {}

    private Defaults() {}

    /** A default as a tree that stands at a place. */
    static Node node(String text, String place) {
        return text.isEmpty() ? new Node.Scalar("", place) : at(Yaml.parse(text, place, new ArrayList<>()), place);
    }

    /** The same tree, all of it standing at one place. */
    static Node at(Node node, String place) {
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(scalar.text(), place);
        } else if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.items().stream().map(item -> at(item, place)).toList(), place);
        }
        Node.Mapping moved = new Node.Mapping(Map.of(), place);
        for (Map.Entry<String, Node.Entry> entry :
                ((Node.Mapping) node).entries().entrySet()) {
            moved = moved.with(entry.getKey(), at(entry.getValue().value(), place));
        }
        return moved;
    }
}
