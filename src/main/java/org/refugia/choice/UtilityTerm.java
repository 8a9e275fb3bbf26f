package org.refugia.choice;

import org.refugia.world.World;

/**
 * One reason to be on a platform. Utilities are sums of terms; each adds, none knows the others, and leaving a term out
 * of the scenario leaves it out of the sum.
 */
public interface UtilityTerm {
    /** Adds this term's utils to every user and platform of the block. Must change nothing else. */
    void addTo(UtilityBlock block, World world);
}
