package org.refugia.world;

import java.util.Arrays;
import org.refugia.random.Draws;

/**
 * Everybody's lasting taste for each platform: a keyed draw, worked out whenever it is asked for, or once where the people
 * are so few that remembering it costs nothing. Nobody's taste is looked at unless somebody asks.
 */
final class Tastes {
    /** Numbers that are worth remembering: 4 MiB. */
    private static final int REMEMBERED = 1 << 19;

    private final Draws.Stream draws;
    private final Platforms platforms;
    private final int users;
    private final boolean few;
    private volatile double[] known;
    private volatile double[] greatest;

    Tastes(Draws.Stream draws, Platforms platforms, int users) {
        this.draws = draws;
        this.platforms = platforms;
        this.users = users;
        few = (long) users * platforms.count() <= REMEMBERED;
    }

    /** Standard normal. */
    double of(int user, int platform) {
        if (!few) {
            return drawn(user, platform);
        }
        if (known == null) {
            lookAtEverybody();
        }
        return known[user * platforms.count() + platform];
    }

    /** Of all users' tastes for a platform the greatest. */
    double greatest(int platform) {
        if (greatest == null) {
            lookAtEverybody();
        }
        return greatest[platform];
    }

    private synchronized void lookAtEverybody() {
        int count = platforms.count();
        double[] all = new double[few ? users * count : 0];
        double[] most = new double[count];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int user = 0; user < users; user++) {
            for (int platform = 0; platform < count; platform++) {
                double taste = drawn(user, platform);
                most[platform] = Math.max(most[platform], taste);
                if (few) {
                    all[user * count + platform] = taste;
                }
            }
        }
        known = all;
        greatest = most;
    }

    private double drawn(int user, int platform) {
        return draws.normal(user, platforms.key(platform));
    }
}
