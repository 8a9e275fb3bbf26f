package org.refugia.choice;

import org.refugia.world.Moves;
import org.refugia.world.World;

/** How people come to open accounts. */
public interface Registration {
    /**
     * Adds the accounts that some users mean to open in this step. What a user means to do must depend on the world
     * alone, not on who else is asked.
     *
     * @param from           first user who is asked
     * @param end            after the last
     * @param registrations  takes them
     */
    void propose(Utilities utilities, World world, int from, int end, Moves registrations);

    /** Asks everybody, and puts the answers into the world's intentions. */
    default void propose(Utilities utilities, World world) {
        propose(
                utilities,
                world,
                0,
                world.population().size(),
                world.intentions().registrations());
    }

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
