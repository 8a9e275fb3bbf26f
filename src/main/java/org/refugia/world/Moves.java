package org.refugia.world;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A list of users and, for each, a platform; grows as needed and is used again each step. */
public final class Moves {
    private int[] users = new int[Room.LEAST];
    private int[] platforms = new int[Room.LEAST];
    private int size;

    /** Adds a user and a platform. */
    public void add(int user, int platform) {
        if (size == users.length) {
            users = Arrays.copyOf(users, Room.grown(size));
            platforms = Arrays.copyOf(platforms, users.length);
        }
        users[size] = user;
        platforms[size++] = platform;
    }

    /** Adds the entries of another list. */
    public void append(Moves others) {
        if (users.length < size + others.size) {
            int length = Math.max(size + others.size, Room.grown(size));
            users = Arrays.copyOf(users, length);
            platforms = Arrays.copyOf(platforms, length);
        }
        System.arraycopy(others.users, 0, users, size, others.size);
        System.arraycopy(others.platforms, 0, platforms, size, others.size);
        size += others.size;
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** User of entry i. */
    public int user(int i) {
        return users[i];
    }

    /** Platform of entry i. */
    public int platform(int i) {
        return platforms[i];
    }

    /** Drops the entries that are not to be kept; the others stay in order. */
    public void retain(IntPredicate keep) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (keep.test(i)) {
                users[kept] = users[i];
                platforms[kept++] = platforms[i];
            }
        }
        size = kept;
    }

    /** Empties the list. */
    public void clear() {
        size = 0;
    }
}
