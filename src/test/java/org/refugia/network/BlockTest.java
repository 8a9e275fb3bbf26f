package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.refugia.random.Draws;

class BlockTest {
    private static final int SIZE = 30_000;

    private static SocialGraph connect(People people, double within) {
        return new Block(People.Grouping.REGION, 20, within).connect(people, new Draws(9));
    }

    @Test
    void theAskedShareOfTiesStaysWithin() {
        for (double within : new double[] {0, 0.2, 0.5, 0.9, 1}) {
            SocialGraph graph = connect(Crowd.of(SIZE), within);
            assertEquals(within, Crowd.of(SIZE).ownShare(graph), 0.005);
            assertEquals(20, 2.0 * graph.ties() / SIZE, 0.2);
        }
    }

    @Test
    void tiesThatLeaveSpreadOverTheOthersInProportionToSize() { // groups of 20, 30 and 50 %
        People unequal = new Unequal(SIZE);
        SocialGraph graph = connect(unequal, 0.5);
        long[] to = new long[3];
        for (int user = 0; user < SIZE / 5; user++) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                to[unequal.group(People.Grouping.REGION, graph.contact(i))]++;
            }
        }
        assertEquals(10, to[0] / (SIZE / 5.0), 0.2);
        assertEquals(5.0 / 3, (double) to[2] / to[1], 0.05);
    }

    @Test
    void aSingleGroupHasAllTheTies() {
        assertEquals(20, 2.0 * connect(new Crowd(SIZE, 1), 0.5).ties() / SIZE, 0.2);
    }

    private record Unequal(int size) implements People {
        @Override
        public int group(Grouping by, int user) {
            return user < size / 5 ? 0 : user < size / 2 ? 1 : 2;
        }

        @Override
        public int groups(Grouping by) {
            return 3;
        }
    }
}
