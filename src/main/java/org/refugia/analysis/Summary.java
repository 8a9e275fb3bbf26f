package org.refugia.analysis;

import java.util.Arrays;

/**
 * A sample in a few numbers, all but the first in its unit.
 *
 * @param n       how many numbers there are
 * @param mean    mean; NaN of an empty sample, like the quantiles
 * @param low     lower end of the 95 % interval of the mean, by Student's t; NaN with fewer than two numbers
 * @param high    upper end of that interval
 * @param median  sample quantile of 50 %: {@link Bands#quantile}
 * @param q05     sample quantile of 5 %
 * @param q95     sample quantile of 95 %
 * @param sd      sample standard deviation; NaN with fewer than two numbers
 */
public record Summary(int n, double mean, double low, double high, double median, double q05, double q95, double sd) {
    /** The numbers that are there; NaN stands for one that is not. */
    public static Summary of(double[] values) {
        double[] sorted = Moments.present(values);
        Arrays.sort(sorted);
        double mean = Moments.mean(sorted);
        double variance = Moments.variance(sorted);
        double halfWidth = StudentT.halfWidth(variance, sorted.length);
        return new Summary(
                sorted.length,
                mean,
                mean - halfWidth,
                mean + halfWidth,
                Bands.quantile(0.5, sorted),
                Bands.quantile(0.05, sorted),
                Bands.quantile(0.95, sorted),
                Math.sqrt(variance));
    }
}
