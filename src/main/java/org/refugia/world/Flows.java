package org.refugia.world;

import java.util.Arrays;

/** How many users moved their home from one platform to another today; the last number stands for outside. */
public final class Flows {
    private final int places;
    private final int[] counts;

    Flows(int platforms) {
        places = platforms + 1;
        counts = new int[places * places];
    }

    void count(int from, int to) {
        counts[from * places + to]++;
    }

    /** Takes over what others have counted, and leaves them at 0. */
    void take(Flows others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others.counts[i];
        }
        others.clear();
    }

    /** Users who moved today. */
    public int of(int from, int to) {
        return counts[from * places + to];
    }

    /** Platforms and outside. */
    public int places() {
        return places;
    }

    void clear() {
        Arrays.fill(counts, 0);
    }
}
