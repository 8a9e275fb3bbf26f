package org.refugia.benchmark;

import java.io.IOException;

/** A part of the benchmarks that can be measured for itself. */
interface Part {
    /** Its name on the command line, and of its place in docs/benchmarks.md. */
    String name();

    /** Measures. */
    void measure(Effort effort, Report report) throws IOException;
}
