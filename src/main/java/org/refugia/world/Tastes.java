package org.refugia.world;

import org.refugia.random.Draws;

/**
 * Everybody's lasting taste for each platform: a keyed draw, worked out whenever it is asked for, or once where the people
 * are so few that remembering it costs nothing.
 */
final class Tastes {
    /** Numbers that are worth remembering: 4 MiB. */
    private static final int REMEMBERED = 1 << 19;

    private final Draws.Stream draws;
    private final Platforms platforms;
    private final double[] known;

    Tastes(Draws.Stream draws, Platforms platforms, int users) {
        this.draws = draws;
        this.platforms = platforms;
        int count = platforms.count();
        boolean few = (long) users * count <= REMEMBERED;
        known = few ? new double[users * count] : null;
        for (int i = 0; few && i < known.length; i++) {
            known[i] = drawn(i / count, i % count);
        }
    }

    /** Standard normal. */
    double of(int user, int platform) {
        return known != null ? known[user * platforms.count() + platform] : drawn(user, platform);
    }

    private double drawn(int user, int platform) {
        return draws.normal(user, platforms.key(platform));
    }
}
