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
        double[] utils = new double[population.regionNames().size()];
        for (int platform = 0; platform < block.platforms(); platform++) {
            boolean alike = !world.conditions().links().hasWall(platform);
            for (int region = 0; region < utils.length; region++) {
                utils[region] = alike && region > 0 ? utils[0] : weight * other.on(platform, region);
            }
            for (int i = 0; i < block.size(); i++) {
                int user = block.user(i);
                if (population.segmentOf(user).role() == role) {
                    block.add(i, platform, utils[population.region(user)]);
                }
            }
        }
    }
}
