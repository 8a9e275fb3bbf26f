package org.refugia.network;

/** Core numbers: users are peeled off in the order of the contacts they have left. */
final class Cores {
    private final SocialGraph graph;
    private final int[] left;
    private final Groups byDegree;
    private final int[] order;
    private final int[] place;
    private final int[] start;

    private Cores(SocialGraph graph) {
        this.graph = graph;
        int size = graph.size();
        left = new int[size];
        order = new int[size];
        place = new int[size];
        byDegree = Groups.of(size, Math.max(1, size), graph::contacts);
        start = new int[byDegree.count()];
        for (int degree = 0; degree < start.length; degree++) {
            start[degree] = byDegree.start(degree);
        }
        for (int i = 0; i < size; i++) {
            order[i] = byDegree.user(i);
            place[order[i]] = i;
            left[i] = graph.contacts(i);
        }
    }

    /**
     * The core number of each user, in O(ties).
     *
     * <p>Source: Batagelj &amp; Zaveršnik (2003), An O(m) algorithm for cores decomposition of networks,
     * arXiv:cs/0310049.
     */
    static int[] numbers(SocialGraph graph) {
        Cores cores = new Cores(graph);
        for (int i = 0; i < graph.size(); i++) {
            cores.peel(cores.order[i]);
        }
        return cores.left;
    }

    private void peel(int user) {
        for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
            int other = graph.contact(i);
            if (left[other] > left[user]) {
                moveDown(other);
            }
        }
    }

    /** Takes one contact from a user: it trades places with the first of its number of contacts left. */
    private void moveDown(int user) {
        int first = start[left[user]]++;
        int other = order[first];
        order[place[user]] = other;
        place[other] = place[user];
        order[first] = user;
        place[user] = first;
        left[user]--;
    }
}
