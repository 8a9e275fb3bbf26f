package org.refugia.report;

import java.util.stream.IntStream;

/**
 * Equal parts of an axis, into which a sample is sorted.
 *
 * @param count  how many
 * @param first  where the first begins
 * @param last   where the last ends
 */
record Bins(int count, double first, double last) {
    private static final int MOST = 8;
    private static final int POINTS_OF_A_BIN = 4;

    /** Bins for a sample of so many points. */
    static Bins of(int points, double first, double last) {
        return new Bins(Math.max(2, Math.min(MOST, points / POINTS_OF_A_BIN)), first, last);
    }

    /** The bin, counted from 0, in which a position lies. */
    int of(double position) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor(count * (position - first) / (last - first))));
    }

    /** Where a bin begins. */
    double start(int bin) {
        return first + bin * (last - first) / count;
    }

    /** The middle of each bin. */
    double[] middles() {
        return IntStream.range(0, count)
                .mapToDouble(bin -> (start(bin) + start(bin + 1)) / 2)
                .toArray();
    }
}
