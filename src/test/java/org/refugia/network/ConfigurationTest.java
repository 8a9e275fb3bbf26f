package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.refugia.random.Distribution;
import org.refugia.random.Draws;

class ConfigurationTest {
    private static final int SIZE = 100_000;

    private static SocialGraph connect(Distribution degrees, int cutoff, boolean directed) {
        return new Configuration(degrees, cutoff, directed).connect(Crowd.of(SIZE), new Draws(5));
    }

    @Test
    void theTailHasTheExponentOfItsLaw() { // P(K > k) ∝ k^−1.5, so four times the degree is eight times as rare
        int[] histogram = GraphStatistics.of(connect(new Distribution.Pareto(5, 1.5), 1000, false))
                .degreeHistogram();
        assertEquals(8, atLeast(histogram, 20) / atLeast(histogram, 80), 0.8);
    }

    @Test
    void degreesOfALogNormalLawHaveItsMedian() {
        GraphStatistics graph = GraphStatistics.of(connect(new Distribution.LogNormal(20, 2), 0, false));
        assertEquals(20, graph.medianDegree(), 1);
    }

    @Test
    void aConstantLawGivesItsDegreeToNearlyAll() {
        GraphStatistics graph = GraphStatistics.of(connect(new Distribution.Constant(8), 0, false));
        assertEquals(8, graph.maxDegree());
        assertTrue(graph.degreeHistogram()[8] > 0.998 * SIZE);
    }

    @Test
    void degreesAreRoundedNotCut() {
        GraphStatistics graph = GraphStatistics.of(connect(new Distribution.Constant(7.6), 0, false));
        assertEquals(8, graph.maxDegree());
    }

    @Test
    void nobodyIsAboveTheCutoff() {
        GraphStatistics graph = GraphStatistics.of(connect(new Distribution.Pareto(5, 1.2), 60, false));
        assertTrue(graph.maxDegree() <= 60 && graph.maxDegree() > 50);
    }

    @Test
    void theStructuralCutoffLosesFewTies() {
        double kept = connect(new Distribution.Pareto(5, 1.4), 0, false).ties();
        GraphStatistics graph = GraphStatistics.of(connect(new Distribution.Pareto(5, 1.4), 0, false));
        assertTrue(graph.maxDegree() <= StrictMath.sqrt(SIZE * 18.0));
        assertEquals(5 * 1.4 / 0.4 / 2, kept / SIZE, 1.2);
    }

    @Test
    void directedContactsAndFollowersFollowTheLawApart() {
        SocialGraph graph = connect(new Distribution.LogNormal(20, 2), 0, true);
        double both = 0;
        double contacts = 0;
        double followers = 0;
        for (int user = 0; user < SIZE; user++) {
            both += (double) graph.contacts(user) * graph.followers(user) / SIZE;
            contacts += (double) graph.contacts(user) / SIZE;
            followers += (double) graph.followers(user) / SIZE;
        }
        assertTrue(graph.isDirected());
        assertEquals(20 * StrictMath.exp(StrictMath.pow(StrictMath.log(2), 2) / 2), contacts, 0.6);
        assertEquals(contacts, followers, 1e-6);
        assertEquals(1, both / (contacts * followers), 0.02);
    }

    private static double atLeast(int[] histogram, int degree) {
        int count = 0;
        for (int k = degree; k < histogram.length; k++) {
            count += histogram[k];
        }
        return count;
    }
}
