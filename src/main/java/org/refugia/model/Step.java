package org.refugia.model;

import org.refugia.world.World;

/** One idea of what happens in a step of time; its {@code @Word} says which, for docs/ODD.md. */
interface Step {
    /** Runs the step; {@link World#step} tells the time. */
    void run(World world);
}
