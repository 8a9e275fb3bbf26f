package org.refugia.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One daily quantity of one variant in all its replicates; NaN where a replicate is missing. */
public final class Replicates {
    private final int replicates;
    private final int days;
    private final double[] values;

    Replicates(int replicates, int days, double unset) {
        this.replicates = replicates;
        this.days = days;
        values = new double[replicates * days];
        Arrays.fill(values, unset);
    }

    /** Number of replicates planned; they count from 1. */
    public int planned() {
        return replicates;
    }

    /** Number of days; they count from 0. */
    public int days() {
        return days;
    }

    /** The value of one replicate on one day, in the unit of the series; NaN if it was not run. */
    public double at(int replicate, int day) {
        return values[(replicate - 1) * days + day];
    }

    void set(int replicate, int day, double value) {
        values[(replicate - 1) * days + day] = value;
    }

    /** The values of all replicates that have that day, in the order of replicates. */
    public double[] on(int day) {
        return IntStream.rangeClosed(1, replicates)
                .mapToDouble(replicate -> at(replicate, day))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Whether no replicate has anything but zeros. */
    public boolean isZero() {
        return Arrays.stream(values).allMatch(value -> value == 0 || Double.isNaN(value));
    }

    /** Sum over all days of one replicate; NaN if it was not run. */
    public double sum(int replicate) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += at(replicate, day);
        }
        return sum;
    }
}
