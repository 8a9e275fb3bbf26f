package org.refugia.analysis;

/**
 * One quantity in two result folders.
 *
 * @param variant  the variant, which both have
 * @param place    of runs: a date, or {@link RunComparison#PEAK}; of sweeps: the values of the point, as {@code path=value}; empty
 *                 if nothing was varied
 * @param measure  id of the measure
 * @param unit     of its numbers
 * @param samples  the runs of the reference, and those of the other folder
 */
public record Comparison(String variant, String place, String measure, String unit, TwoSamples samples) {}
