package org.refugia.choice;

import org.refugia.population.Role;
import org.refugia.world.World;

/** Who looks at the other side of the market. */
final class CrossSide {
    private CrossSide() {}

    /** Whether the users of a segment play a role. */
    static boolean isOf(Role role, World world, int segment) {
        return world.population().segmentAt(segment).role() == role;
    }
}
