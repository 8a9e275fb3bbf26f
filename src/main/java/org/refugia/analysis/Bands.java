package org.refugia.analysis;

import java.util.Arrays;

/** How the replicates of one series spread on each day: median, and the bands that hold 50 % and 90 % of them. */
public final class Bands {
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final double[][] quantiles;

    private Bands(double[][] quantiles) {
        this.quantiles = quantiles;
    }

    /** Quantiles over the replicates that were run; NaN on days that none of them has. */
    public static Bands of(Replicates replicates) {
        double[][] quantiles = new double[LEVELS.length][replicates.days()];
        for (int day = 0; day < replicates.days(); day++) {
            double[] sorted = replicates.on(day);
            Arrays.sort(sorted);
            for (int level = 0; level < LEVELS.length; level++) {
                quantiles[level][day] = quantile(LEVELS[level], sorted);
            }
        }
        return new Bands(quantiles);
    }

    /**
     * Sample quantile, linear between order statistics.
     *
     * <pre>  h = (n − 1)·p;  Q(p) = x[⌊h⌋] + (h − ⌊h⌋)·(x[⌊h⌋ + 1] − x[⌊h⌋])</pre>
     *
     * Source: definition 7 of Hyndman &amp; Fan (1996), The American Statistician 50(4), 361–365.
     *
     * @param p       level in [0, 1]
     * @param sorted  ascending; NaN is returned if it is empty
     */
    public static double quantile(double p, double[] sorted) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Number of days. */
    public int days() {
        return quantiles[0].length;
    }

    /** Median over replicates. */
    public double median(int day) {
        return quantiles[2][day];
    }

    /** 25 % quantile: lower edge of the band that holds half of the replicates. */
    public double lowerOf50(int day) {
        return quantiles[1][day];
    }

    /** 75 % quantile: upper edge of the band that holds half of the replicates. */
    public double upperOf50(int day) {
        return quantiles[3][day];
    }

    /** 5 % quantile: lower edge of the band that holds nine tenths of the replicates. */
    public double lowerOf90(int day) {
        return quantiles[0][day];
    }

    /** 95 % quantile: upper edge of the band that holds nine tenths of the replicates. */
    public double upperOf90(int day) {
        return quantiles[4][day];
    }

    /** The first day on which the median is highest; -1 if there is no value at all. */
    public int peakDay() {
        int peak = -1;
        for (int day = 0; day < days(); day++) {
            if (!Double.isNaN(median(day)) && (peak < 0 || median(day) > median(peak))) {
                peak = day;
            }
        }
        return peak;
    }
}
