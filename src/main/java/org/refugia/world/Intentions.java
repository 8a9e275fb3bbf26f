package org.refugia.world;

import java.util.Arrays;

/** What users decided in a step, before any of it takes effect. */
public final class Intentions {
    private final int platforms;
    private final Moves registrations = new Moves();
    private int[] users = new int[Room.LEAST];
    private float[] shares;
    private int size;

    /** Nobody means to do anything yet. */
    public Intentions(int platforms) {
        this.platforms = platforms;
        shares = new float[Room.LEAST * platforms];
    }

    /** Accounts to be opened. */
    public Moves registrations() {
        return registrations;
    }

    /** Adds a user who means to spend their time anew; the shares are then set one by one and start at 0. */
    public void spend(int user) {
        if (size == users.length) {
            setRoom(Room.grown(size));
        }
        Arrays.fill(shares, size * platforms, (size + 1) * platforms, 0);
        users[size++] = user;
    }

    /** Sets the time share of a platform for the user added last. */
    public void setShare(int platform, double share) {
        setShare(size - 1, platform, share);
    }

    /** Sets the time share of a platform for the user of entry i. */
    public void setShare(int i, int platform, double share) {
        shares[i * platforms + platform] = (float) share;
    }

    /** Adds all that others mean to do. */
    public void append(Intentions others) {
        registrations.append(others.registrations);
        if (users.length < size + others.size) {
            setRoom(Math.max(size + others.size, Room.grown(size)));
        }
        System.arraycopy(others.users, 0, users, size, others.size);
        System.arraycopy(others.shares, 0, shares, size * platforms, others.size * platforms);
        size += others.size;
    }

    /** Number of users who mean to spend their time anew. */
    public int size() {
        return size;
    }

    /** User of entry i. */
    public int user(int i) {
        return users[i];
    }

    /** Intended time share of entry i on a platform. */
    public float share(int i, int platform) {
        return shares[i * platforms + platform];
    }

    private void setRoom(int room) {
        users = Arrays.copyOf(users, room);
        shares = Arrays.copyOf(shares, Math.multiplyExact(room, platforms));
    }

    /** Forgets everything. */
    public void clear() {
        if (Room.isTooMuch(users.length, size)) {
            setRoom(Room.LEAST);
        }
        registrations.clear();
        size = 0;
    }
}
