package org.refugia.analysis;

import java.util.Arrays;

/** Mean and variance of a sample. */
final class Moments {
    private Moments() {}

    /** Mean; NaN of an empty sample. */
    static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(Double.NaN);
    }

    /**
     * Sample variance; NaN of fewer than two numbers.
     *
     * <pre>  s² = Σ (x_i − x̄)² / (n − 1)</pre>
     */
    static double variance(double[] sample) {
        double mean = mean(sample);
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        return sample.length < 2 ? Double.NaN : squares / (sample.length - 1);
    }

    /** The numbers of a sample that are there. */
    static double[] present(double[] sample) {
        return Arrays.stream(sample).filter(value -> !Double.isNaN(value)).toArray();
    }
}
