package org.refugia.report;

import java.util.Optional;

/** One kind of chart. To add one: a class, and a line in {@link Charts}. */
interface Chart {
    /** Lower-case word that becomes the file's name: {@code dau}. */
    String name();

    /** The chart for a variant; empty if the result folder has nothing to show on it. */
    Optional<Figure> of(View view);
}
