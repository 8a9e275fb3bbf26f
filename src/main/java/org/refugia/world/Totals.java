package org.refugia.world;

import java.util.Arrays;
import org.refugia.population.Population;

/**
 * Sums over users, kept up by every change: by segment, region and platform. Whole numbers only, so that the order of
 * changes cannot show.
 */
public final class Totals {
    private static final double UNITS = 1L << 30;

    private final Population population;
    private final int platforms;
    private final int[] accounts;
    private final int[] homes;
    private final long[] time;
    private final int[] present;
    private final int[] presentFrom;
    private long changes;

    Totals(Population population, int platforms) {
        this.population = population;
        this.platforms = platforms;
        int groups = population.groups();
        accounts = new int[groups * platforms];
        homes = new int[groups * (platforms + 1)];
        time = new long[groups * platforms];
        present = new int[platforms];
        presentFrom = new int[platforms * population.regionNames().size()];
    }

    void addAccount(int user, int platform, int change) {
        accounts[population.group(user) * platforms + platform] += change;
    }

    void addHome(int group, int home, int change) {
        homes[group * (platforms + 1) + home] += change;
    }

    void addTime(int group, int platform, float before, float after) {
        time[group * platforms + platform] += units(after) - units(before);
    }

    void addPresent(int region, int platform, int change) {
        present[platform] += change;
        presentFrom[platform * population.regionNames().size() + region] += change;
        changes++;
    }

    /** Takes over what others have counted, and leaves them at 0. */
    void take(Totals others) {
        take(accounts, others.accounts);
        take(homes, others.homes);
        take(present, others.present);
        take(presentFrom, others.presentFrom);
        for (int i = 0; i < time.length; i++) {
            time[i] += others.time[i];
        }
        Arrays.fill(others.time, 0);
        changes += others.changes;
        others.changes = 0;
    }

    private static void take(int[] sums, int[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
        Arrays.fill(others, 0);
    }

    /** Grows whenever anybody comes to a platform or leaves it. */
    long changesOfPresence() {
        return changes;
    }

    private static long units(float share) {
        return (long) (share * UNITS + 0.5);
    }

    /** Accounts held on a platform by a segment in a region. */
    public int accounts(int segment, int region, int platform) {
        return accounts[population.group(segment, region) * platforms + platform];
    }

    /** Accounts held on a platform by everybody. */
    public int accounts(int platform) {
        int sum = 0;
        for (int i = platform; i < accounts.length; i += platforms) {
            sum += accounts[i];
        }
        return sum;
    }

    /** Users of a segment in a region whose home is a platform; the number of platforms stands for outside. */
    public int homes(int segment, int region, int home) {
        return homes[population.group(segment, region) * (platforms + 1) + home];
    }

    /** Sum of the time shares on a platform over the users of a segment in a region. */
    public double time(int segment, int region, int platform) {
        return time[population.group(segment, region) * platforms + platform] / UNITS;
    }

    /** Users present on a platform. */
    public int present(int platform) {
        return present[platform];
    }

    /** Users of a region who are present on a platform. */
    public int present(int platform, int region) {
        return presentFrom[platform * population.regionNames().size() + region];
    }
}
