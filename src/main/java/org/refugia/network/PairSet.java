package org.refugia.network;

/** Pairs of users, each once, at 8 to 32 bytes a pair. Source: Knuth, The Art of Computer Programming 3, 6.4. */
final class PairSet implements SocialGraph.Ties {
    private static final long EMPTY = 0;

    private final boolean directed;
    private long[] slots = new long[1 << 10];
    private int shift = 64 - 10;
    private int size;

    /** A set of ordered pairs, or of pairs without order. */
    PairSet(boolean directed) {
        this.directed = directed;
    }

    /** Adds a pair of two different users; false if it was there. */
    boolean add(int follower, int followed) {
        boolean swap = !directed && follower < followed;
        long pair = swap ? pack(followed, follower) : pack(follower, followed);
        int slot = slotOf(pair);
        if (slots[slot] == pair) {
            return false;
        }
        slots[slot] = pair;
        size++;
        if (size > slots.length / 2) {
            grow();
        }
        return true;
    }

    /** Whether there is no pair. */
    boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void forEach(SocialGraph.Sink sink) {
        for (long pair : slots) {
            if (pair != EMPTY) {
                sink.tie((int) (pair >>> 32), (int) pair);
            }
        }
    }

    private static long pack(int follower, int followed) {
        return (long) follower << 32 | followed;
    }

    /** The slot that holds the pair, or the free one where it belongs. */
    private int slotOf(long pair) {
        int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> shift);
        while (slots[slot] != EMPTY && slots[slot] != pair) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        shift--;
        for (long pair : old) {
            if (pair != EMPTY) {
                slots[slotOf(pair)] = pair;
            }
        }
    }
}
