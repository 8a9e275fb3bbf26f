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
    private final Columns scaled;
    private final float[] largest;
    private double base;
    private double growth = 1;
    private double decay = 1;

    Exposure(double memoryDays, int users, int platforms) {
        this.memoryDays = memoryDays;
        scaled = new Columns(users, platforms);
        largest = new float[platforms];
    }

    /**
     * Time passes.
     *
     * @param days  time since some fixed moment [days]
     */
    public void passTo(double days) {
        if ((days - base) / memoryDays > LARGEST_EXPONENT) {
            float factor = (float) StrictMath.exp(-(days - base) / memoryDays);
            scaled.scale(factor);
            for (int platform = 0; platform < largest.length; platform++) {
                largest[platform] *= factor;
            }
            base = days;
        }
        growth = StrictMath.exp((days - base) / memoryDays);
        decay = 1 / growth;
    }

    /** A contact of a user arrived on a platform just now. */
    public void add(int user, int platform, double weight) {
        float sum = scaled.of(user, platform) + (float) (weight * growth);
        scaled.set(user, platform, sum);
        largest[platform] = Math.max(largest[platform], sum);
    }

    /** E_p(u): contacts who arrived, the older the less [exposures]. */
    public double of(int user, int platform) {
        return scaled.isEmpty(platform) ? 0 : scaled.of(user, platform) * decay;
    }

    /** A number that nobody's exposure to a platform exceeds [exposures]. */
    public double most(int platform) {
        return largest[platform] * decay;
    }
}
