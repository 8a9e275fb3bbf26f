package org.refugia.network;

import org.refugia.random.Draws;

/**
 * Circles of people of similar expected degree, tied at random with one density inside.
 *
 * <p>A circle whose least member expects k ties has k + 1 members, at most {@link #LARGEST}. Members whose contacts
 * are all in the circle would have a clustering equal to its density ρ; with the share ρ of the ties inside it is ρ³.
 * Source: Seshadhri, Kolda &amp; Pinar (2012), Physical Review E 85, 056109 (BTER); the limit: Dunbar (1993),
 * Behavioral and Brain Sciences 16, 681–735.
 */
final class Communities {
    /** Members of the largest circles. */
    static final int LARGEST = 150;

    private final double[] expected;
    private final Groups pools;
    private final int[] circles;

    /**
     * Circles among members of a pool.
     *
     * @param expected  expected degree of each position, ascending
     * @param pools     the positions by pool, ascending in each
     */
    Communities(double[] expected, Groups pools) {
        this.expected = expected;
        this.pools = pools;
        this.circles = new int[expected.length];
        forEach((start, end) -> {
            for (int place = start; place < end; place++) {
                circles[pools.user(place)] = start;
            }
        });
    }

    @FunctionalInterface
    private interface Visitor {
        /** A circle: places in the pools. */
        void circle(int start, int end);
    }

    private void forEach(Visitor visitor) {
        for (int pool = 0; pool < pools.count(); pool++) {
            int last = pools.start(pool + 1);
            int start = pools.start(pool);
            while (start < last) {
                double least = Math.rint(expected[pools.user(start)]) + 1;
                int end = (int) Math.min(last, start + Math.min(LARGEST, least));
                visitor.circle(start, end);
                start = end;
            }
        }
    }

    /**
     * The density at which the mean local clustering due to circles is as asked; 1 if none is enough.
     *
     * <p>Of n others in the circle a member with k contacts knows Bin(n, ρ), so E k (k − 1) = k² − n ρ².
     *
     * @param guess  a density near the one that is sought
     */
    double density(double clustering, double guess) {
        double[] closable = new double[1];
        forEach((start, end) -> {
            double others = end - start - 1.0;
            for (int place = start; place < end; place++) {
                double degree = expected[pools.user(place)];
                double pairs = degree * degree - others * guess * guess;
                closable[0] += pairs <= 0 ? 0 : Math.min(1, others * (others - 1) / pairs);
            }
        });
        double most = closable[0] / expected.length;
        return clustering <= 0 ? 0 : most <= clustering ? 1 : StrictMath.cbrt(clustering / most);
    }

    /** Whether two positions live in one circle. */
    boolean together(int one, int other) {
        return circles[one] == circles[other];
    }

    /** What each position still expects outside of its circle. */
    double[] outside(double density) {
        double[] outside = new double[expected.length];
        forEach((start, end) -> {
            for (int place = start; place < end; place++) {
                int position = pools.user(place);
                outside[position] = Math.max(0, expected[position] - density * (end - start - 1));
            }
        });
        return outside;
    }

    /** Ties the circles. */
    void tie(double density, Draws.Stream stream, SocialGraph.Sink sink) {
        Sieve sieve = new Sieve(stream, density);
        SocialGraph.Sink positions = (place, other) -> sink.tie(pools.user(place), pools.user(other));
        forEach((start, end) -> {
            for (int place = start + 1; place < end; place++) {
                sieve.take(place, start, place, positions);
            }
        });
    }
}
