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
            Draws.Options draws = stream.of(row);
            long draw = 0;
            long candidate = from + gap(draws, draw++, end);
            while (candidate < end) {
                sink.tie(row, (int) candidate);
                candidate += 1 + gap(draws, draw++, end);
            }
        }
    }

    /**
     * Hands on the pairs taken of a block of rows and a block of 2^bits candidates, row by row.
     *
     * @param rows   first row
     * @param count  number of rows
     * @param from   first candidate
     */
    void takeBlock(int rows, int count, int from, int bits, SocialGraph.Sink sink) {
        if (probability > 0.5) {
            for (int row = rows; row < rows + count; row++) {
                takeOneByOne(row, from, from + (1 << bits), sink);
            }
        } else if (probability > 0) {
            Draws.Options draws = stream.of((from + 1L) << 32 | rows);
            long pairs = (long) count << bits;
            long mask = (1L << bits) - 1;
            long draw = 0;
            long pair = gap(draws, draw++, pairs);
            while (pair < pairs) {
                sink.tie(rows + (int) (pair >>> bits), from + (int) (pair & mask));
                pair += 1 + gap(draws, draw++, pairs);
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

    private long gap(Draws.Options draws, long draw, long most) {
        double gap = Logarithm.of(draws.uniform(draw)) * scale;
        return gap < most ? (long) gap : most;
    }
}
