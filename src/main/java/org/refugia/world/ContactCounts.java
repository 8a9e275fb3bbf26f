package org.refugia.world;

import org.refugia.network.SocialGraph;

/**
 * How many of each user's contacts are present on each platform; kept up by those who come and go, never recounted
 * (docs/adr/0004-local-network-effect.md). Two bytes a number where nobody has more contacts than they can count.
 */
final class ContactCounts {
    private final SocialGraph graph;
    private final int platforms;
    private final boolean none;
    private final char[] small;
    private final int[] large;

    ContactCounts(SocialGraph graph, int platforms) {
        this.graph = graph;
        this.platforms = platforms;
        none = graph.ties() == 0;
        int length = none ? 0 : Math.multiplyExact(graph.size(), platforms);
        boolean fits = mostContacts(graph) <= Character.MAX_VALUE;
        small = fits ? new char[length] : null;
        large = fits ? null : new int[length];
    }

    private static int mostContacts(SocialGraph graph) {
        int most = 0;
        for (int user = 0; user < graph.size(); user++) {
            most = Math.max(most, graph.contacts(user));
        }
        return most;
    }

    /** Whether nobody has ties. */
    boolean isEmpty() {
        return none;
    }

    /**
     * Users came to platforms or left them: those of their followers see it who lie in a range.
     *
     * @param from  first follower who is told
     * @param end   after the last
     */
    void tellFollowers(PresenceChanges changes, int from, int end) {
        boolean everybody = from == 0 && end == graph.size();
        for (int i = 0; i < changes.size(); i++) {
            int user = changes.user(i);
            int first = graph.firstFollower(user);
            int last = graph.endFollower(user);
            if (!everybody) {
                first = firstFrom(from, first, last);
                last = firstFrom(end, first, last);
            }
            for (int change = changes.bits(i); change != 0; change &= change - 1) {
                int platform = Integer.numberOfTrailingZeros(change);
                int by = changes.comes(i, platform) ? 1 : -1;
                if (small != null) {
                    for (int k = first; k < last; k++) {
                        small[graph.follower(k) * platforms + platform] += (char) by;
                    }
                } else {
                    for (int k = first; k < last; k++) {
                        large[graph.follower(k) * platforms + platform] += by;
                    }
                }
            }
        }
    }

    /** Of the followers at first … last − 1, who stand in ascending order, the first who is not below a user. */
    private int firstFrom(int user, int first, int last) {
        int low = first;
        int high = last;
        while (low < high) {
            int middle = low + high >>> 1;
            if (graph.follower(middle) < user) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** n_p(u): how many of a user's contacts are present on a platform. */
    int there(int user, int platform) {
        int index = user * platforms + platform;
        return small != null ? small[index] : large[index];
    }

    /** n_p(u)/k(u): share of a user's contacts who are present on a platform; 0 without contacts. */
    double share(int user, int platform) {
        int contacts = graph.contacts(user);
        return contacts == 0 ? 0 : (double) there(user, platform) / contacts;
    }
}
