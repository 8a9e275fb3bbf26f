package org.refugia.design;

import java.nio.file.Path;
import java.util.List;

/**
 * Which values the factors of an experiment take together. Implementations are immutable parameter records, one per
 * word of the language.
 */
public interface Design {
    /**
     * The design points, in design order. Pure: the same factors give the same points, bit for bit.
     *
     * <p>Each has a coordinate u in [0, 1] per factor, or NaN: left at the scenario's own value. A range's value is
     * low + u · (high − low); that of a list is {@link Factor#entry}.
     *
     * @throws IllegalArgumentException saying why, if the design is empty or degenerate for these factors
     */
    List<double[]> points(List<Factor> factors);

    /** Whether points may be left out by constraints without spoiling it. */
    default boolean mayBeThinned() {
        return true;
    }

    /** Files this design reads; they are hashed into the manifest. */
    default List<Path> files() {
        return List.of();
    }
}
