package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/**
 * A mean and how far it may be off by chance.
 *
 * @param mean           estimate
 * @param standardError  its standard error
 */
record Estimate(double mean, double standardError) {
    private static final int BATCHES = 20;

    /** The mean of independent values, such as replicates. */
    static Estimate ofIndependent(double[] values) {
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
    static Estimate ofSeries(double[] series, int transientSteps) {
        int length = (series.length - transientSteps) / BATCHES;
        double[] means = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            int from = transientSteps + batch * length;
            means[batch] = Arrays.stream(series, from, from + length).average().orElseThrow();
        }
        return ofIndependent(means);
    }

    /** A share of independent draws, with its binomial standard error. */
    static Estimate ofShare(double share, long draws) {
        return new Estimate(share, Math.sqrt(share * (1 - share) / draws));
    }

    /**
     * Fails if theory is more than four standard errors off, or if four standard errors are more than {@code resolution}
     * and the test could not tell.
     */
    void agreesWith(double theory, double resolution, String what) {
        String found = "%s: theory %.4f, found %.4f, standard error %.5f".formatted(what, theory, mean, standardError);
        assertTrue(4 * standardError <= resolution, found + ": too coarse to tell " + resolution);
        assertEquals(theory, mean, 4 * standardError, found);
    }
}
