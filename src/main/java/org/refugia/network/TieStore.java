package org.refugia.network;

import java.util.ArrayList;
import java.util.List;

/** Ties that are dear to draw, kept until they have been counted and have found their places: 8 bytes a tie. */
final class TieStore implements SocialGraph.Ties, SocialGraph.Sink {
    private static final int CHUNK = 1 << 16;

    private final List<long[]> chunks = new ArrayList<>();
    private long[] last = new long[0];
    private int size;

    @Override
    public void tie(int follower, int followed) {
        if (size == last.length) {
            last = new long[CHUNK];
            chunks.add(last);
            size = 0;
        }
        last[size++] = (long) follower << Integer.SIZE | followed;
    }

    @Override
    public void forEach(SocialGraph.Sink sink) {
        for (long[] chunk : chunks) {
            int end = chunk == last ? size : CHUNK;
            for (int i = 0; i < end; i++) {
                sink.tie((int) (chunk[i] >>> Integer.SIZE), (int) chunk[i]);
            }
        }
    }
}
