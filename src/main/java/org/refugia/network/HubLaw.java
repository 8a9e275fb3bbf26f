package org.refugia.network;

/**
 * Expected degrees with a heavy tail between a least and a greatest value: p(w) ∝ w^(−γ), w₀ ≤ w ≤ w₁.
 *
 * <p>The greatest is the structural cut-off √(N · mean), at which two hubs are expected to be tied just once; the least
 * follows from the mean. Source: Chung &amp; Lu (2002), PNAS 99, 15879–15882; Clauset, Shalizi &amp; Newman (2009),
 * SIAM Review 51, 661–703.
 */
final class HubLaw {
    private static final int BISECTIONS = 100;

    private final double least;
    private final double greatest;
    private final double exponent;

    private HubLaw(double least, double greatest, double exponent) {
        this.least = least;
        this.greatest = greatest;
        this.exponent = exponent;
    }

    /**
     * The expected degrees of so many users in ascending order; they add up to {@code size · mean}.
     *
     * @param exponent  γ, above 2
     */
    static double[] expectedDegrees(int size, double mean, double exponent) {
        HubLaw law = withMean(mean, Math.min(StrictMath.sqrt(size * mean), size - 1.0), exponent);
        double[] degrees = new double[size];
        double sum = 0;
        double belowGreatest = law.belowGreatest();
        for (int i = 0; i < size; i++) {
            degrees[i] = law.quantile((i + 0.5) / size, belowGreatest);
            sum += degrees[i];
        }
        double scale = sum == 0 ? 0 : size * mean / sum;
        for (int i = 0; i < size; i++) {
            degrees[i] *= scale;
        }
        return degrees;
    }

    private static HubLaw withMean(double mean, double greatest, double exponent) {
        double low = 0;
        double high = greatest;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (new HubLaw(middle, greatest, exponent).mean() < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new HubLaw(high, greatest, exponent);
    }

    /** Share of the untruncated law that lies below the greatest value. */
    private double belowGreatest() {
        return 1 - StrictMath.pow(least / greatest, exponent - 1);
    }

    private double mean() {
        double tail = 1 - StrictMath.pow(least / greatest, exponent - 2);
        return tail == 0 ? greatest : least * (exponent - 1) / (exponent - 2) * tail / belowGreatest();
    }

    private double quantile(double probability, double belowGreatest) {
        return least * StrictMath.pow(1 - probability * belowGreatest, -1 / (exponent - 1));
    }
}
