package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SocialGraphTest {
    private static final int[][] TIES = {{0, 0}, {0, 1}, {1, 0}, {0, 1}, {2, 1}, {2, 2}, {1, 2}, {0, 2}};

    private static SocialGraph.Ties ties() {
        return sink -> {
            for (int[] tie : TIES) {
                sink.tie(tie[0], tie[1]);
            }
        };
    }

    @Test
    void erasingKeepsEachMutualPairOnce() {
        SocialGraph graph = SocialGraph.erased(4, false, ties());
        assertEquals(3, graph.ties());
        assertEquals(1, graph.contact(graph.firstContact(0)));
        assertEquals(0, graph.contact(graph.firstContact(2)));
        assertEquals(0, graph.contacts(3));
    }

    @Test
    void erasingKeepsEachDirectionOnce() {
        SocialGraph graph = SocialGraph.erased(4, true, ties());
        assertEquals(5, graph.ties());
        assertEquals(2, graph.contacts(0));
        assertEquals(1, graph.followers(0));
        assertEquals(2, graph.followers(1));
        assertEquals(2, graph.followers(2));
    }

    @Test
    void thoseAddedHaveNoTies() {
        for (boolean directed : new boolean[] {false, true}) {
            SocialGraph graph = SocialGraph.erased(4, directed, ties());
            SocialGraph wide = graph.widened(9);
            assertEquals(9, wide.size());
            assertEquals(graph.ties(), wide.ties());
            assertEquals(graph.contacts(2), wide.contacts(2));
            assertEquals(graph.followers(1), wide.followers(1));
            for (int user = 4; user < 9; user++) {
                assertEquals(0, wide.contacts(user) + wide.followers(user));
            }
        }
    }
}
