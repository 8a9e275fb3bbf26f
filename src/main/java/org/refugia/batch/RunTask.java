package org.refugia.batch;

/**
 * One run of a batch.
 *
 * @param order      place in design order: variant by variant, then replicate by replicate
 * @param variant    name of the variant
 * @param replicate  number of the replicate, from 1
 * @param seed       seed of the replicate
 */
public record RunTask(int order, String variant, int replicate, long seed) {
    /** Name of the run in all tables. */
    public String name() {
        return variant + "/" + replicate;
    }
}
