package org.refugia.world;

import java.util.Arrays;

/**
 * Where each user's time went today. Only users whose shares changed today are written down; everybody else spent the
 * whole day as they do now.
 */
public final class DayLedger {
    private final int platforms;
    private final int stepsPerDay;
    private final float[] spent;
    private final float[] tried;
    private final boolean[] touched;
    private int[] users = new int[64];
    private int size;
    private int stepOfDay;

    DayLedger(int users, int platforms, int stepsPerDay) {
        this.platforms = platforms;
        this.stepsPerDay = stepsPerDay;
        spent = new float[users * platforms];
        tried = new float[users * platforms];
        touched = new boolean[users];
    }

    void passTo(int step) {
        stepOfDay = Math.floorMod(step, stepsPerDay);
        if (stepOfDay == 0) {
            for (int i = 0; i < size; i++) {
                touched[users[i]] = false;
            }
            size = 0;
        }
    }

    /** Opens a user's page for the day. Must be called before the first change of the day takes effect. */
    void touch(int user) {
        if (!touched[user]) {
            touched[user] = true;
            if (size == users.length) {
                users = Arrays.copyOf(users, size * 2);
            }
            users[size++] = user;
        }
    }

    /** True until the user's page is opened. */
    boolean isUntouched(int user) {
        return !touched[user];
    }

    void start(int user, int platform, float share, float inVain) {
        spent[user * platforms + platform] = share * stepsPerDay;
        tried[user * platforms + platform] = inVain * stepsPerDay;
    }

    /** From this step on a user spends another share on a platform, and tries another share in vain. */
    void change(int user, int platform, float share, float inVain) {
        int left = stepsPerDay - stepOfDay;
        spent[user * platforms + platform] += share * left;
        tried[user * platforms + platform] += inVain * left;
    }

    /** Number of users whose shares changed today. */
    public int size() {
        return size;
    }

    /** User of entry i. */
    public int user(int i) {
        return users[i];
    }

    /** Mean time share of a user on a platform today; only for users in the ledger. */
    public double share(int user, int platform) {
        return spent[user * platforms + platform] / stepsPerDay;
    }

    /** Mean share that a user tried to spend on a dark platform today; only for users in the ledger. */
    public double inVain(int user, int platform) {
        return tried[user * platforms + platform] / stepsPerDay;
    }
}
