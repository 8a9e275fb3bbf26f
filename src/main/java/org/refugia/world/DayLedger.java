package org.refugia.world;

import java.util.Arrays;

/**
 * Where each user's time went today. Only users whose shares changed today have a page; everybody else spent the whole
 * day as they do now. Nothing is written down until somebody wants to read it.
 */
public final class DayLedger {
    private static final int NO_PAGE = 0;

    private final int people;
    private final int platforms;
    private final int stepsPerDay;
    private final float[][] firstInVain;
    private final float[][] tried;
    private int[] pageOf;
    private int[] users = new int[0];
    private float[] first = new float[0];
    private float[] spent = new float[0];
    private int size;
    private int stepOfDay;

    DayLedger(int people, int platforms, int stepsPerDay) {
        this.people = people;
        this.platforms = platforms;
        this.stepsPerDay = stepsPerDay;
        firstInVain = new float[platforms][];
        tried = new float[platforms][];
    }

    /** From now on changes are written down; to be asked for before the first step by whoever wants to read them. */
    public void open() {
        if (!isOpen()) {
            pageOf = new int[people];
        }
    }

    boolean isOpen() {
        return pageOf != null;
    }

    void passTo(int step) {
        stepOfDay = Math.floorMod(step, stepsPerDay);
        if (stepOfDay == 0) {
            for (int page = 0; page < size; page++) {
                pageOf[users[page]] = NO_PAGE;
            }
            if (Room.isTooMuch(users.length, size)) {
                setRoom(Room.LEAST);
            }
            size = 0;
        }
    }

    /** Opens a user's page for the day if need be. Must be called before the first change of the day takes effect. */
    void touch(int user, Accounts accounts, Columns inVain) {
        if (!isOpen() || pageOf[user] != NO_PAGE) {
            return;
        }
        if (size == users.length) {
            setRoom(Math.min(people, Room.grown(size)));
        }
        users[size++] = user;
        pageOf[user] = size;
        int page = size - 1;
        for (int platform = 0; platform < platforms; platform++) {
            float share = accounts.share(user, platform);
            first[page * platforms + platform] = share;
            spent[page * platforms + platform] = share * stepsPerDay;
            float vain = inVain.of(user, platform);
            if (vain != 0) {
                expectInVain(platform);
            }
            if (tried[platform] != null) {
                firstInVain[platform][page] = vain;
                tried[platform][page] = vain * stepsPerDay;
            }
        }
    }

    private void setRoom(int pages) {
        users = Arrays.copyOf(users, pages);
        first = Arrays.copyOf(first, pages * platforms);
        spent = Arrays.copyOf(spent, pages * platforms);
        for (int platform = 0; platform < platforms; platform++) {
            if (tried[platform] != null) {
                firstInVain[platform] = Arrays.copyOf(firstInVain[platform], pages);
                tried[platform] = Arrays.copyOf(tried[platform], pages);
            }
        }
    }

    /** From now on people may try a platform in vain. Not for two threads at once. */
    void expectInVain(int platform) {
        if (isOpen() && tried[platform] == null) {
            firstInVain[platform] = new float[users.length];
            tried[platform] = new float[users.length];
        }
    }

    /** From this step on a user spends another share on a platform, and tries another share in vain. */
    void change(int user, int platform, float share, float inVain) {
        if (!isOpen()) {
            return;
        }
        int page = pageOf[user] - 1;
        int left = stepsPerDay - stepOfDay;
        spent[page * platforms + platform] += share * left;
        if (tried[platform] != null) {
            tried[platform][page] += inVain * left;
        }
    }

    /** Number of users whose shares changed today. */
    public int size() {
        return size;
    }

    /** User of entry i. */
    public int user(int i) {
        return users[i];
    }

    /** Time share of the user of entry i on a platform when the day began. */
    public float firstShare(int i, int platform) {
        return first[i * platforms + platform];
    }

    /** Share that the user of entry i tried to spend on a dark platform when the day began. */
    public float firstInVain(int i, int platform) {
        return tried[platform] == null ? 0 : firstInVain[platform][i];
    }

    /** Mean time share of the user of entry i on a platform today. */
    public double meanShare(int i, int platform) {
        return spent[i * platforms + platform] / stepsPerDay;
    }

    /** Mean share that the user of entry i tried to spend on a dark platform today. */
    public double meanInVain(int i, int platform) {
        return tried[platform] == null ? 0 : tried[platform][i] / stepsPerDay;
    }

    /** Mean time share of a user on a platform today; only for users in the ledger. */
    public double share(int user, int platform) {
        return meanShare(pageOf[user] - 1, platform);
    }

    /** Mean share that a user tried to spend on a dark platform today; only for users in the ledger. */
    public double inVain(int user, int platform) {
        return meanInVain(pageOf[user] - 1, platform);
    }
}
