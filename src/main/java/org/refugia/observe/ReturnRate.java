package org.refugia.observe;

import org.refugia.population.Population;
import org.refugia.world.Accounts;
import org.refugia.world.World;

/**
 * Of the people who were present on a platform when it went dark for them, ever since the run began, the share who are
 * present there again at the end of the day [%]. While nobody has lost the platform there is none.
 */
public final class ReturnRate implements Recorder {
    private final Breakdown breakdown;
    private int[] presentBefore;
    private int[] darkBefore;
    private int[] lost;
    private int[] losers;

    /** Return rates split as the scenario asks. */
    public ReturnRate(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    @Override
    public void begin(World world) {
        int users = world.population().size();
        presentBefore = new int[users];
        darkBefore = new int[users];
        lost = new int[users];
        losers = new int[world.population().groups() * world.platforms().count()];
        for (int user = 0; user < users; user++) {
            presentBefore[user] = world.accounts().present(user);
        }
    }

    @Override
    public void step(World world) {
        Accounts accounts = world.accounts();
        for (int user = 0; user < lost.length; user++) {
            int justLost = accounts.dark(user) & ~darkBefore[user] & presentBefore[user] & ~lost[user];
            if (justLost != 0) {
                count(losers, world, user, justLost);
                lost[user] |= justLost;
            }
            darkBefore[user] = accounts.dark(user);
            presentBefore[user] = accounts.present(user);
        }
    }

    private static void count(int[] counts, World world, int user, int set) {
        int first = world.population().group(user) * world.platforms().count();
        for (int rest = set; rest != 0; rest &= rest - 1) {
            counts[first + Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        Accounts accounts = world.accounts();
        int[] back = new int[losers.length];
        for (int user = 0; user < lost.length; user++) {
            count(back, world, user, lost[user] & accounts.present(user) & ~accounts.dark(user));
        }
        Population population = world.population();
        int platforms = world.platforms().count();
        breakdown.reportShare(
                world,
                rows,
                "return-rate",
                (s, r, p) -> back[population.group(s, r) * platforms + p],
                (s, r, p) -> losers[population.group(s, r) * platforms + p]);
    }
}
