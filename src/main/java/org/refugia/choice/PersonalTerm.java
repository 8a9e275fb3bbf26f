package org.refugia.choice;

import org.refugia.world.World;

/** A term that differs between users, but costs little to work out for one of them. */
public interface PersonalTerm extends UtilityTerm {
    /** What the term adds for one user on one platform [utils]. */
    double of(World world, int user, int platform);
}
