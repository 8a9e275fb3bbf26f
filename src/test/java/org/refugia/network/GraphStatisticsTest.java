package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.shortestpath.GraphMeasurer;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.random.Draws;

class GraphStatisticsTest {
    private static final Path EGO_FACEBOOK = Path.of("..", "shared", "data", "ego-facebook.txt.gz");

    static List<SocialGraph> graphs() {
        return List.of(
                new ErdosRenyi(2, false).connect(Crowd.of(300), new Draws(1)),
                new ErdosRenyi(3, true).connect(Crowd.of(200), new Draws(2)),
                new BarabasiAlbert(3).connect(Crowd.of(300), new Draws(3)),
                new WattsStrogatz(6, 0.1).connect(Crowd.of(250), new Draws(4)),
                new Social(12, 0.2, 2.4, null).connect(Crowd.of(400), new Draws(5)));
    }

    private static Graph<Integer, DefaultEdge> asJGraphT(SocialGraph graph) {
        Graph<Integer, DefaultEdge> copy = new SimpleGraph<>(DefaultEdge.class);
        for (int user = 0; user < graph.size(); user++) {
            copy.addVertex(user);
        }
        for (int user = 0; user < graph.size(); user++) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                copy.addEdge(user, graph.contact(i));
            }
        }
        return copy;
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void clusteringIsThatOfJGraphT(SocialGraph graph) {
        GraphStatistics ours = GraphStatistics.of(graph);
        ClusteringCoefficient<Integer, DefaultEdge> theirs = new ClusteringCoefficient<>(asJGraphT(graph));
        assertEquals(theirs.getAverageClusteringCoefficient(), ours.averageClustering(), 1e-12);
        double closed = 0; // JGraphT 1.5.3 counts some triangles twice (GraphMetrics.getNumberOfTriangles)
        double pairs = 0;
        for (Map.Entry<Integer, Double> local : theirs.getScores().entrySet()) {
            assertEquals(local.getValue(), ours.localClustering(local.getKey()), 1e-12);
            double contacts = ours.degree(local.getKey());
            closed += local.getValue() * contacts * (contacts - 1) / 2;
            pairs += contacts * (contacts - 1) / 2;
        }
        assertEquals(closed / 3, ours.triangles(), 1e-6);
        assertEquals(closed / pairs, ours.transitivity(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void coresAreThoseOfJGraphT(SocialGraph graph) {
        int[] ours = GraphStatistics.of(graph).coreNumbers();
        new Coreness<>(asJGraphT(graph)).getScores().forEach((user, core) -> assertEquals(core, ours[user]));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void componentsAndDiameterAreThoseOfJGraphT(SocialGraph graph) {
        Graph<Integer, DefaultEdge> theirs = asJGraphT(graph);
        var sets = new ConnectivityInspector<>(theirs).connectedSets();
        int[] sizes = sets.stream()
                .mapToInt(set -> -set.size())
                .sorted()
                .map(size -> -size)
                .toArray();
        GraphStatistics ours = GraphStatistics.of(graph);
        assertArrayEquals(sizes, ours.componentSizes());
        var largest =
                sets.stream().filter(set -> set.size() == sizes[0]).findFirst().orElseThrow();
        assertEquals(new GraphMeasurer<>(new AsSubgraph<>(theirs, largest)).getDiameter(), ours.diameter());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void degreesAndTheirCorrelationAreThoseCountedOneByOne(SocialGraph graph) {
        Graph<Integer, DefaultEdge> theirs = asJGraphT(graph);
        GraphStatistics ours = GraphStatistics.of(graph);
        int[] degrees = theirs.vertexSet().stream().mapToInt(theirs::degreeOf).toArray();
        assertEquals(Arrays.stream(degrees).average().orElseThrow(), ours.meanDegree(), 1e-12);
        double mean = 0;
        double ends = 2.0 * theirs.edgeSet().size();
        for (int degree : degrees) {
            mean += degree * degree / ends;
        }
        double covariance = 0;
        double variance = 0;
        for (DefaultEdge tie : theirs.edgeSet()) {
            double one = degrees[theirs.getEdgeSource(tie)] - mean;
            double other = degrees[theirs.getEdgeTarget(tie)] - mean;
            covariance += 2 * one * other;
            variance += one * one + other * other;
        }
        assertEquals(covariance / variance, ours.assortativity(), 1e-9);
    }

    @Test
    void aStarIsKnownByHeart() {
        GraphStatistics star = GraphStatistics.of(SocialGraph.mutual(6, sink -> {
            for (int leaf = 1; leaf < 5; leaf++) {
                sink.tie(0, leaf);
            }
        }));
        assertArrayEquals(new int[] {1, 4, 0, 0, 1}, star.degreeHistogram());
        assertEquals(1, star.medianDegree());
        assertEquals(4, star.maxDegree());
        assertEquals(-1, star.assortativity(), 1e-12);
        assertEquals(2, star.diameter());
        assertArrayEquals(new int[] {5, 1}, star.componentSizes());
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 0}, star.coreNumbers());
        assertEquals(0, star.transitivity());
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        SocialGraph pair = SocialGraph.mutual(4, sink -> sink.tie(1, 3));
        assertEquals(0.5, GraphStatistics.of(pair).medianDegree());
    }

    @Test
    void nobodyAndASingleUserAreMeasuredToo() {
        GraphStatistics nobody = GraphStatistics.of(SocialGraph.empty(0));
        assertEquals(0, nobody.meanDegree() + nobody.medianDegree() + nobody.maxDegree() + nobody.diameter());
        assertEquals(0, nobody.averageClustering() + nobody.coreNumbers().length);
        assertTrue(Double.isNaN(GraphStatistics.of(SocialGraph.empty(1)).assortativity()));
        assertEquals(0, GraphStatistics.of(SocialGraph.empty(1)).diameter());
    }

    @Test
    void egoFacebookIsMeasuredAsSnapPublishesIt() {
        assumeTrue(Files.exists(EGO_FACEBOOK), () -> "skipped: SNAP's ego-Facebook is not at " + EGO_FACEBOOK);
        TieFile.Reading reading = new TieFile(EGO_FACEBOOK, false, null).read();
        assertTrue(reading.problems().isEmpty(), reading.problems()::toString);
        GraphStatistics graph = GraphStatistics.of(reading.graph());
        assertEquals(4039, reading.people());
        assertEquals(88_234, reading.graph().ties());
        assertEquals(0.6055, graph.averageClustering(), 0.00005);
        assertEquals(0.5192, graph.transitivity(), 0.00005);
        assertEquals(1_612_010, graph.triangles());
        assertEquals(8, graph.diameter());
        assertEquals(1, graph.componentSizes().length);
    }
}
