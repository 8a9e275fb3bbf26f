package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.refugia.parameter.Problem;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Shuffle;

class BlockTest {
    private static final int SIZE = 30_000;

    private static SocialGraph connect(People people, double within) {
        return new Block(Block.By.REGION, 20, within, 0).connect(people, new Draws(9));
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
    void groupsOfFiveHaveTheirMeanDegreeToo() { // 2 of 4 others, so half of all pairs
        assertEquals(2, 2.0 * communities(SIZE, 2, 1, SIZE / 5, 4).ties() / SIZE, 0.03);
    }

    @Test
    void aSingleGroupHasAllTheTies() {
        assertEquals(20, 2.0 * connect(new Crowd(SIZE, 1), 0.5).ties() / SIZE, 0.2);
    }

    private static SocialGraph communities(int size, double meanDegree, double within, int communities, long seed) {
        return new Block(Block.By.COMMUNITY, meanDegree, within, communities).connect(Crowd.of(size), new Draws(seed));
    }

    @Test
    void communitiesOfTheSameSizeAreTheComponentsWhenAllTiesStayWithin() {
        int[] sizes = GraphStatistics.of(communities(1003, 60, 1, 10, 3)).componentSizes();
        assertArrayEquals(new int[] {101, 101, 101, 100, 100, 100, 100, 100, 100, 100}, sizes);
    }

    @Test
    void theAskedShareOfTiesStaysWithinCommunities() {
        int groups = 20;
        for (double within : new double[] {0.5, 0.9}) {
            int[] order = Shuffle.order(SIZE, new Draws(9).stream(Decision.NETWORK_MEMBERSHIP));
            SocialGraph graph = communities(SIZE, 20, within, groups, 9);
            long own = 0;
            for (int user = 0; user < SIZE; user++) {
                for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                    own += order[user] % groups == order[graph.contact(i)] % groups ? 1 : 0;
                }
            }
            assertEquals(within, own / (2.0 * graph.ties()), 0.005);
            assertEquals(20, 2.0 * graph.ties() / SIZE, 0.2);
        }
    }

    @Test
    void tiesWithinFewCommunitiesCluster() { // within² · within z / n in a community of n
        double clustering =
                GraphStatistics.of(communities(10_000, 20, 0.9, 100, 1)).averageClustering();
        assertEquals(0.9 * 0.9 * 18 / 99, clustering, 0.005);
    }

    @Test
    void communitiesHaveNothingToDoWithRegionsAndDifferBetweenSeeds() {
        assertEquals(1 / 3.0, Crowd.of(SIZE).ownShare(communities(SIZE, 20, 1, 30, 1)), 0.01);
        SocialGraph one = communities(300, 40, 1, 3, 1);
        SocialGraph other = communities(300, 40, 1, 3, 2);
        long shared = 0;
        for (int user = 0; user < 300; user++) {
            for (int i = one.firstContact(user); i < one.endContact(user); i++) {
                for (int j = other.firstContact(user); j < other.endContact(user); j++) {
                    shared += one.contact(i) == other.contact(j) ? 1 : 0;
                }
            }
        }
        assertEquals(40 / 299.0, shared / (2.0 * one.ties()), 0.02);
    }

    @Test
    void communitiesNeedANumberAndOtherGroupsNone() {
        for (int tooFew : new int[] {-1, 0, 1}) {
            assertEquals(
                    "communities is " + tooFew + ", must be at least 2 with by: community",
                    refusal(() -> new Block(Block.By.COMMUNITY, 5, 0.5, tooFew)));
        }
        assertEquals(
                "communities is 4, but does nothing with by: region; leave it out or write by: community",
                refusal(() -> new Block(Block.By.REGION, 5, 0.5, 4)));
        assertEquals(
                "communities is 1, but does nothing with by: segment; leave it out or write by: community",
                refusal(() -> new Block(Block.By.SEGMENT, 5, 0.5, 1)));
    }

    private static String refusal(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    @Test
    void thereAreAtMostAsManyCommunitiesAsUsers() {
        List<Problem> problems = new Block(Block.By.COMMUNITY, 2, 0, 11).check(10, "s.yaml:4:3");
        assertEquals(
                "s.yaml:4:3  error  network: communities is 11, but 10 users can form at most 10; lower it or take more"
                        + " users",
                problems.get(0).toString());
        assertTrue(
                new Block(Block.By.COMMUNITY, 2, 0, 10).check(10, "s.yaml:4:3").isEmpty());
    }

    @Test
    void communitiesTooSmallForTheirTiesAreNoted() {
        Problem note = new Block(Block.By.COMMUNITY, 20, 0.5, 10)
                .check(109, "s.yaml:4:3")
                .get(0);
        assertEquals(
                "s.yaml:4:3  note   network: within a community everybody should have 10 ties, but the smallest has 9"
                        + " others; ties will be missing",
                note.toString());
        assertTrue(new Block(Block.By.COMMUNITY, 20, 0.5, 10)
                .check(110, "s.yaml:4:3")
                .isEmpty());
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
