package org.refugia.observe;

import java.util.List;
import org.refugia.elementary.Exponential;
import org.refugia.population.Population;
import org.refugia.world.DayLedger;
import org.refugia.world.World;

/**
 * Use of each platform in the day, as the expected value given how everybody spends their time: that removes sampling
 * noise without changing the mean. Only users whose shares changed are worked out anew.
 *
 * <p>Sums are kept in whole units of 2⁻²⁰, so that their order cannot show; nobody counts for more than 2047 a day.
 */
public final class DailyUse implements Recorder {
    private static final double UNITS = 1L << 20;

    /** What one user contributes in a day; nothing without any share. */
    @FunctionalInterface
    interface Contribution {
        /**
         * Contribution of a user.
         *
         * @param sessions  sessions a day over all platforms [1/day]
         * @param share     share of time on the platform
         * @param inVain    share tried in vain
         */
        double of(double sessions, double share, double inVain);
    }

    private final Breakdown breakdown;
    private final List<Cohort> cohorts;
    private final String measure;
    private final String unit;
    private final Contribution contribution;
    private long[] sums;
    private long[] today;
    private long[] cohortSums;

    private DailyUse(
            Breakdown breakdown, List<Cohort> cohorts, String measure, String unit, Contribution contribution) {
        this.breakdown = breakdown;
        this.cohorts = List.copyOf(cohorts);
        this.measure = measure;
        this.unit = unit;
        this.contribution = contribution;
    }

    /** Daily active users: people with at least one session that the platform served. */
    public static DailyUse activeUsers(Breakdown breakdown, List<Cohort> cohorts) {
        return new DailyUse(breakdown, cohorts, "dau", "people", DailyUse::active);
    }

    /** Attempted opens: sessions served, and those tried in vain while the platform was dark. */
    public static DailyUse opens(Breakdown breakdown) {
        return new DailyUse(breakdown, List.of(), "opens", "opens/d", DailyUse::opened);
    }

    /** Chance of at least one session in a day of Poisson sessions: {@code 1 − exp(−sessions · share)}. */
    static double active(double sessions, double share, double inVain) {
        return 1 - Exponential.ofNegative(-sessions * share);
    }

    static double opened(double sessions, double share, double inVain) {
        return sessions * (share + inVain);
    }

    @Override
    public void begin(World world) {
        int platforms = world.platforms().count();
        int groups = world.population().groups();
        world.ledger().open();
        sums = new long[groups * platforms];
        today = new long[groups * platforms];
        cohortSums = new long[cohorts.size()];
        for (int user = 0; user < world.population().size(); user++) {
            for (int platform = 0; platform < platforms; platform++) {
                int now = units(
                        world.population().sessions(user),
                        world.accounts().share(user, platform),
                        world.inVain(user, platform));
                sums[index(world, user, platform)] += now;
                for (int c = 0; c < cohortSums.length; c++) {
                    cohortSums[c] += isIn(cohorts.get(c), world, user, platform) ? now : 0;
                }
            }
        }
    }

    private static boolean isIn(Cohort cohort, World world, int user, int platform) {
        return world.platforms().ids().get(platform).equals(cohort.platform())
                && cohort.includes(world, user, platform);
    }

    private int units(double sessions, double share, double inVain) {
        if (share == 0 && inVain == 0) {
            return 0;
        }
        double units = UNITS * contribution.of(sessions, share, inVain);
        return (int) Math.min(Integer.MAX_VALUE, units + 0.5);
    }

    private static int index(World world, int user, int platform) {
        return world.population().group(user) * world.platforms().count() + platform;
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        System.arraycopy(sums, 0, today, 0, sums.length);
        long[] cohortsToday = cohortSums.clone();
        DayLedger ledger = world.ledger();
        int platforms = world.platforms().count();
        for (int i = 0; i < ledger.size(); i++) {
            int user = ledger.user(i);
            int index = index(world, user, 0);
            double sessions = world.population().sessions(user);
            for (int platform = 0; platform < platforms; platform++) {
                double share = world.accounts().share(user, platform);
                double inVain = world.inVain(user, platform);
                double mean = ledger.meanShare(i, platform);
                double meanInVain = ledger.meanInVain(i, platform);
                int before = units(sessions, ledger.firstShare(i, platform), ledger.firstInVain(i, platform));
                int now = units(sessions, share, inVain);
                int spent = mean == share && meanInVain == inVain ? now : units(sessions, mean, meanInVain);
                sums[index + platform] += now - before;
                today[index + platform] += spent - before;
                for (int c = 0; c < cohortSums.length; c++) {
                    if (isIn(cohorts.get(c), world, user, platform)) {
                        cohortSums[c] += now - before;
                        cohortsToday[c] += spent - before;
                    }
                }
            }
        }
        Population population = world.population();
        double people = population.peoplePerAgent() / UNITS;
        breakdown.report(
                world, rows, measure, unit, people, (s, r, p) -> today[population.group(s, r) * platforms + p]);
        for (int c = 0; c < cohortSums.length; c++) {
            Cohort cohort = cohorts.get(c);
            rows.total(cohort.platform(), measure + "(" + cohort.name() + ")", cohortsToday[c] * people, unit);
        }
    }
}
