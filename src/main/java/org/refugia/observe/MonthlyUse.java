package org.refugia.observe;

import java.util.Arrays;
import org.refugia.elementary.Exponential;
import org.refugia.population.Population;
import org.refugia.world.DayLedger;
import org.refugia.world.World;

/**
 * Monthly active users of each platform: expected number of people with at least one session that it served in the last
 * {@value #DAYS} days. Days before the run count as the state in which it begins.
 *
 * <pre>  Σ_u 1 − exp(−sessions_u · Σ_{last 30 days} x_up)</pre>
 *
 * <p>Time shares are kept in whole units of 2⁻²⁴, so that the sum over the window never drifts; of the days in it only
 * what changed from the day before is remembered.
 */
public final class MonthlyUse implements Recorder {
    /** Days in a month. */
    static final int DAYS = 30;

    private static final int SHARE_UNITS = 1 << 24;
    private static final int UNITS = 1 << 20;

    /** With so many sessions expected, the chance of at least one rounds to 1. */
    private static final double CERTAIN = 15;

    private final Breakdown breakdown;
    private final Changes[] lastDays = new Changes[DAYS];
    private int[] today;
    private int[] leaving;
    private int[] window;
    private int[] changedYesterday;
    private int days;

    /** Monthly active users split as the scenario asks. */
    public MonthlyUse(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    @Override
    public void begin(World world) {
        world.ledger().open();
        int platforms = world.platforms().count();
        today = new int[world.population().size() * platforms];
        for (int i = 0; i < today.length; i++) {
            today[i] = units(world.accounts().share(i / platforms, i % platforms));
        }
        leaving = today.clone();
        window = new int[today.length];
        for (int i = 0; i < today.length; i++) {
            window[i] = DAYS * today[i];
        }
        for (int day = 0; day < DAYS; day++) {
            lastDays[day] = new Changes();
        }
        changedYesterday = new int[0];
    }

    private static int units(double share) {
        return (int) (share * SHARE_UNITS + 0.5);
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        Changes changes = lastDays[days++ % DAYS];
        changes.moveInto(leaving);
        changeToday(world, changes);
        Population population = world.population();
        int platforms = world.platforms().count();
        long[] sums = new long[population.groups() * platforms];
        int i = 0;
        for (int user = 0; user < population.size(); user++) {
            int first = population.group(user) * platforms;
            for (int platform = 0; platform < platforms; platform++) {
                window[i] += today[i] - leaving[i];
                sums[first + platform] += active(population.sessions(user), window[i++]);
            }
        }
        breakdown.report(
                world,
                rows,
                "mau",
                "people",
                population.peoplePerAgent() / UNITS,
                (s, r, p) -> sums[population.group(s, r) * platforms + p]);
    }

    /** Who changed yesterday lives today as they do now, unless they changed again. */
    private void changeToday(World world, Changes changes) {
        DayLedger ledger = world.ledger();
        int platforms = world.platforms().count();
        for (int user : changedYesterday) {
            for (int platform = 0; platform < platforms; platform++) {
                set(user * platforms + platform, world.accounts().share(user, platform), changes);
            }
        }
        changedYesterday = new int[ledger.size()];
        for (int entry = 0; entry < changedYesterday.length; entry++) {
            int user = ledger.user(entry);
            changedYesterday[entry] = user;
            for (int platform = 0; platform < platforms; platform++) {
                set(user * platforms + platform, ledger.share(user, platform), changes);
            }
        }
    }

    private void set(int index, double share, Changes changes) {
        int now = units(share);
        if (now != today[index]) {
            today[index] = now;
            changes.add(index, now);
        }
    }

    private static long active(double sessions, int share) {
        double expected = sessions * share / SHARE_UNITS;
        if (expected >= CERTAIN) {
            return UNITS;
        }
        return share == 0 ? 0 : (long) (UNITS * (1 - Exponential.of(-expected)) + 0.5);
    }

    /** Time shares that changed on one day, in the order of the changes. */
    private static final class Changes {
        private int[] indices = new int[16];
        private int[] values = new int[16];
        private int size;

        void add(int index, int value) {
            if (size == indices.length) {
                indices = Arrays.copyOf(indices, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            indices[size] = index;
            values[size++] = value;
        }

        void moveInto(int[] shares) {
            for (int i = 0; i < size; i++) {
                shares[indices[i]] = values[i];
            }
            size = 0;
        }
    }
}
