package org.refugia.world;

/**
 * What users remember of contacts who arrived on a platform: E_p(u) = Σ weight · exp(−age/τ).
 *
 * <p>Kept as Σ weight · exp(arrival/τ), which needs no touch while nothing happens, and read with one factor for all.
 */
public final class Exposure {
    /** Rescaled long before a float would run out of range. */
    private static final double LARGEST_EXPONENT = 40;

    private final double memoryDays;
    private final int platforms;
    private final float[] scaled;
    private double base;
    private double growth = 1;
    private double decay = 1;
    private boolean any;

    Exposure(double memoryDays, int users, int platforms) {
        this.memoryDays = memoryDays;
        this.platforms = platforms;
        scaled = new float[users * platforms];
    }

    /**
     * Time passes.
     *
     * @param days  time since some fixed moment [days]
     */
    public void passTo(double days) {
        if ((days - base) / memoryDays > LARGEST_EXPONENT) {
            float factor = (float) StrictMath.exp(-(days - base) / memoryDays);
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= factor;
            }
            base = days;
        }
        growth = StrictMath.exp((days - base) / memoryDays);
        decay = 1 / growth;
    }

    /** A contact of a user arrived on a platform just now. */
    public void add(int user, int platform, double weight) {
        scaled[user * platforms + platform] += (float) (weight * growth);
        any = true;
    }

    /** E_p(u): contacts who arrived, the older the less [exposures]. */
    public double of(int user, int platform) {
        return any ? scaled[user * platforms + platform] * decay : 0;
    }
}
