package org.refugia.verification;

import java.util.Arrays;

/**
 * A number found, and how far it may be off by chance.
 *
 * @param mean           estimate
 * @param standardError  its standard error; 0 if chance plays no part
 */
public record Estimate(double mean, double standardError) {
    /** Standard errors within which a claim holds. */
    public static final int ERRORS = 4;

    private static final int BATCHES = 20;

    /** A number that chance plays no part in. */
    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }

    /** The mean of independent values, such as replicates. */
    public static Estimate ofIndependent(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Estimate(mean, Math.sqrt(squares / (values.length - 1) / values.length));
    }

    /**
     * The mean of a stationary series, by the means of 20 batches, each much longer than the memory of the series.
     * Source: Law (2015), Simulation Modeling and Analysis, section 9.5.3.
     *
     * @param transientSteps  left out at the beginning
     */
    public static Estimate ofSeries(double[] series, int transientSteps) {
        int length = (series.length - transientSteps) / BATCHES;
        double[] means = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            int from = transientSteps + batch * length;
            means[batch] = Arrays.stream(series, from, from + length).average().orElseThrow();
        }
        return ofIndependent(means);
    }

    /** A share of independent draws, with its binomial standard error. */
    public static Estimate ofShare(double share, long draws) {
        return new Estimate(share, Math.sqrt(share * (1 - share) / draws));
    }

    /** The square root, with the standard error that it takes over. */
    Estimate root() {
        double root = Math.sqrt(mean);
        return new Estimate(root, standardError / (2 * root));
    }

    /** How far the number may be off: four standard errors. */
    public double within() {
        return ERRORS * standardError;
    }
}
