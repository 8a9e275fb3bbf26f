package org.refugia.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Normal;

/**
 * 95 % intervals of a statistic, from resamples of a sample with replacement; nothing is assumed of its distribution.
 *
 * <p>Bias-corrected and accelerated (BCa): the ends are the sample quantiles of the resampled statistics at
 *
 * <pre>  α = Φ(z₀ + (z₀ + z) / (1 − a·(z₀ + z))),  z = Φ⁻¹(0.025) for the lower end, Φ⁻¹(0.975) for the upper</pre>
 *
 * z₀ = Φ⁻¹(share of resamples below the statistic; those equal to it count half); a = Σ δ_i³ / (6 (Σ δ_i²)^1.5), δ_i: mean of the
 * statistics with one part left out, minus that without part i.
 * With fewer than about ten parts the resamples cannot be as wide as the truth, and the interval is too narrow.
 * Source: Efron (1987), Better bootstrap confidence intervals, Journal of the American Statistical Association 82,
 * 171–185; acceleration by the jackknife: Efron &amp; Tibshirani (1993), An Introduction to the Bootstrap, section 14.3.
 */
final class Bootstrap {
    /** Resamples of an interval. Source: Efron &amp; Tibshirani (1993), section 14.3, for 95 % BCa intervals. */
    static final int RESAMPLES = 2000;

    private static final int LARGEST_JACKKNIFE = 400;

    private static final double LOWER = 0.025;

    private Bootstrap() {}

    /** A number worked out from some of the parts of a sample; a part may be named more than once. */
    @FunctionalInterface
    interface Statistic {
        /**
         * The statistic; NaN if these parts do not have it.
         *
         * @param parts  numbers of the parts, from 0
         */
        double of(int[] parts);
    }

    /** An interval; NaN at both ends if there is none. */
    record Interval(double low, double high) {
        static final Interval NONE = new Interval(Double.NaN, Double.NaN);
    }

    /**
     * The interval of a statistic.
     *
     * @param parts  how many parts the sample has; fewer than two have no interval
     * @param seed   of the resamples; the same one gives the same interval
     */
    static Interval interval(int parts, Statistic statistic, long seed) {
        return interval(parts, statistic, LOWER, seed);
    }

    /** As {@link #interval(int, Statistic, long)}, leaving out a share {@code tail} of the cases on either side. */
    static Interval interval(int parts, Statistic statistic, double tail, long seed) {
        double value = statistic.of(all(parts));
        if (parts < 2 || Double.isNaN(value)) {
            return Interval.NONE;
        }
        double[] resampled = resampled(parts, statistic, seed);
        if (resampled.length == 0) {
            return Interval.NONE;
        }
        double bias = bias(value, resampled);
        double acceleration = acceleration(parts, statistic);
        double z = Normal.quantile(tail);
        return new Interval(
                Bands.quantile(level(bias, acceleration, z), resampled),
                Bands.quantile(level(bias, acceleration, -z), resampled));
    }

    static int[] all(int parts) {
        int[] all = new int[parts];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** The statistics of the resamples that have it, ascending. */
    private static double[] resampled(int parts, Statistic statistic, long seed) {
        Draws.Stream draws = new Draws(seed).stream(Decision.BOOTSTRAP);
        double[] resampled = new double[RESAMPLES];
        int[] chosen = new int[parts];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            for (int part = 0; part < parts; part++) {
                chosen[part] = draws.below(parts, resample, part);
            }
            resampled[resample] = statistic.of(chosen);
        }
        double[] present = Moments.present(resampled);
        Arrays.sort(present);
        return present;
    }

    private static double bias(double value, double[] resampled) {
        double below = 0;
        for (double each : resampled) {
            below += each < value ? 1 : each == value ? 0.5 : 0;
        }
        double edge = 0.5 / resampled.length;
        return Normal.quantile(Math.min(1 - edge, Math.max(edge, below / resampled.length)));
    }

    /** Of the jackknife: parts are left out one by one, or in as many groups of equal size as are affordable. */
    static double acceleration(int parts, Statistic statistic) {
        int groups = Math.min(parts, LARGEST_JACKKNIFE);
        double[] without = new double[groups];
        for (int left = 0; left < groups; left++) {
            int group = left;
            without[left] = statistic.of(IntStream.range(0, parts)
                    .filter(part -> part % groups != group)
                    .toArray());
        }
        double mean = Moments.mean(without);
        double squares = 0;
        double cubes = 0;
        for (double each : without) {
            double deviation = mean - each;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        double acceleration = cubes / (6 * Math.pow(squares, 1.5));
        return Double.isFinite(acceleration) ? acceleration : 0;
    }

    private static double level(double bias, double acceleration, double z) {
        double shifted = bias + z;
        double normal = bias + shifted / (1 - acceleration * shifted);
        return 0.5 * Erf.erfc(-normal / Math.sqrt(2));
    }
}
