package org.refugia.choice;

import org.refugia.world.World;

/** How users come to open accounts. */
public interface Registration {
    /** Puts the accounts that users mean to open in this step into the world's intentions. */
    void propose(Utilities utilities, World world);

    /** τ_E: how long contacts who arrived are remembered [days]. */
    default double memoryDays() {
        return 2.5;
    }

    /** Exposure that the arrival of a creator counts for [1]. */
    default double creatorWeight() {
        return 4;
    }

    /** Registrations of how many days make the store rank [days]. */
    default double storeWindowDays() {
        return 7;
    }

    /** Number of users the rule lists one by one; 0 if it lists none, else there must be as many agents. */
    default int listed() {
        return 0;
    }
}
