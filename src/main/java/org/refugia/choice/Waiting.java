package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * What people do who lost a platform: wait for it, or move for good.
 *
 * @param patience  δ: worth of tomorrow's utility today [1/day]
 * @param retry     share of the habitual time that those who wait still try to spend there [1]
 * @param deleted   share of the accounts left behind that are deleted after 30 days [1]
 */
@Word(
        value = "A user who lost a platform moves for good if that pays despite the chance of return, else waits.",
        formula = "move iff c_u < Δu / (1 − δ(1 − r)); Δu: best alternative over outside, a day",
        source = "Dixit & Pindyck (1994), Investment under Uncertainty, ch. 2")
public record Waiting(
        @Param(value = "δ: worth of tomorrow's utility today", def = "0.99", min = 0, max = 0.999999)
        double patience,

        @Param(
                value = "share of the habitual time that those who wait still try to spend there",
                unit = Unit.SHARE,
                def = "10 %",
                min = 0,
                max = 1,
                source = "Cloudflare Radar, 19 Jan 2025: DNS index 0.15 while dark, of which 0.08 got through")
        double retry,

        @Param(
                value = "share of the accounts left behind that are deleted after 30 days",
                unit = Unit.SHARE,
                def = "2 %",
                min = 0,
                max = 0.999,
                range = "0 % .. 5 %",
                source = "docs/ODD.md section 1, P11: 2.26 % deleted")
        double deleted) {
    private static final double DELETION_DAYS = 30;

    public Waiting {
        Require.between(0, 0.999999, "patience", patience);
        Require.fraction("retry", retry);
        Require.between(0, 0.999, "deleted", deleted);
    }

    /**
     * What moving for good is worth: a daily gain, until the platform returns.
     *
     * <pre>  gain / (1 − δ(1 − r))</pre>
     *
     * @param gain          Δu [utils, a day]
     * @param patience      δ [1/day]
     * @param returnPerDay  r [1/day]
     * @return utils
     */
    public static double worth(double gain, double patience, double returnPerDay) {
        return gain / (1 - patience * (1 - returnPerDay));
    }

    /** Whether moving for good pays: it costs less than it is {@linkplain #worth worth}. */
    static boolean moves(double cost, double gain, double patience, double returnPerDay) {
        return cost < worth(gain, patience, returnPerDay);
    }

    /** Hazard at which accounts left behind are deleted [1/day]. */
    public double deletionPerDay() {
        return -StrictMath.log(1 - deleted) / DELETION_DAYS;
    }

    /**
     * Lets the users of the evaluated block decide about the platforms that are dark for them. Touches nobody's state
     * but their own.
     */
    public void decide(Utilities utilities, World world) {
        UtilityBlock block = utilities.block();
        for (int i = 0; i < block.size(); i++) {
            int user = block.user(i);
            int undecided = world.accounts().dark(user) & ~world.accounts().moved(user);
            if (undecided == 0) {
                continue;
            }
            double gain = gain(
                    block,
                    i,
                    utilities.outside(),
                    world.accounts().held(user) & ~world.accounts().dark(user));
            int region = world.population().region(user);
            for (int rest = undecided; rest != 0; rest &= rest - 1) {
                int platform = Integer.numberOfTrailingZeros(rest);
                double cost = cost(world, user, platform);
                double returns = world.conditions().returnPerDay(platform, region);
                if (moves(cost, gain, patience, returns)) {
                    world.accounts().moveForGood(user, platform, world.step());
                }
            }
        }
    }

    /** c_u: one-off cost of moving for good; less if users may take their data along from a platform [utils]. */
    public static double cost(World world, int user, int platform) {
        double kept = world.conditions()
                .entry()
                .switchingCostKept(platform, world.population().region(user));
        return kept * world.population().switchingCost(user);
    }

    /**
     * Δu: what the best platform within reach gives over the outside option, a day; at least 0 [utils].
     *
     * @param i        row of the user in the block
     * @param outside  U_0; −∞ if there is no outside option [utils]
     * @param reach    accounts that are not dark for the user, as bits
     */
    public static double gain(UtilityBlock block, int i, double outside, int reach) {
        double best = Double.NEGATIVE_INFINITY;
        for (int rest = reach; rest != 0; rest &= rest - 1) {
            best = Math.max(best, block.of(i, Integer.numberOfTrailingZeros(rest)));
        }
        return Math.max(0, best - (Double.isInfinite(outside) ? 0 : outside));
    }
}
