package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refugia.parameter.Problem;
import org.refugia.random.Draws;

class ClassicNetworksTest {
    private static GraphStatistics measure(Network network, int size, long seed) {
        return GraphStatistics.of(network.connect(Crowd.of(size), new Draws(seed)));
    }

    @Test
    void theWellMixedHaveNoTies() {
        assertEquals(0, new WellMixed().connect(Crowd.of(5), new Draws(1)).ties());
    }

    @Test
    void degreesOfErdosRenyiArePoisson() { // variance = mean = z, P(0) = e^−z
        GraphStatistics graph = measure(new ErdosRenyi(5, false), 100_000, 1);
        assertEquals(5, graph.meanDegree(), 0.05);
        int[] histogram = graph.degreeHistogram();
        double squares = 0;
        for (int degree = 0; degree < histogram.length; degree++) {
            squares += (double) degree * degree * histogram[degree] / 100_000;
        }
        assertEquals(5, squares - graph.meanDegree() * graph.meanDegree(), 0.1);
        assertEquals(StrictMath.exp(-5), histogram[0] / 100_000.0, 0.001);
    }

    @Test
    void usersWithDistantNumbersAreTiedAsOftenAsNeighbours() {
        SocialGraph graph = new ErdosRenyi(10, false).connect(Crowd.of(100_000), new Draws(2));
        int[] ties = new int[10];
        for (int user = 90_000; user < 100_000; user++) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                ties[graph.contact(i) / 10_000]++;
            }
        }
        for (int tenth : ties) {
            assertEquals(10_000, tenth, 500);
        }
    }

    @Test
    void clusteringOfErdosRenyiIsThatOfChance() { // z / (N − 1)
        assertEquals(50 / 1999.0, measure(new ErdosRenyi(50, false), 2000, 1).averageClustering(), 0.001);
    }

    @Test
    void denseErdosRenyiHasItsMeanDegreeToo() {
        assertEquals(150, measure(new ErdosRenyi(150, false), 200, 1).meanDegree(), 2);
        assertEquals(199, measure(new ErdosRenyi(199, false), 200, 1).meanDegree());
        assertEquals(0, measure(new ErdosRenyi(0, false), 200, 1).meanDegree());
    }

    @Test
    void directedErdosRenyiDrawsEachDirectionForItself() {
        SocialGraph graph = new ErdosRenyi(10, true).connect(Crowd.of(20_000), new Draws(1));
        assertTrue(graph.isDirected());
        assertEquals(10, graph.ties() / 20_000.0, 0.1);
        assertTrue(graph.followers(7) != graph.contacts(7) || graph.followers(8) != graph.contacts(8));
    }

    @Test
    void everyUserOfARegularGraphHasExactlyItsDegree() {
        int[][] sizesAndDegrees = {{2, 1}, {3, 2}, {4, 3}, {10, 4}, {10, 5}, {10, 7}, {101, 50}, {5000, 3}, {1000, 40}};
        for (int[] pair : sizesAndDegrees) {
            GraphStatistics graph = measure(new Regular(pair[1]), pair[0], 3);
            assertEquals(pair[0], graph.degreeHistogram()[pair[1]]);
        }
    }

    @Test
    void allPairingsOfFourAreEquallyLikely() {
        int[] partnersOfFirst = new int[4];
        for (long seed = 0; seed < 3000; seed++) {
            partnersOfFirst[new Regular(1).connect(Crowd.of(4), new Draws(seed)).contact(0)]++;
        }
        for (int other = 1; other < 4; other++) {
            assertEquals(1000, partnersOfFirst[other], 100);
        }
    }

    @Test
    void anOddNumberOfEndsIsAnError() {
        Problem problem = new Regular(3).check(5, "s.yaml:4:3").get(0);
        assertEquals(
                "degree is 3 for 5 users, but users times degree must be even; take degree 2 or 6 users",
                problem.message());
    }

    @Test
    void theClusteringOfARingIsThatOfWattsAndStrogatz() { // 3 (k − 2) / 4 (k − 1)
        for (int degree : new int[] {2, 4, 10, 20}) {
            double exact = 3.0 * (degree - 2) / (4.0 * (degree - 1));
            assertEquals(exact, measure(new WattsStrogatz(degree, 0), 1000, 1).averageClustering(), 1e-12);
        }
    }

    @Test
    void rewiringLowersClusteringByTheCubeOfWhatStays() { // Barrat & Weigt (2000)
        double ring = 3.0 * 8 / (4.0 * 9);
        for (double rewiring : new double[] {0.01, 0.1, 0.3}) {
            GraphStatistics graph = measure(new WattsStrogatz(10, rewiring), 20_000, 1);
            assertEquals(ring * StrictMath.pow(1 - rewiring, 3), graph.averageClustering(), 0.01);
            assertEquals(10, graph.meanDegree());
        }
    }

    @Test
    void everybodyKeepsTheirOwnHalfOfTheTiesWhenAllAreRewired() {
        GraphStatistics graph = measure(new WattsStrogatz(10, 1), 10_000, 1);
        for (int user = 0; user < 10_000; user++) {
            assertTrue(graph.degree(user) >= 5);
        }
        assertTrue(graph.averageClustering() < 0.005);
    }

    @Test
    void whoKnowsAllOthersKeepsTheirTies() {
        assertEquals(4, measure(new WattsStrogatz(4, 1), 5, 1).meanDegree());
    }

    @Test
    void degreesOfBarabasiAlbertFollowTheExactLaw() { // 2m (m + 1) / k (k + 1) (k + 2), m = 3
        int[] histogram = measure(new BarabasiAlbert(3), 200_000, 1).degreeHistogram();
        assertEquals(0.4, histogram[3] / 200_000.0, 0.005);
        assertEquals(0.2, histogram[4] / 200_000.0, 0.005);
        assertEquals(0.0714, histogram[6] / 200_000.0, 0.003);
    }

    @Test
    void eachNewcomerMakesItsNumberOfTies() {
        SocialGraph graph = new BarabasiAlbert(4).connect(Crowd.of(1000), new Draws(1));
        assertEquals((1000 - 4) * 4, graph.ties());
        Set<Integer> chosen = new HashSet<>();
        for (int i = graph.firstContact(999); i < graph.endContact(999); i++) {
            chosen.add(graph.contact(i));
        }
        assertEquals(4, chosen.size());
        assertEquals(1, GraphStatistics.of(graph).componentSizes().length);
    }
}
