package org.refugia.world;

import java.util.Arrays;

/**
 * What changes about users: accounts, time shares, habits, and what they know of platforms that went dark. Sets of
 * platforms are the bits of one number per user.
 */
public final class Accounts {
    /** Registered before the warm-up: no longer new. */
    public static final int LONG_AGO = Integer.MIN_VALUE / 2;

    private final int platforms;
    private final int[] held;
    private final int[] present;
    private final int[] dark;
    private final int[] unaware;
    private final int[] moved;
    private final int[] left;
    private final byte[] home;
    private final float[] share;
    private final float[] habit;
    private final int[] habitStep;
    private final int[] registered;
    private final double[] keptBuilding;
    private final double[] keptFading;

    Accounts(int users, int platforms, Calendar calendar, Dynamics dynamics) {
        this.platforms = platforms;
        held = new int[users];
        present = new int[users];
        dark = new int[users];
        unaware = new int[users];
        moved = new int[users];
        left = new int[users];
        home = new byte[users];
        Arrays.fill(home, (byte) platforms);
        share = new float[users * platforms];
        habit = new float[users * platforms];
        habitStep = new int[users];
        registered = new int[users * platforms];
        Arrays.fill(registered, LONG_AGO);
        keptBuilding = powers(calendar, dynamics.habitBuildDays());
        keptFading = powers(calendar, dynamics.habitFadeDays());
    }

    private static double[] powers(Calendar calendar, double halfLife) {
        double[] kept = new double[2 * calendar.steps() + 2];
        for (int steps = 0; steps < kept.length; steps++) {
            kept[steps] = StrictMath.pow(2, -steps * calendar.stepDays() / halfLife);
        }
        return kept;
    }

    /** Number of platforms. */
    int platforms() {
        return platforms;
    }

    /** Platforms on which a user holds an account. */
    public int held(int user) {
        return held[user];
    }

    /** Whether a user holds an account on a platform. */
    public boolean holds(int user, int platform) {
        return (held[user] >> platform & 1) != 0;
    }

    void setHeld(int user, int platform, boolean holds) {
        held[user] = with(held[user], platform, holds);
    }

    /** An account is gone, and with it all that its holder knew of the platform's going dark and coming back. */
    void forget(int user, int platform) {
        held[user] = with(held[user], platform, false);
        dark[user] = with(dark[user], platform, false);
        unaware[user] = with(unaware[user], platform, false);
        moved[user] = with(moved[user], platform, false);
    }

    /** Platforms on which a user is present: an account and at least 5 % of their time. */
    public int present(int user) {
        return present[user];
    }

    void setPresent(int user, int set) {
        left[user] = (left[user] | present[user] & ~set) & ~set;
        present[user] = set;
    }

    /**
     * Platforms a user once lived on and is no longer present on, though the account remains; but none that is dark and
     * waited for.
     */
    public int left(int user) {
        return left[user] & held[user] & ~(dark[user] & ~moved[user]);
    }

    /** Platforms that are dark for a user now. */
    public int dark(int user) {
        return dark[user];
    }

    /** Says whether a platform is dark for a user. */
    public void setDark(int user, int platform, boolean isDark) {
        dark[user] = with(dark[user], platform, isDark);
    }

    /** Platforms that are back, or coming back, without the user having noticed. */
    public int unaware(int user) {
        return unaware[user];
    }

    /** Says whether a user has yet to notice that a platform is back. */
    public void setUnaware(int user, int platform, boolean isUnaware) {
        unaware[user] = with(unaware[user], platform, isUnaware);
    }

    /** The user has looked around: what is back, or coming back, is noticed, and no move for good binds any more. */
    public void noticeReturns(int user) {
        moved[user] &= ~unaware[user];
        dark[user] &= ~unaware[user];
        unaware[user] = 0;
    }

    /** Platforms a user has moved away from for good while they were dark. */
    public int moved(int user) {
        return moved[user];
    }

    /** A user moves away for good: the habit halves at once. */
    public void moveForGood(int user, int platform, int step) {
        foldHabit(user, step);
        habit[user * platforms + platform] /= 2;
        moved[user] = with(moved[user], platform, true);
    }

    /** Where a user spends most of their time; the number of platforms stands for outside. */
    public int home(int user) {
        return home[user];
    }

    void setHome(int user, int place) {
        home[user] = (byte) place;
    }

    /** Time share of a user on a platform, 0 … 1. */
    public float share(int user, int platform) {
        return share[user * platforms + platform];
    }

    void setShare(int user, int platform, float value) {
        share[user * platforms + platform] = value;
    }

    /** Step in which a user opened the account on a platform; {@link #LONG_AGO} if it is not new. */
    public int registered(int user, int platform) {
        return registered[user * platforms + platform];
    }

    void setRegistered(int user, int platform, int step) {
        registered[user * platforms + platform] = step;
    }

    /** H_p: habit of a user on a platform at the beginning of a step, 0 … 1. */
    public double habit(int user, int platform, int step) {
        int steps = step - habitStep[user];
        double behaviour = share[user * platforms + platform];
        double before = habit[user * platforms + platform];
        return drift(before, behaviour, (behaviour > before ? keptBuilding : keptFading)[steps]);
    }

    /** Habit drifts toward behaviour: {@code behaviour + (before − behaviour) · 2^(−days/halfLife)}. */
    static double drift(double before, double behaviour, double kept) {
        return behaviour + (before - behaviour) * kept;
    }

    /** Writes habits down as they are at the beginning of a step; needed before shares change. */
    void foldHabit(int user, int step) {
        for (int platform = 0; platform < platforms; platform++) {
            habit[user * platforms + platform] = (float) habit(user, platform, step);
        }
        habitStep[user] = step;
    }

    /** No account counts as left behind. */
    void forgetLeft() {
        Arrays.fill(left, 0);
    }

    /** Nobody has a habit yet, and time runs from a step on. */
    void startHabits(int step) {
        Arrays.fill(habit, 0);
        Arrays.fill(habitStep, step);
    }

    /** As if the user had always lived as they do now. */
    void settleHabit(int user) {
        System.arraycopy(share, user * platforms, habit, user * platforms, platforms);
    }

    private static int with(int set, int platform, boolean member) {
        return member ? set | 1 << platform : set & ~(1 << platform);
    }
}
