package org.refugia.choice;

import org.refugia.world.World;

/** How a user who reconsiders spends their time. */
public interface Homing {
    /**
     * Puts into the world's intentions how the users of the evaluated block will spend their time. Newly opened
     * accounts count already.
     */
    void allocate(Utilities utilities, World world);

    /** Whether chance decides, so that the same utilities give now one allocation and now another. */
    boolean isRandom();
}
