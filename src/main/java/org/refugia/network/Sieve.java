package org.refugia.network;

import org.refugia.random.Draws;

/**
 * Takes each of many candidates with the same probability, at a cost that grows with those taken, not with those asked.
 *
 * <pre>  gap between two taken = ⌊ln U / ln(1 − p)⌋</pre>
 *
 * <p>Source: Batagelj &amp; Brandes (2005), Efficient generation of large random networks, Physical Review E 71, 036113.
 */
final class Sieve {
    private final Draws.Stream stream;
    private final double probability;
    private final double scale;

    /** A probability of 1 or more takes all. */
    Sieve(Draws.Stream stream, double probability) {
        this.stream = stream;
        this.probability = probability;
        this.scale = 1 / StrictMath.log1p(-Math.min(probability, 0.5));
    }

    /** A sieve for the mean number of candidates to be taken of so many. */
    static Sieve of(Draws.Stream stream, double taken, double candidates) {
        return new Sieve(stream, candidates > 0 ? taken / candidates : 0);
    }

    /**
     * Hands on {@code (row, candidate)} for each candidate taken, in ascending order.
     *
     * @param row   number of the row; the draws of different rows are independent
     * @param from  first candidate
     * @param end   after the last candidate
     */
    void take(int row, int from, int end, SocialGraph.Sink sink) {
        if (probability > 0.5) {
            takeOneByOne(row, from, end, sink);
        } else if (probability > 0) {
            long draw = 0;
            long candidate = from + gap(row, draw++, end);
            while (candidate < end) {
                sink.tie(row, (int) candidate);
                candidate += 1 + gap(row, draw++, end);
            }
        }
    }

    private void takeOneByOne(int row, int from, int end, SocialGraph.Sink sink) {
        for (int candidate = from; candidate < end; candidate++) {
            if (stream.uniform(row, candidate) < probability) {
                sink.tie(row, candidate);
            }
        }
    }

    private long gap(int row, long draw, int most) {
        return (long) Math.min(StrictMath.log(stream.uniform(row, draw)) * scale, most);
    }
}
