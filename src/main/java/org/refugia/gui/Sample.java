package org.refugia.gui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.refugia.network.SocialGraph;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * The people that are drawn: small neighbourhoods around people picked at random, so that ties are to be seen, laid out by
 * forces so that communities lie together. Picked and placed by draws of their own, which the model does not use.
 *
 * @param users  numbers of the users, in the order in which they were picked
 * @param ties   pairs of places in {@code users}
 * @param x      where each lies, 0 … 1
 * @param y      where each lies, 0 … 1
 */
record Sample(int[] users, List<Tie> ties, double[] x, double[] y) {
    private static final int NEIGHBOURHOOD = 25;
    private static final int SHOWN_CONTACTS = 4;
    private static final int ROUNDS = 150;

    /** How far apart people are pushed, as a share of the distance at which they fill the picture. */
    private static final double APART = 0.15;

    /** Share of the people whose ties count when places are found. */
    private static final double USUAL = 0.85;

    private static final double NEAR = 0.05;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /** A tie between two who are drawn. */
    record Tie(int from, int to) {}

    /** A sample of at most so many users. */
    static Sample of(SocialGraph graph, int most, Draws draws) {
        Map<Integer, Integer> places = picked(graph, Math.min(most, graph.size()), draws);
        int[] users = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<Tie> ties = new ArrayList<>();
        for (int user : users) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                int contact = graph.contact(i);
                Integer place = places.get(contact);
                if (place != null && (user < contact || graph.isDirected())) {
                    ties.add(new Tie(places.get(user), place));
                }
            }
        }
        return ties.isEmpty() ? spiral(users) : laidOut(users, ties, draws);
    }

    private static Map<Integer, Integer> picked(SocialGraph graph, int number, Draws draws) {
        Draws.Stream stream = draws.stream(Decision.DRAWN_USER);
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (int start = 0; places.size() < number; start++) {
            Deque<Integer> queue = new ArrayDeque<>();
            int full = Math.min(number, places.size() + NEIGHBOURHOOD);
            add((int) (stream.uniform(start) * graph.size()), places, queue);
            while (!queue.isEmpty() && places.size() < full) {
                int user = queue.remove();
                int contacts = graph.contacts(user);
                for (int k = 0; k < Math.min(SHOWN_CONTACTS, contacts) && places.size() < full; k++) {
                    int which = (int) (stream.uniform(user, k + 1) * contacts);
                    add(graph.contact(graph.firstContact(user) + which), places, queue);
                }
            }
        }
        return places;
    }

    private static void add(int user, Map<Integer, Integer> places, Deque<Integer> queue) {
        if (places.putIfAbsent(user, places.size()) == null) {
            queue.add(user);
        }
    }

    /** Without ties there are no communities: everybody lies equally far from their neighbours. */
    private static Sample spiral(int[] users) {
        double[] x = new double[users.length];
        double[] y = new double[users.length];
        for (int i = 0; i < users.length; i++) {
            double radius = 0.5 * Math.sqrt((i + 0.5) / users.length);
            x[i] = 0.5 + radius * Math.cos(i * GOLDEN_ANGLE);
            y[i] = 0.5 + radius * Math.sin(i * GOLDEN_ANGLE);
        }
        return new Sample(users, List.of(), x, y);
    }

    /**
     * Fruchterman &amp; Reingold (1991), Software: Practice and Experience 21(11), 1129–1164. Those with most ties would pull
     * everybody into the middle, so they are placed last, amid their contacts; and so are those who then have no tie left,
     * whom nothing would hold back.
     */
    private static Sample laidOut(int[] users, List<Tie> ties, Draws draws) {
        int[] degrees = new int[users.length];
        for (Tie tie : ties) {
            degrees[tie.from]++;
            degrees[tie.to]++;
        }
        int[] sorted = degrees.clone();
        Arrays.sort(sorted);
        int most = Math.max(1, sorted[(int) (USUAL * (sorted.length - 1))]);
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (Tie tie : ties) {
            if (tie.from != tie.to && degrees[tie.from] <= most && degrees[tie.to] <= most) {
                graph.addVertex(tie.from);
                graph.addVertex(tie.to);
                graph.addEdge(tie.from, tie.to);
            }
        }
        Draws.Stream stream = draws.stream(Decision.DRAWN_PLACE);
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(new Box2D(1, 1));
        graph.vertexSet()
                .forEach(place -> model.put(
                        place,
                        Point2D.of(
                                0.25 + stream.uniform(users[place], 0) / 2,
                                0.25 + stream.uniform(users[place], 1) / 2)));
        FRLayoutAlgorithm2D<Integer, DefaultEdge> forces = new FRLayoutAlgorithm2D<>(ROUNDS, APART);
        forces.setInitializer(model::get);
        forces.layout(graph, model);
        double[] x = new double[users.length];
        double[] y = new double[users.length];
        for (int place : graph.vertexSet()) {
            x[place] = model.get(place).getX();
            y[place] = model.get(place).getY();
        }
        for (int place = 0; place < users.length; place++) {
            if (!graph.containsVertex(place)) {
                int left = place;
                int[] contacts = ties.stream()
                        .filter(tie -> tie.from == left ^ tie.to == left)
                        .mapToInt(tie -> tie.from == left ? tie.to : tie.from)
                        .filter(graph::containsVertex)
                        .toArray();
                double aside = NEAR * (stream.uniform(users[place], 0) - 0.5);
                double above = NEAR * (stream.uniform(users[place], 1) - 0.5);
                x[place] = mean(contacts, x) + aside;
                y[place] = mean(contacts, y) + above;
            }
        }
        return new Sample(users, ties, spread(x), spread(y));
    }

    private static double mean(int[] places, double[] values) {
        return Arrays.stream(places)
                .mapToDouble(place -> values[place])
                .average()
                .orElse(0.5);
    }

    /** Over the whole of 0 … 1, whatever the size of the picture was; half by rank, so that a few far out take no room. */
    private static double[] spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double width = Math.max(Double.MIN_NORMAL, sorted[sorted.length - 1] - low);
        double[] spread = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double rank = (double) Arrays.binarySearch(sorted, values[i]) / Math.max(1, sorted.length - 1);
            spread[i] = (rank + (values[i] - low) / width) / 2;
        }
        return spread;
    }
}
