package org.refugia.network;

import java.util.Arrays;

/**
 * What networks are compared by. In a directed graph two users count as tied if either follows the other.
 *
 * <p>Sources: Watts &amp; Strogatz (1998), Nature 393, 440–442 (local clustering); Newman (2003), SIAM Review 45,
 * 167–256 (transitivity); Newman (2002), Physical Review Letters 89, 208701 (assortativity).
 */
public final class GraphStatistics {
    private final SocialGraph graph;
    private final long[] triangles;

    private GraphStatistics(SocialGraph graph) {
        this.graph = graph;
        this.triangles = Triangles.perUser(graph);
    }

    /** Measures a graph; about ties · √ties steps at worst. */
    public static GraphStatistics of(SocialGraph graph) {
        return new GraphStatistics(graph.isDirected() ? undirected(graph) : graph);
    }

    private static SocialGraph undirected(SocialGraph graph) {
        return SocialGraph.erased(graph.size(), false, sink -> {
            for (int user = 0; user < graph.size(); user++) {
                for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                    sink.tie(user, graph.contact(i));
                }
            }
        });
    }

    /** Number of users tied to a user. */
    public int degree(int user) {
        return graph.contacts(user);
    }

    /** Mean degree; 0 without users. */
    public double meanDegree() {
        return graph.size() == 0 ? 0 : 2.0 * graph.ties() / graph.size();
    }

    /** Median degree: the mean of the two middle ones where the number of users is even; 0 without users. */
    public double medianDegree() {
        int[] degrees = degrees();
        Arrays.sort(degrees);
        int size = degrees.length;
        return size == 0 ? 0 : (degrees[(size - 1) / 2] + degrees[size / 2]) / 2.0;
    }

    /** Greatest degree; 0 without users. */
    public int maxDegree() {
        return Arrays.stream(degrees()).max().orElse(0);
    }

    /** Number of users of each degree, 0 … {@link #maxDegree}. */
    public int[] degreeHistogram() {
        int[] histogram = new int[maxDegree() + 1];
        for (int user = 0; user < graph.size(); user++) {
            histogram[degree(user)]++;
        }
        return histogram;
    }

    /** Share of the pairs of a user's contacts that are tied; 0 with fewer than two contacts. */
    public double localClustering(int user) {
        double pairs = pairs(user);
        return pairs == 0 ? 0 : triangles[user] / pairs;
    }

    /** Mean of {@link #localClustering} over all users; 0 without users. */
    public double averageClustering() {
        double sum = 0;
        for (int user = 0; user < graph.size(); user++) {
            sum += localClustering(user);
        }
        return graph.size() == 0 ? 0 : sum / graph.size();
    }

    /** Number of triangles. */
    public long triangles() {
        return Arrays.stream(triangles).sum() / 3;
    }

    /** Share of the paths of two ties that are closed to a triangle; 0 where there is no such path. */
    public double transitivity() {
        double pairs = 0;
        for (int user = 0; user < graph.size(); user++) {
            pairs += pairs(user);
        }
        return pairs == 0 ? 0 : 3.0 * triangles() / pairs;
    }

    /** Correlation of the degrees at the two ends of a tie, −1 … 1; NaN where all ends have the same degree. */
    public double assortativity() {
        double ends = 0;
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int user = 0; user < graph.size(); user++) {
            double degree = degree(user);
            ends += degree;
            sum += degree * degree;
            squares += degree * degree * degree;
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                products += degree * degree(graph.contact(i));
            }
        }
        double variance = ends * squares - sum * sum;
        return variance == 0 ? Double.NaN : (ends * products - sum * sum) / variance;
    }

    /** Sizes of the connected components, the largest first. */
    public int[] componentSizes() {
        return new Paths(graph).componentSizes();
    }

    /** Longest of the shortest paths in the largest component [ties]; exact, and slow where all are far apart. */
    public int diameter() {
        return new Paths(graph).diameter();
    }

    /** Core number of each user: the greatest k such that the user has k contacts among users of that kind. */
    public int[] coreNumbers() {
        return Cores.numbers(graph);
    }

    private int[] degrees() {
        int[] degrees = new int[graph.size()];
        Arrays.setAll(degrees, this::degree);
        return degrees;
    }

    private double pairs(int user) {
        return degree(user) * (degree(user) - 1.0) / 2;
    }
}
