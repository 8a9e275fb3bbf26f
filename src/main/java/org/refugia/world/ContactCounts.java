package org.refugia.world;

import org.refugia.network.SocialGraph;

/**
 * How many of each user's contacts are present on each platform; kept up by those who come and go, never recounted
 * (docs/adr/0004-local-network-effect.md).
 *
 * <p>The numbers of a user stand side by side in one word, sixteen bits each, so that whoever moves from one platform to
 * another tells each follower in one addition: a lane that falls borrows what its neighbour gets back, and the word is
 * right as soon as it is whole. Where somebody has more contacts than sixteen bits can count, each number has an
 * {@code int} of its own.
 */
final class ContactCounts {
    private static final int LANE = 16;
    private static final int LANES = Long.SIZE / LANE;
    private static final int MASK = 0xFFFF;

    /** Rows of followers that are fetched from memory together. */
    private static final int TOGETHER = 32;

    /** A 1 in the lane of each platform of a set of four. */
    private static final long[] LANES_OF = new long[1 << LANES];

    static {
        for (int set = 0; set < LANES_OF.length; set++) {
            for (int rest = set; rest != 0; rest &= rest - 1) {
                LANES_OF[set] |= 1L << Integer.numberOfTrailingZeros(rest) * LANE;
            }
        }
    }

    private final SocialGraph graph;
    private final int platforms;
    private final boolean none;

    /** Lanes of a user who is told of two platforms at most; null if there are more. */
    private final int[] pairs;

    /** Words of four lanes, so many for each user; null if there are fewer platforms, or if lanes are too narrow. */
    private final long[] quads;

    /** Keeps what was fetched from being taken for useless; nobody reads it. */
    private int fetched;

    private final int words;
    private final int[] wide;

    ContactCounts(SocialGraph graph, int platforms) {
        this.graph = graph;
        this.platforms = platforms;
        none = graph.ties() == 0;
        words = (platforms + LANES - 1) / LANES;
        boolean fits = graph.mostContacts() <= MASK;
        int users = none ? 0 : graph.size();
        pairs = fits && platforms <= 2 ? new int[users] : null;
        quads = fits && platforms > 2 ? new long[Math.multiplyExact(users, words)] : null;
        wide = fits ? null : new int[Math.multiplyExact(users, platforms)];
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
        int[] first = new int[TOGETHER];
        int[] last = new int[TOGETHER];
        for (int start = 0; start < changes.size(); start += TOGETHER) {
            int count = Math.min(TOGETHER, changes.size() - start);
            for (int i = 0; i < count; i++) {
                int user = changes.user(start + i);
                first[i] = graph.firstFollower(user);
                last[i] = graph.endFollower(user);
            }
            fetch(first, last, count);
            for (int i = 0; !everybody && i < count; i++) {
                first[i] = firstFrom(from, first[i], last[i]);
                last[i] = firstFrom(end, first[i], last[i]);
            }
            for (int i = 0; i < count; i++) {
                tell(changes, start + i, first[i], last[i]);
            }
        }
    }

    /** Reads one follower of each row, so that the processor waits for all of them at once, not for one after the other. */
    private void fetch(int[] first, int[] last, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += first[i] < last[i] ? graph.follower(first[i]) : 0;
        }
        fetched = sum;
    }

    private void tell(PresenceChanges changes, int entry, int first, int last) {
        if (pairs != null) {
            int change = (int) lanes(changes, entry, 0);
            for (int k = first; k < last; k++) {
                pairs[graph.follower(k)] += change;
            }
        } else if (quads != null) {
            for (int word = 0; word < words; word++) {
                long change = lanes(changes, entry, word);
                for (int k = first; change != 0 && k < last; k++) {
                    quads[graph.follower(k) * words + word] += change;
                }
            }
        } else {
            for (int rest = changes.came(entry) | changes.left(entry); rest != 0; rest &= rest - 1) {
                int platform = Integer.numberOfTrailingZeros(rest);
                int change = (changes.came(entry) >> platform & 1) != 0 ? 1 : -1;
                for (int k = first; k < last; k++) {
                    wide[graph.follower(k) * platforms + platform] += change;
                }
            }
        }
    }

    /** +1 or −1 in the lane of each platform of a word that somebody came to or left. */
    private static long lanes(PresenceChanges changes, int entry, int word) {
        return LANES_OF[ofWord(changes.came(entry), word)] - LANES_OF[ofWord(changes.left(entry), word)];
    }

    private static int ofWord(int set, int word) {
        return set >>> word * LANES & (1 << LANES) - 1;
    }

    /** Counts afresh, for a range of users: cheaper than being told where many have moved. */
    void recount(Accounts accounts, int from, int end) {
        for (int user = from; user < end; user++) {
            for (int word = 0; word < words; word++) {
                long sum = 0;
                for (int k = graph.firstContact(user), last = graph.endContact(user); k < last; k++) {
                    sum += LANES_OF[ofWord(accounts.present(graph.contact(k)), word)];
                }
                if (pairs != null) {
                    pairs[user] = (int) sum;
                } else {
                    quads[user * words + word] = sum;
                }
            }
        }
    }

    /** Whether it can count afresh, many at a time: not where numbers stand apart. */
    boolean canRecount() {
        return !none && wide == null;
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
        if (pairs != null) {
            return pairs[user] >>> platform * LANE & MASK;
        }
        return quads != null
                ? (int) (quads[user * words + platform / LANES] >>> platform % LANES * LANE) & MASK
                : wide[user * platforms + platform];
    }

    /** n_p(u)/k(u): share of a user's contacts who are present on a platform; 0 without contacts. */
    double share(int user, int platform) {
        int contacts = graph.contacts(user);
        return contacts == 0 ? 0 : (double) there(user, platform) / contacts;
    }
}
