package org.refugia.network;

/**
 * Chooses among positions, or those of one group, in proportion to their weights.
 *
 * <p>Source: indexed search after Chen &amp; Asau (1974), AIIE Transactions 6, 163–166: as many signposts as positions,
 * so the search takes about one step.
 */
final class ProportionalChoice {
    private final Groups groups;
    private final double[] sums;
    private final int[] signposts;

    /** Weights are at least 0. */
    ProportionalChoice(double[] weights, Groups groups) {
        this.groups = groups;
        int size = weights.length;
        sums = new double[size + 1];
        for (int place = 0; place < size; place++) {
            sums[place + 1] = sums[place] + weights[groups.user(place)];
        }
        signposts = new int[size + 1];
        int place = 0;
        for (int post = 0; post <= size; post++) {
            while (place < size - 1 && sums[place + 1] <= total() * post / size) {
                place++;
            }
            signposts[post] = place;
        }
    }

    /** Sum of all weights. */
    double total() {
        return sums[sums.length - 1];
    }

    /** Sum of the weights of a position's group. */
    double totalOfGroupOf(int position) {
        int group = groups.of(position);
        return sums[groups.start(group + 1)] - sums[groups.start(group)];
    }

    /** A position among all. */
    int any(double probability) {
        return groups.user(placeOf(probability * total()));
    }

    /** A position in the group of another. */
    int inGroupOf(int position, double probability) {
        int group = groups.of(position);
        int start = groups.start(group);
        int last = groups.start(group + 1) - 1;
        int place = placeOf(sums[start] + probability * (sums[last + 1] - sums[start]));
        return groups.user(Math.max(start, Math.min(last, place)));
    }

    private int placeOf(double sum) {
        int posts = signposts.length - 1;
        int place = signposts[(int) Math.min(posts, sum / total() * posts)];
        while (place > 0 && sums[place] > sum) {
            place--;
        }
        while (place < posts - 1 && sums[place + 1] <= sum) {
            place++;
        }
        return place;
    }
}
