package org.refugia.world;

/**
 * How visible each platform is in the app stores: its share of the registrations of the last days.
 *
 * <pre>  attention_p = gain · (registrations_p / Σ_q registrations_q)^exponent</pre>
 */
public final class StoreRank {
    private final int[][] ring;
    private final long[] sums;
    private int slot;

    StoreRank(int platforms, int stepsRemembered) {
        ring = new int[Math.max(1, stepsRemembered)][platforms];
        sums = new long[platforms];
    }

    /** An account was opened in this step. */
    public void count(int platform) {
        ring[slot][platform]++;
        sums[platform]++;
    }

    /** The next step begins; the oldest one is forgotten. */
    public void pass() {
        slot = (slot + 1) % ring.length;
        for (int platform = 0; platform < sums.length; platform++) {
            sums[platform] -= ring[slot][platform];
            ring[slot][platform] = 0;
        }
    }

    /** Attention that a platform gets from its rank [1/day]. */
    public double attention(int platform, double gain, double exponent) {
        long all = 0;
        for (long sum : sums) {
            all += sum;
        }
        return all == 0 ? 0 : attention((double) sums[platform] / all, gain, exponent);
    }

    /** The same before any account was opened in this step [1/day]. */
    public double attentionBefore(int platform, double gain, double exponent) {
        long all = 0;
        for (int each = 0; each < sums.length; each++) {
            all += sums[each] - ring[slot][each];
        }
        return all == 0 ? 0 : attention((double) (sums[platform] - ring[slot][platform]) / all, gain, exponent);
    }

    static double attention(double share, double gain, double exponent) {
        return share == 0 && exponent > 0 ? 0 : gain * StrictMath.pow(share, exponent);
    }
}
