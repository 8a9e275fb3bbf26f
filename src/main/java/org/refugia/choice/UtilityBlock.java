package org.refugia.choice;

import java.util.Arrays;

/**
 * Utilities of all platforms for up to {@link #MOST} users who are about to decide [utils]. Those of one platform stand
 * together: a loop over users within one over platforms is quick, the other way round it is not.
 */
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

    /** Adds a user, all of whose utilities are 0 in a new block. */
    public void add(int user) {
        users[size++] = user;
    }

    /** Whether no further user fits in. */
    public boolean isFull() {
        return size == MOST;
    }

    /** Adds the users from … end − 1, who must fit in. */
    public void addAll(int from, int end) {
        for (int user = from; user < end; user++) {
            users[size++] = user;
        }
    }

    /** Removes all users; the utilities of the rows stay until they are set again. */
    public void clear() {
        size = 0;
    }

    /** Sets all utilities to 0. */
    public void zero() {
        Arrays.fill(utilities, 0);
    }

    /** Sets the utility that a platform has for the user of row i [utils]. */
    void set(int i, int platform, double utils) {
        utilities[platform * MOST + i] = utils;
    }

    /** Whether all utilities of a platform are finite. */
    boolean isFinite(int platform) {
        boolean finite = true;
        for (int i = 0; i < size; i++) {
            finite &= Double.isFinite(of(i, platform));
        }
        return finite;
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
        utilities[platform * MOST + i] += utils;
    }

    /** Utility that a platform has for the user of row i [utils]. */
    public double of(int i, int platform) {
        return utilities[platform * MOST + i];
    }
}
