package org.refugia.analysis;

import java.util.Arrays;

/**
 * How much a series differs between two variants on each day, replicate by replicate.
 *
 * <pre>  d_r = x_r − y_r;  mean ± t(0.975; n − 1) · s / √n</pre>
 *
 * x_r, y_r: replicate r of either variant; s: standard deviation of the n differences. Replicates of one number share
 * their random draws, so the noise common to both cancels.
 * Source: Law (2015), Simulation Modeling and Analysis, 5th ed., section 10.2.1, paired-t confidence interval.
 */
public final class Difference {
    private final double[] means;
    private final double[] halfWidths;
    private final int[] pairs;
    private final int firstDifferentDay;

    private Difference(double[] means, double[] halfWidths, int[] pairs, int firstDifferentDay) {
        this.means = means;
        this.halfWidths = halfWidths;
        this.pairs = pairs;
        this.firstDifferentDay = firstDifferentDay;
    }

    /** The first minus the second; only replicates that both have on a day count on that day. */
    public static Difference between(Replicates first, Replicates second) {
        double[] means = new double[first.days()];
        double[] halfWidths = new double[first.days()];
        int[] pairs = new int[first.days()];
        int firstDifferentDay = -1;
        for (int day = 0; day < first.days(); day++) {
            double[] differences = differences(first, second, day);
            pairs[day] = differences.length;
            means[day] = Moments.mean(differences);
            halfWidths[day] = StudentT.halfWidth(Moments.variance(differences), differences.length);
            if (firstDifferentDay < 0 && Arrays.stream(differences).anyMatch(difference -> difference != 0)) {
                firstDifferentDay = day;
            }
        }
        return new Difference(means, halfWidths, pairs, firstDifferentDay);
    }

    private static double[] differences(Replicates first, Replicates second, int day) {
        double[] differences = new double[first.planned()];
        int count = 0;
        for (int replicate = 1; replicate <= first.planned(); replicate++) {
            double difference = first.at(replicate, day) - second.at(replicate, day);
            if (!Double.isNaN(difference)) {
                differences[count++] = difference;
            }
        }
        return Arrays.copyOf(differences, count);
    }

    /** Number of days. */
    public int days() {
        return means.length;
    }

    /** Mean difference, in the unit of the series; NaN on a day without a pair. */
    public double mean(int day) {
        return means[day];
    }

    /** Lower end of the 95 % interval; NaN with fewer than two pairs. */
    public double low(int day) {
        return means[day] - halfWidths[day];
    }

    /** Upper end of the 95 % interval; NaN with fewer than two pairs. */
    public double high(int day) {
        return means[day] + halfWidths[day];
    }

    /** Number of replicates paired on that day. */
    public int pairs(int day) {
        return pairs[day];
    }

    /** The first day on which any pair differs at all; -1 if none ever does. */
    public int firstDifferentDay() {
        return firstDifferentDay;
    }
}
