package org.refugia.choice;

import org.refugia.population.Population;
import org.refugia.world.World;

/** A term that is the same for all users of a kind: of one segment, in one region, who speak one language. */
public interface SharedTerm extends UtilityTerm {
    /** What the term adds for a kind of users on a platform [utils]. */
    double of(World world, int segment, int region, int language, int platform);

    @Override
    default double atMost(World world, int platform) {
        Population population = world.population();
        double most = Double.NEGATIVE_INFINITY;
        for (int kind = 0; kind < population.kinds(); kind++) {
            int group = kind / population.languageNames().size();
            int language = kind % population.languageNames().size();
            int regions = population.regionNames().size();
            most = Math.max(most, of(world, group / regions, group % regions, language, platform));
        }
        return most;
    }

    @Override
    default void addTo(UtilityBlock block, World world) {
        Population population = world.population();
        for (int platform = 0; platform < block.platforms(); platform++) {
            for (int i = 0; i < block.size(); i++) {
                int user = block.user(i);
                double utils = of(
                        world, population.segment(user), population.region(user), population.language(user), platform);
                block.add(i, platform, utils);
            }
        }
    }
}
