package org.refugia.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much a measure differs between two variants, replicate by replicate; all but the first and the last in its unit.
 *
 * <pre>  d_r = x_r − y_r;  mean ± t(0.975; n − 1) · s_d / √n;  variance ratio = (s_x² + s_y²) / s_d²</pre>
 *
 * <p>Source: Law (2015), Simulation Modeling and Analysis, 5th ed., section 10.2.1 (paired-t confidence interval) and
 * section 11.2 (variance reduction by common random numbers). Bootstrap interval: {@link Bootstrap}.
 *
 * @param n              replicates that both variants have; only these count
 * @param mean           mean difference; NaN without a pair
 * @param low            lower end of its 95 % interval, by Student's t; NaN with fewer than two pairs
 * @param high           upper end of that interval
 * @param bootLow        lower end of its 95 % interval, by the bootstrap; NaN with fewer than two pairs
 * @param bootHigh       upper end of that interval
 * @param sd             sample standard deviation of the differences; NaN with fewer than two pairs
 * @param varianceRatio  how many times fewer replicates the pairing needs than independent runs for an interval of the
 *                       same width; NaN if the differences do not vary
 */
public record PairedSample(
        int n, double mean, double low, double high, double bootLow, double bootHigh, double sd, double varianceRatio) {
    /**
     * The first minus the second.
     *
     * @param with     by replicate; NaN where there is none
     * @param without  by replicate, as many
     * @param seed     of the bootstrap; the same one gives the same interval
     */
    public static PairedSample of(double[] with, double[] without, long seed) {
        double[] differences = differences(with, without);
        double mean = Moments.mean(differences);
        double variance = Moments.variance(differences);
        double halfWidth = StudentT.halfWidth(variance, differences.length);
        Bootstrap.Interval bootstrap = Bootstrap.interval(differences.length, parts -> mean(differences, parts), seed);
        double apart = Moments.variance(paired(with, without)) + Moments.variance(paired(without, with));
        return new PairedSample(
                differences.length,
                mean,
                mean - halfWidth,
                mean + halfWidth,
                bootstrap.low(),
                bootstrap.high(),
                Math.sqrt(variance),
                variance > 0 ? apart / variance : Double.NaN);
    }

    /** The first minus the second, replicate by replicate; only those that both have. */
    static double[] differences(double[] with, double[] without) {
        double[] differences = new double[with.length];
        Arrays.setAll(differences, replicate -> with[replicate] - without[replicate]);
        return Moments.present(differences);
    }

    /** The numbers of those replicates that the other variant has, too. */
    private static double[] paired(double[] values, double[] others) {
        return IntStream.range(0, values.length)
                .filter(replicate -> !Double.isNaN(values[replicate] - others[replicate]))
                .mapToDouble(replicate -> values[replicate])
                .toArray();
    }

    private static double mean(double[] differences, int[] parts) {
        double sum = 0;
        for (int part : parts) {
            sum += differences[part];
        }
        return sum / parts.length;
    }
}
