package org.refugia.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number that is the same for everybody, or differs between segments.
 *
 * @param otherwise  number for segments that are not named
 * @param named      numbers of the segments that are
 */
public record BySegment(double otherwise, Map<String, Double> named) {
    public BySegment {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** The number for a segment. */
    public double of(String segment) {
        return named.getOrDefault(segment, otherwise);
    }
}
