package org.refugia.world;

import java.util.Arrays;

/**
 * What changes about users: accounts, time shares, habits, and what they know of platforms that went dark. Sets of
 * platforms are the bits of one number per user.
 *
 * <p>Memory is taken for what a run needs: shares only once somebody divides their time, darkness only once a platform
 * goes dark, dates of registration only for platforms on which somebody registers, habits only where something asks for
 * them (docs/adr/0017-one-pass-over-people.md).
 */
public final class Accounts {
    /** Registered before the warm-up: no longer new. */
    public static final int LONG_AGO = Integer.MIN_VALUE / 2;

    private static final int FADING = 0;
    private static final int BUILDING = 1;

    private final int users;
    private final int platforms;
    private final Sets held;
    private final Sets left;
    private final byte[] home;
    private Sets present;
    private float[] share;
    private Sets dark;
    private Sets unaware;
    private Sets moved;
    private final float[] habit;
    private final int[] habitStep;
    private final Steps registered;
    private final double stepDays;
    private final Dynamics dynamics;
    private final double[] kept;

    Accounts(int users, int platforms, Calendar calendar, Dynamics dynamics) {
        this.users = users;
        this.platforms = platforms;
        held = new Sets(users, platforms);
        left = new Sets(users, platforms);
        home = new byte[users];
        Arrays.fill(home, (byte) platforms);
        habit = dynamics.habits() ? new float[Math.multiplyExact(users, platforms)] : null;
        habitStep = dynamics.habits() ? new int[users] : null;
        registered = new Steps(users, platforms, calendar.steps());
        stepDays = calendar.stepDays();
        this.dynamics = dynamics;
        kept = new double[dynamics.habits() ? 2 * usuallyLongest(calendar) : 0];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = keptAfter(i / 2, i % 2);
        }
    }

    /** Steps that a habit is left alone at most, unless settling in went on for longer. */
    private static int usuallyLongest(Calendar calendar) {
        return 2 * calendar.steps() + 2;
    }

    private double keptAfter(int steps, int direction) {
        double halfLife = direction == BUILDING ? dynamics.habitBuildDays() : dynamics.habitFadeDays();
        return StrictMath.pow(2, -steps * stepDays / halfLife);
    }

    /** Number of platforms. */
    int platforms() {
        return platforms;
    }

    /** Platforms on which a user holds an account. */
    public int held(int user) {
        return held.of(user);
    }

    /** Whether a user holds an account on a platform. */
    public boolean holds(int user, int platform) {
        return (held.of(user) >> platform & 1) != 0;
    }

    void setHeld(int user, int platform, boolean holds) {
        held.set(user, platform, holds);
    }

    /** An account is gone, and with it all that its holder knew of the platform's going dark and coming back. */
    void forget(int user, int platform) {
        held.set(user, platform, false);
        if (knowDarkness()) {
            dark.set(user, platform, false);
            unaware.set(user, platform, false);
            moved.set(user, platform, false);
        }
    }

    /** Platforms on which a user is present: an account and at least 5 % of their time. */
    public int present(int user) {
        return present != null ? present.of(user) : home[user] == platforms ? 0 : 1 << home[user];
    }

    void setPresent(int user, int set) {
        int before = present(user);
        left.set(user, (left.of(user) | before & ~set) & ~set);
        if (present != null) {
            present.set(user, set);
        }
    }

    /**
     * Platforms a user once lived on and is no longer present on, though the account remains; but none that is dark and
     * waited for.
     */
    public int left(int user) {
        int all = left.of(user);
        return all == 0 ? 0 : all & held.of(user) & ~(dark(user) & ~moved(user));
    }

    /** Whether a platform has been dark for anybody, ever. */
    public boolean knowDarkness() {
        return dark != null;
    }

    private void learnDarkness() {
        if (dark == null) {
            dark = new Sets(users, platforms);
            unaware = new Sets(users, platforms);
            moved = new Sets(users, platforms);
        }
    }

    /** Platforms that are dark for a user now. */
    public int dark(int user) {
        return dark == null ? 0 : dark.of(user);
    }

    /** Says whether a platform is dark for a user. */
    public void setDark(int user, int platform, boolean isDark) {
        if (isDark || knowDarkness()) {
            learnDarkness();
            dark.set(user, platform, isDark);
        }
    }

    /** Platforms that are back, or coming back, without the user having noticed. */
    public int unaware(int user) {
        return unaware == null ? 0 : unaware.of(user);
    }

    /** Says whether a user has yet to notice that a platform is back. */
    public void setUnaware(int user, int platform, boolean isUnaware) {
        if (isUnaware || knowDarkness()) {
            learnDarkness();
            unaware.set(user, platform, isUnaware);
        }
    }

    /** The user has looked around: what is back, or coming back, is noticed, and no move for good binds any more. */
    public void noticeReturns(int user) {
        int noticed = unaware(user);
        if (noticed != 0) {
            moved.set(user, moved.of(user) & ~noticed);
            dark.set(user, dark.of(user) & ~noticed);
            unaware.set(user, 0);
        }
    }

    /** Platforms a user has moved away from for good while they were dark. */
    public int moved(int user) {
        return moved == null ? 0 : moved.of(user);
    }

    /** A user moves away for good: the habit halves at once. */
    public void moveForGood(int user, int platform, int step) {
        learnDarkness();
        if (habit != null) {
            foldHabit(user, step);
            habit[user * platforms + platform] /= 2;
        }
        moved.set(user, platform, true);
    }

    /** Where a user spends most of their time; the number of platforms stands for outside. */
    public int home(int user) {
        return home[user];
    }

    void setHome(int user, int place) {
        home[user] = (byte) place;
    }

    /** Whether somebody divides their time; else everybody spends all of it at home. */
    public boolean isTimeDivided() {
        return share != null;
    }

    /** From now on time may be divided. Not for two threads at once. */
    void divideTime() {
        if (share == null) {
            float[] shares = new float[Math.multiplyExact(users, platforms)];
            Sets sets = new Sets(users, platforms);
            for (int user = 0; user < users; user++) {
                sets.set(user, present(user));
                if (home[user] != platforms) {
                    shares[user * platforms + home[user]] = 1;
                }
            }
            share = shares;
            present = sets;
        }
    }

    /** Time share of a user on a platform, 0 … 1. */
    public float share(int user, int platform) {
        return share != null ? share[user * platforms + platform] : home[user] == platform ? 1 : 0;
    }

    /** Takes effect with the home where time is not divided. */
    void setShare(int user, int platform, float value) {
        if (share != null) {
            share[user * platforms + platform] = value;
        }
    }

    /** Step in which a user opened the account on a platform; {@link #LONG_AGO} if it is not new. */
    public int registered(int user, int platform) {
        return registered.of(user, platform);
    }

    void setRegistered(int user, int platform, int step) {
        registered.set(user, platform, step);
    }

    /** Whether habits are kept, as something asks for them. */
    public boolean keepsHabits() {
        return habit != null;
    }

    /**
     * H_p: habit of a user on a platform at the beginning of a step, 0 … 1.
     *
     * @throws IllegalStateException if habits are not kept, as nothing in the scenario asks for them
     */
    public double habit(int user, int platform, int step) {
        if (habit == null) {
            throw new IllegalStateException("habits are kept wherever something asks for them, but not here");
        }
        int steps = step - habitStep[user];
        double behaviour = share(user, platform);
        double before = habit[user * platforms + platform];
        int direction = behaviour > before ? BUILDING : FADING;
        int place = 2 * steps + direction;
        return drift(before, behaviour, place < kept.length ? kept[place] : keptAfter(steps, direction));
    }

    /** Habit drifts toward behaviour: {@code behaviour + (before − behaviour) · 2^(−days/halfLife)}. */
    static double drift(double before, double behaviour, double kept) {
        return behaviour + (before - behaviour) * kept;
    }

    /** Writes habits down as they are at the beginning of a step; needed before shares change. */
    void foldHabit(int user, int step) {
        if (habit == null) {
            return;
        }
        for (int platform = 0; platform < platforms; platform++) {
            habit[user * platforms + platform] = (float) habit(user, platform, step);
        }
        habitStep[user] = step;
    }

    /** No account counts as left behind. */
    void forgetLeft() {
        left.clear();
    }

    /** Nobody has a habit yet, and time runs from a step on. */
    void startHabits(int step) {
        if (habit != null) {
            Arrays.fill(habit, 0);
            Arrays.fill(habitStep, step);
        }
    }

    /** As if the user had always lived as they do now. */
    void settleHabit(int user) {
        for (int platform = 0; habit != null && platform < platforms; platform++) {
            habit[user * platforms + platform] = share(user, platform);
        }
    }
}
