package org.refugia.benchmark;

import java.io.IOException;
import java.util.function.Consumer;

/** A part of the benchmarks that can be measured for itself. */
interface Part {
    /** Its name on the command line, and of its place in docs/benchmarks.md. */
    String name();

    /**
     * Measures.
     *
     * @param figures  takes each figure as soon as it is known
     */
    void measure(Effort effort, Consumer<Figure> figures) throws IOException;
}
