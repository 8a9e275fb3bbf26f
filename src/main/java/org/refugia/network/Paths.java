package org.refugia.network;

import java.util.Arrays;

/** Breadth-first walks through an undirected graph: components and distances. */
final class Paths {
    private static final int UNSEEN = -1;

    private final SocialGraph graph;
    private final int[] distance;
    private final int[] queue;

    Paths(SocialGraph graph) {
        this.graph = graph;
        this.distance = new int[graph.size()];
        this.queue = new int[graph.size()];
        Arrays.fill(distance, UNSEEN);
    }

    /** Sizes of the components, the largest first. */
    int[] componentSizes() {
        int[] ascending = new int[graph.size()];
        int count = 0;
        for (int user = 0; user < graph.size(); user++) {
            if (distance[user] == UNSEEN) {
                ascending[count++] = walk(user);
            }
        }
        Arrays.sort(ascending, 0, count);
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = ascending[count - 1 - i];
        }
        return sizes;
    }

    /**
     * Longest shortest path in the largest component; 0 without users.
     *
     * <p>Walks from the fringe inward: users within i steps of the start are at most 2 i apart. Source: Crescenzi et
     * al. (2013), On computing the diameter of real-world undirected graphs, Theoretical Computer Science 514, 84–95.
     */
    int diameter() {
        int start = hubOfLargest();
        if (start == UNSEEN) {
            return 0;
        }
        forget();
        int[] byDistance = new int[walk(start)];
        System.arraycopy(queue, 0, byDistance, 0, byDistance.length);
        int[] fromStart = distance.clone();
        int longest = 0;
        for (int i = byDistance.length - 1; i >= 0 && longest < 2 * fromStart[byDistance[i]]; i--) {
            forget();
            int reached = walk(byDistance[i]);
            longest = Math.max(longest, distance[queue[reached - 1]]);
        }
        return longest;
    }

    private int hubOfLargest() {
        int largest = 0;
        int hub = UNSEEN;
        for (int user = 0; user < graph.size(); user++) {
            if (distance[user] == UNSEEN) {
                int reached = walk(user);
                if (reached > largest) {
                    largest = reached;
                    hub = hub(reached);
                }
            }
        }
        return hub;
    }

    private int hub(int reached) {
        int hub = queue[0];
        for (int i = 1; i < reached; i++) {
            if (graph.contacts(queue[i]) > graph.contacts(hub)) {
                hub = queue[i];
            }
        }
        return hub;
    }

    private void forget() {
        Arrays.fill(distance, UNSEEN);
    }

    /** Visits all that can be reached and is unseen, in order of distance; returns how many. */
    private int walk(int start) {
        int reached = 1;
        queue[0] = start;
        distance[start] = 0;
        for (int head = 0; head < reached; head++) {
            int user = queue[head];
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                int other = graph.contact(i);
                if (distance[other] == UNSEEN) {
                    distance[other] = distance[user] + 1;
                    queue[reached++] = other;
                }
            }
        }
        return reached;
    }
}
