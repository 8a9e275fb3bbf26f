package org.refugia.world;

/** How long lists are that grow as needed, and when memory that only an event needed is given back. */
final class Room {
    /** Length to begin with. */
    static final int LEAST = 64;

    /** Shorter lists are not worth giving back. */
    private static final int SMALL = 1 << 16;

    private static final int RARELY = 4;

    private Room() {}

    /** A greater length: twice as long for short lists, half as long again for long ones. */
    static int grown(int length) {
        long more = length < SMALL ? length : length / 2;
        return (int) Math.min(Integer.MAX_VALUE - Byte.SIZE, Math.max(LEAST, length + more));
    }

    /** Whether a list was so much longer than it was used that it should shrink. */
    static boolean isTooMuch(int length, int used) {
        return length > SMALL && used < length / RARELY;
    }
}
