package org.refugia.world;

import org.refugia.network.SocialGraph;

/**
 * How many of each user's contacts are present on each platform; kept up by those who come and go, never recounted
 * (docs/adr/0004-local-network-effect.md).
 */
final class ContactCounts {
    private final SocialGraph graph;
    private final int platforms;
    private final int[] there;

    ContactCounts(SocialGraph graph, int platforms) {
        this.graph = graph;
        this.platforms = platforms;
        there = new int[graph.ties() == 0 ? 0 : graph.size() * platforms];
    }

    /** Whether nobody has ties. */
    boolean isEmpty() {
        return there.length == 0;
    }

    /** A user came to a platform (+1) or left it (−1): all followers see it. */
    void tellFollowers(int user, int platform, int change) {
        if (there.length > 0) {
            for (int i = graph.firstFollower(user), end = graph.endFollower(user); i < end; i++) {
                there[graph.follower(i) * platforms + platform] += change;
            }
        }
    }

    /** n_p(u): how many of a user's contacts are present on a platform. */
    int there(int user, int platform) {
        return there[user * platforms + platform];
    }

    /** n_p(u)/k(u): share of a user's contacts who are present on a platform; 0 without contacts. */
    double share(int user, int platform) {
        int contacts = graph.contacts(user);
        return contacts == 0 ? 0 : (double) there(user, platform) / contacts;
    }
}
