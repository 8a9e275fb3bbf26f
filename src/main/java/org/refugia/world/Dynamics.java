package org.refugia.world;

import org.refugia.parameter.Require;

/**
 * How fast the state of users and platforms changes by itself; put together from the parameters of the terms and rules
 * that a scenario uses.
 *
 * @param habitBuildDays    time in which a habit comes half way up to behaviour [days]
 * @param habitFadeDays     time in which a habit comes half way down to behaviour [days]
 * @param contentHalfLife   time in which content loses half its worth [days]
 * @param exposureDays      τ_E: memory of contacts who arrived [days]
 * @param creatorWeight     exposure that the arrival of a creator counts for, relative to anybody else's [1]
 * @param storeWindowDays   registrations of how many days make the store rank [days]
 * @param retry             share of the habitual time that people kept out of a platform still try to spend there [1]
 * @param habits            whether anything asks for habits; else none are kept
 */
public record Dynamics(
        double habitBuildDays,
        double habitFadeDays,
        double contentHalfLife,
        double exposureDays,
        double creatorWeight,
        double storeWindowDays,
        double retry,
        boolean habits) {
    /** Time share from which on a user counts as present on a platform [1]. */
    public static final double PRESENT = 0.05;

    public Dynamics {
        Require.positive("habit.build", habitBuildDays);
        Require.positive("habit.fade", habitFadeDays);
        Require.positive("content.half_life", contentHalfLife);
        Require.positive("registration.memory", exposureDays);
        Require.atLeast(0, "registration.creator_weight", creatorWeight);
        Require.positive("store_rank.window", storeWindowDays);
        Require.fraction("waiting.retry", retry);
    }

    /** The same with habits kept, whether or not anything asks for them yet. */
    public Dynamics withHabits() {
        return new Dynamics(
                habitBuildDays,
                habitFadeDays,
                contentHalfLife,
                exposureDays,
                creatorWeight,
                storeWindowDays,
                retry,
                true);
    }
}
