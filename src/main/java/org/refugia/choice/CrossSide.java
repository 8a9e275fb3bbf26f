package org.refugia.choice;

import org.refugia.population.Population;
import org.refugia.population.Role;
import org.refugia.world.World;

/** Adds what one side of the market makes of the other. */
final class CrossSide {
    private CrossSide() {}

    /** How much of the other side people of a region see on a platform. */
    interface OtherSide {
        double on(int platform, int region);
    }

    /** Adds {@code weight · other side} for the users of one role. */
    static void add(UtilityBlock block, World world, double weight, OtherSide other, Role role) {
        Population population = world.population();
        for (int platform = 0; platform < block.platforms(); platform++) {
            for (int region = 0; region < population.regionNames().size(); region++) {
                double utils = weight * other.on(platform, region);
                for (int i = 0; i < block.size(); i++) {
                    int user = block.user(i);
                    if (population.region(user) == region
                            && population.segmentOf(user).role() == role) {
                        block.add(i, platform, utils);
                    }
                }
            }
        }
    }
}
