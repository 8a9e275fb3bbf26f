package org.refugia.world;

import java.util.Arrays;

/** Who came to which platforms and who left them; grows as needed and is used again each step. */
final class PresenceChanges {
    private int[] users = new int[Room.LEAST];
    private Sets came;
    private Sets left;
    private int size;

    PresenceChanges(int platforms) {
        came = new Sets(users.length, platforms);
        left = new Sets(users.length, platforms);
    }

    /**
     * Adds a user.
     *
     * @param before  platforms the user was present on, as bits
     * @param after   platforms the user is present on now
     */
    void add(int user, int before, int after) {
        if (size == users.length) {
            setRoom(Room.grown(size));
        }
        users[size] = user;
        came.set(size, after & ~before);
        left.set(size++, before & ~after);
    }

    private void setRoom(int room) {
        users = Arrays.copyOf(users, room);
        came = came.copyOf(room);
        left = left.copyOf(room);
    }

    int size() {
        return size;
    }

    int user(int i) {
        return users[i];
    }

    /** Platforms that the user of entry i came to, as bits. */
    int came(int i) {
        return came.of(i);
    }

    /** Platforms that the user of entry i left, as bits. */
    int left(int i) {
        return left.of(i);
    }

    void clear() {
        if (Room.isTooMuch(users.length, size)) {
            setRoom(Room.LEAST);
        }
        size = 0;
    }
}
