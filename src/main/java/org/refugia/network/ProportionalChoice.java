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
        double sum = target(probability);
        return groups.user(placeOf(sum, signposts[post(sum)]));
    }

    /** What the weights of the places before a position among all add up to, at most. */
    double target(double probability) {
        return probability * total();
    }

    /** The same for a position of a group. */
    double target(int group, double probability) {
        int start = groups.start(group);
        return sums[start] + probability * (sums[groups.start(group + 1)] - sums[start]);
    }

    /**
     * Turns targets into positions. What is far apart in memory is fetched for all of them before it is looked at, so that
     * the processor waits once, not for each (docs/adr/0019-networks-at-memory-speed.md).
     *
     * @param targets    sums of weights
     * @param ofGroup    the group each position must be of; −1: any
     * @param positions  takes the positions
     * @param count      number of targets
     */
    void find(double[] targets, int[] ofGroup, int[] positions, int count) {
        for (int i = 0; i < count; i++) {
            positions[i] = signposts[post(targets[i])];
        }
        double fetched = 0;
        for (int i = 0; i < count; i++) {
            fetched += sums[positions[i]];
        }
        if (Double.isNaN(fetched)) {
            throw new IllegalStateException("weights are numbers");
        }
        for (int i = 0; i < count; i++) {
            int place = placeOf(targets[i], positions[i]);
            int group = ofGroup[i];
            positions[i] =
                    group < 0 ? place : Math.max(groups.start(group), Math.min(groups.start(group + 1) - 1, place));
        }
        for (int i = 0; i < count; i++) {
            positions[i] = groups.user(positions[i]);
        }
    }

    private int post(double sum) {
        int posts = signposts.length - 1;
        double post = sum / total() * posts;
        return post < posts ? (int) post : posts;
    }

    private int placeOf(double sum, int signpost) {
        int last = signposts.length - 2;
        int place = signpost;
        while (place > 0 && sums[place] > sum) {
            place--;
        }
        while (place < last && sums[place + 1] <= sum) {
            place++;
        }
        return place;
    }
}
