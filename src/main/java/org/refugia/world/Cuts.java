package org.refugia.world;

import org.refugia.population.Population;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/** Whom bans and outages keep from a platform. Who is cut off and who finds a way round are lasting traits. */
final class Cuts {
    private final Population population;
    private final Platforms platforms;
    private final Conditions conditions;
    private final Draws.Stream enforced;
    private final Draws.Stream circumvents;

    Cuts(Population population, Platforms platforms, Conditions conditions, Draws people) {
        this.population = population;
        this.platforms = platforms;
        this.conditions = conditions;
        enforced = people.stream(Decision.ENFORCED);
        circumvents = people.stream(Decision.CIRCUMVENT);
    }

    /** Share of the step during which bans and outages keep a user from a platform, whatever they know of it, 0 … 1. */
    double keptOut(int user, int platform) {
        int region = population.region(user);
        double dark = conditions.dark(platform, region);
        if (dark == 0) {
            return 0;
        }
        boolean banned =
                isCutOff(user, platform, conditions.banned(platform, region), conditions.evading(platform, region));
        return banned ? dark : conditions.failing(platform, region);
    }

    /** Whether a user is among those who are cut off under such conditions. */
    boolean isCutOff(int user, int platform, double enforcement, double circumvention) {
        long key = platforms.key(platform);
        return enforced.uniform(user, key) < enforcement && circumvents.uniform(user, key) >= circumvention;
    }
}
