package org.refugia.benchmark;

/** How thoroughly to measure. */
enum Effort {
    /** To see that everything works; its figures mean nothing. */
    TRIAL,
    /** A first impression. */
    QUICK,
    /** What docs/benchmarks.md shows. */
    FULL;

    /** What belongs to this effort. */
    <T> T of(T trial, T quick, T full) {
        return switch (this) {
            case TRIAL -> trial;
            case QUICK -> quick;
            case FULL -> full;
        };
    }
}
