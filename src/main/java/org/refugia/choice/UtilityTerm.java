package org.refugia.choice;

import org.refugia.world.World;

/**
 * One reason to be on a platform. Utilities are sums of terms; each adds, none knows the others, and leaving a term out
 * of the scenario leaves it out of the sum.
 */
public interface UtilityTerm {
    /** Adds this term's utils to every user and platform of the block. Must change nothing else. */
    void addTo(UtilityBlock block, World world);

    /**
     * The most that this term adds in this step to any user who holds no account on the platform [utils]; +∞ if nothing is
     * known. It lets rules leave users out whose decision is clear without their utilities; a bound that is too high costs
     * time, one too low is a bug.
     */
    default double atMost(World world, int platform) {
        return Double.POSITIVE_INFINITY;
    }
}
