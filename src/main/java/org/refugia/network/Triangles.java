package org.refugia.network;

import java.util.Arrays;

/**
 * Counts triangles: each tie points to the end of higher degree, so that hubs have short rows.
 *
 * <p>Source: Schank &amp; Wagner (2005), Finding, counting and listing all triangles in large graphs, WEA 2005,
 * 606–609; O(ties^1.5).
 */
final class Triangles {
    private Triangles() {}

    /** Number of triangles that each user belongs to. */
    static long[] perUser(SocialGraph graph) {
        SocialGraph upward = SocialGraph.directed(graph.size(), sink -> pointUpward(graph, sink));
        long[] triangles = new long[graph.size()];
        int[] seenFrom = new int[graph.size()];
        Arrays.fill(seenFrom, -1);
        for (int user = 0; user < graph.size(); user++) {
            for (int i = upward.firstContact(user); i < upward.endContact(user); i++) {
                seenFrom[upward.contact(i)] = user;
            }
            for (int i = upward.firstContact(user); i < upward.endContact(user); i++) {
                int second = upward.contact(i);
                for (int j = upward.firstContact(second); j < upward.endContact(second); j++) {
                    int third = upward.contact(j);
                    if (seenFrom[third] == user) {
                        triangles[user]++;
                        triangles[second]++;
                        triangles[third]++;
                    }
                }
            }
        }
        return triangles;
    }

    private static void pointUpward(SocialGraph graph, SocialGraph.Sink sink) {
        for (int user = 0; user < graph.size(); user++) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                int other = graph.contact(i);
                int more = Integer.compare(graph.contacts(other), graph.contacts(user));
                if (more > 0 || more == 0 && other > user) {
                    sink.tie(user, other);
                }
            }
        }
    }
}
