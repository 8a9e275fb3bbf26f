package org.refugia.report;

import java.util.List;
import java.util.stream.IntStream;

/** Chooses what is shown where not everything can be. */
public final class Pick {
    private Pick() {}

    /** All of a list; of a longer one that many, evenly spread from the first to the last. */
    public static <T> List<T> of(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> all.get((int) Math.round(i * (all.size() - 1.0) / (most - 1))))
                .toList();
    }
}
