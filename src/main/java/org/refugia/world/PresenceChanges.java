package org.refugia.world;

import java.util.Arrays;

/** Who came to which platforms and who left them; grows as needed and is used again each step. */
final class PresenceChanges {
    private int[] users = new int[64];
    private int[] changed = new int[64];
    private int[] after = new int[64];
    private int size;

    /**
     * Adds a user.
     *
     * @param platforms  platforms the user came to or left, as bits
     * @param present    platforms the user is present on now
     */
    void add(int user, int platforms, int present) {
        if (size == users.length) {
            users = Arrays.copyOf(users, size * 2);
            changed = Arrays.copyOf(changed, size * 2);
            after = Arrays.copyOf(after, size * 2);
        }
        users[size] = user;
        changed[size] = platforms;
        after[size++] = present;
    }

    int size() {
        return size;
    }

    int user(int i) {
        return users[i];
    }

    /** Platforms that the user of entry i came to or left, as bits. */
    int bits(int i) {
        return changed[i];
    }

    /** Whether the user of entry i came to a platform, rather than left it. */
    boolean comes(int i, int platform) {
        return (after[i] >> platform & 1) != 0;
    }

    void clear() {
        size = 0;
    }
}
