package org.refugia.scenario;

import java.util.Map;

/**
 * What is written for something that an experiment varies.
 *
 * @param place   where it is named: {@code file:line:column}
 * @param values  values and ends of ranges as trees with their own places, by their texts
 */
record Written(String place, Map<String, Node> values) {
    /** A value as a tree; one from within a range stands where the range is named. */
    Node of(String text) {
        Node node = values.get(text);
        return node == null ? new Node.Scalar(text, place) : node;
    }
}
