package org.refugia.choice;

import org.refugia.elementary.Exponential;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/**
 * A habit of a crowd that spreads between contacts and wears off: every day each user on one platform moves to the other
 * with a chance that grows with the share of their contacts there, and each user there goes back with a constant chance.
 *
 * <pre>  P(move) = 1 / (1 + exp(−(a + b · n/k))),   P(return) = r,   a day</pre>
 *
 * n/k: share of a user's contacts who are on the other platform at the end of the last step. In a step of Δt days a chance
 * p a day becomes 1 − (1 − p)^Δt. Whoever finds no platform to be on is outside, and moves as those on the first one do.
 * Source: Blume (1993), Games and Economic Behavior 5, 387–424 (log-linear response); Pastor-Satorras &amp; Vespignani
 * (2001), Physical Review Letters 86, 3200 (return).
 *
 * @param from       where people come from
 * @param to         where they move to
 * @param intercept  a [1]
 * @param slope      b [1]
 * @param exit       r [1/day]
 */
@Word(
        value = "Moving spreads between contacts and wears off: every day users of one platform move to another with a"
                + " chance that grows with the share of their contacts there, and go back with a constant chance.",
        formula = "P(move a day) = 1/(1 + exp(−(a + b·n/k))); P(return a day) = r",
        source = "Blume (1993), Games and Economic Behavior 5, 387–424; Pastor-Satorras & Vespignani (2001), Physical"
                + " Review Letters 86, 3200")
public record Contagion(
        @Param(value = "where people come from", refers = Reference.PLATFORM)
        String from,

        @Param(value = "where they move to", refers = Reference.PLATFORM)
        String to,

        @Param(value = "a: log-odds of moving a day without any contact there", def = "-6", min = -50, max = 50)
        double intercept,

        @Param(value = "b: what all contacts there add to the log-odds", def = "8", min = -50, max = 50)
        double slope,

        @Param(value = "r: chance a day of going back", unit = Unit.SHARE, def = "1 %", min = 0, max = 1)
        double exit)
        implements Homing {
    public Contagion {
        Require.that(from != null && to != null, "from and to must be given");
        Require.that(!from.equals(to), "from and to must be two different platforms");
        Require.between(-50, 50, "intercept", intercept);
        Require.between(-50, 50, "slope", slope);
        Require.fraction("exit", exit);
    }

    /** P(move): chance a day of moving with a share of the contacts there. */
    static double moving(double intercept, double slope, double share) {
        return 1 / (1 + Exponential.of(-(intercept + slope * share)));
    }

    /** Chance in a step of what has a chance {@code daily} in a day. */
    static double inStep(double daily, double stepDays) {
        return stepDays == 1 ? daily : 1 - StrictMath.pow(1 - daily, stepDays);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public boolean weighs() {
        return false;
    }

    @Override
    public boolean asksEverybody() {
        return true;
    }

    @Override
    public void allocate(Utilities utilities, World world, Intentions intentions) {
        ready(world).allocate(utilities, world, intentions);
    }

    @Override
    public Homing ready(World world) {
        return new Ready(this, world);
    }

    /** The rule with the chances of users with few contacts in a table: by contacts, and by how many of them are there. */
    private static final class Ready implements Homing {
        private static final int ROW_BITS = 6;
        private static final int TABLED = 1 << ROW_BITS;

        private final Contagion rule;
        private final int from;
        private final int to;
        private final double stepDays;
        private final long leaving;
        private final long[] table = new long[TABLED << ROW_BITS];

        Ready(Contagion rule, World world) {
            this.rule = rule;
            from = world.platforms().index(rule.from());
            to = world.platforms().index(rule.to());
            stepDays = world.stepDays();
            leaving = Draws.threshold(inStep(rule.exit(), stepDays));
            for (int contacts = 0; contacts < TABLED; contacts++) {
                for (int there = 0; there <= contacts; there++) {
                    table[place(contacts, there)] = threshold(contacts == 0 ? 0 : (double) there / contacts);
                }
            }
        }

        private static int place(int contacts, int there) {
            return contacts << ROW_BITS | there;
        }

        private long threshold(double share) {
            return Draws.threshold(inStep(moving(rule.intercept(), rule.slope(), share), stepDays));
        }

        @Override
        public boolean isRandom() {
            return rule.isRandom();
        }

        @Override
        public boolean weighs() {
            return rule.weighs();
        }

        @Override
        public boolean asksEverybody() {
            return rule.asksEverybody();
        }

        @Override
        public void allocate(Utilities utilities, World world, Intentions intentions) {
            UtilityBlock block = utilities.block();
            Draws.Stream draws = world.draws().stream(Decision.CONTAGION, world.step());
            boolean isDark = world.isAnythingDark();
            int[] movers = utilities.picked();
            int count = 0;
            for (int i = 0; i < block.size(); i++) {
                int user = block.user(i);
                movers[count] = user;
                count +=
                        isDark || wanted(world, user, draws) != world.accounts().home(user) ? 1 : 0;
            }
            for (int i = 0; i < count; i++) {
                settle(world, intentions, movers[i], wanted(world, movers[i], draws), isDark);
            }
        }

        /** Where a user means to be. */
        private int wanted(World world, int user, Draws.Stream draws) {
            int home = world.accounts().home(user);
            boolean moves = draws.isBelow(home == to ? leaving : arriving(world, user), user);
            return moves == (home == to) ? from : to;
        }

        private long arriving(World world, int user) {
            int contacts = world.contacts(user);
            return world.areContactsCounted(to) && contacts < TABLED
                    ? table[place(contacts, world.contactsPresent(user, to))]
                    : threshold(world.contactsThere(user, to));
        }

        /** A user goes where they meant to if they can, or else from the second platform to the first, or else outside. */
        private void settle(World world, Intentions intentions, int user, int wanted, boolean isDark) {
            int outside = world.platforms().count();
            int place = outside;
            if (isWithinReach(world, user, wanted, isDark)) {
                place = wanted;
            } else if (wanted == to && isWithinReach(world, user, from, isDark)) {
                place = from;
            }
            if (place != world.accounts().home(user)) {
                intentions.spend(user);
                if (place != outside) {
                    intentions.setShare(place, 1);
                }
            }
        }

        private static boolean isWithinReach(World world, int user, int platform, boolean isDark) {
            Draws.Stream moment = world.draws().stream(Decision.DARK_MOMENT, world.step());
            return world.accounts().holds(user, platform)
                    && (!isDark || world.darkness(user, platform) <= moment.uniform(user));
        }
    }
}
