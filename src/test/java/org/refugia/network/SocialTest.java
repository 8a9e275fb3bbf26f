package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.parameter.Problem;
import org.refugia.random.Draws;

class SocialTest {
    private static final int SIZE = 50_000;
    private static final Crowd PEOPLE = Crowd.of(SIZE);

    private static SocialGraph connect(double clustering, Homophily homophily) {
        return new Social(40, clustering, 2.4, homophily).connect(PEOPLE, new Draws(11));
    }

    private static Homophily segments(double strength) {
        return new Homophily(People.Grouping.SEGMENT, strength);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.15, 0", "0.2, 0", "0.25, 0", "0.2, 0.3", "0.2, 1", "0.5, 0.3"})
    void clusteringAndMeanDegreeAreAsAsked(double clustering, double strength) {
        GraphStatistics graph = GraphStatistics.of(connect(clustering, segments(strength)));
        assertEquals(clustering, graph.averageClustering(), 0.02);
        assertEquals(40, graph.meanDegree(), 0.4);
    }

    @Test
    void mostHaveFarFewerContactsThanTheMean() {
        GraphStatistics graph = GraphStatistics.of(connect(0.2, null));
        assertTrue(graph.medianDegree() < 0.65 * graph.meanDegree());
        assertTrue(graph.maxDegree() > 20 * graph.meanDegree());
    }

    @Test
    void theTailHasTheExponentOfTheHubs() { // P(K > k) ∝ k^−1.4 far below the cut-off at 1414
        int[] histogram = GraphStatistics.of(connect(0.2, null)).degreeHistogram();
        double above50 = 0;
        double above200 = 0;
        for (int degree = 50; degree < histogram.length; degree++) {
            above50 += histogram[degree];
            above200 += degree >= 200 ? histogram[degree] : 0;
        }
        assertEquals(1.4, StrictMath.log(above50 / above200) / StrictMath.log(4), 0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.7, 1})
    void homophilyIsTheShareOfOwnTiesBeyondChance(double strength) {
        double own = PEOPLE.ownShare(connect(0.2, segments(strength)));
        assertEquals(strength, (own - 1 / 3.0) / (2 / 3.0), 0.015);
    }

    @Test
    void withoutHomophilyTheGroupsPlayNoPart() {
        assertEquals(connect(0.2, null).ties(), connect(0.2, segments(0)).ties());
    }

    @Test
    void nearlyAllLiveInOneComponent() {
        assertTrue(GraphStatistics.of(connect(0.25, segments(0.3))).componentSizes()[0] > 0.999 * SIZE);
    }

    @Test
    void smallNetworksKeepTheirMeanDegree() {
        for (long seed = 0; seed < 5; seed++) {
            SocialGraph graph = new Social(20, 0.2, 2.4, segments(0.3)).connect(Crowd.of(2000), new Draws(seed));
            assertEquals(20, GraphStatistics.of(graph).meanDegree(), 0.4);
        }
    }

    @Test
    void moreClusteringByChanceThanAskedIsNoted() {
        List<Problem> problems = new Social(40, 0.1, 2.4, null).check(200, "s.yaml:4:3");
        assertEquals(1, problems.size());
        assertFalse(problems.get(0).isError());
        assertTrue(new Social(40, 0.2, 2.4, null).check(2000, "s.yaml:4:3").isEmpty());
    }

    @Test
    void expectedDegreesOfTheHubLawAddUpAndHaveItsTail() {
        double[] degrees = HubLaw.expectedDegrees(10_000, 40, 2.4);
        double sum = 0;
        for (double degree : degrees) {
            sum += degree;
        }
        assertEquals(400_000, sum, 1e-6);
        assertTrue(degrees[9999] <= 1.02 * StrictMath.sqrt(400_000));
        assertTrue(degrees[0] > 5);
    }
}
