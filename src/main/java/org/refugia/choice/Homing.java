package org.refugia.choice;

import org.refugia.world.Intentions;
import org.refugia.world.World;

/** How a user who reconsiders spends their time. */
public interface Homing {
    /**
     * Puts into intentions how the users of the evaluated block will spend their time. Newly opened accounts count
     * already. A user who is not mentioned goes on as before.
     */
    void allocate(Utilities utilities, World world, Intentions intentions);

    /** The same, into the world's own intentions. */
    default void allocate(Utilities utilities, World world) {
        allocate(utilities, world, world.intentions());
    }

    /** Whether chance decides, so that the same utilities give now one allocation and now another. */
    boolean isRandom();

    /** Whether the utilities of the block are looked at. */
    default boolean weighs() {
        return true;
    }

    /** Whether users may divide their time; else each spends all of it at one home. */
    default boolean dividesTime() {
        return false;
    }

    /** Whether everybody is asked in every step, as the rule has hazards of its own. */
    default boolean asksEverybody() {
        return false;
    }

    /** The rule with whatever it looks up again and again in a run; the same rule for all that can be seen. */
    default Homing ready(World world) {
        return this;
    }
}
