package org.refugia.choice;

import java.util.Arrays;

/** Utilities of all platforms for up to {@link #MOST} users who are about to decide [utils]. */
public final class UtilityBlock {
    /** Users in a full block. */
    public static final int MOST = 1024;

    private final int platforms;
    private final int[] users = new int[MOST];
    private final double[] utilities;
    private int size;

    /** A block for so many platforms. */
    public UtilityBlock(int platforms) {
        this.platforms = platforms;
        utilities = new double[MOST * platforms];
    }

    /** Adds a user, all of whose utilities are 0. */
    public void add(int user) {
        users[size++] = user;
    }

    /** Whether no further user fits in. */
    public boolean isFull() {
        return size == MOST;
    }

    /** Removes all users. */
    public void clear() {
        Arrays.fill(utilities, 0, size * platforms, 0);
        size = 0;
    }

    /** Number of users. */
    public int size() {
        return size;
    }

    /** Number of platforms. */
    public int platforms() {
        return platforms;
    }

    /** User of row i. */
    public int user(int i) {
        return users[i];
    }

    /** Adds to the utility that a platform has for the user of row i [utils]. */
    public void add(int i, int platform, double utils) {
        utilities[i * platforms + platform] += utils;
    }

    /** Utility that a platform has for the user of row i [utils]. */
    public double of(int i, int platform) {
        return utilities[i * platforms + platform];
    }
}
