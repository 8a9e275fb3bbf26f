package org.refugia.choice;

import java.util.Arrays;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Accounts;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/**
 * Time is divided over all accounts and the outside option by the logit formula. A platform that is dark for a part of
 * the step counts for the rest of it: the shares of each part are averaged.
 *
 * @param scale  s: the smaller, the more of their time people give to what they like best [utils]
 */
@Word(
        value = "Time is divided over all accounts and the outside option by the logit formula.",
        formula = "x_p = exp(U_p/s) / Σ exp(U_q/s)",
        source = "Anderson, de Palma & Thisse (1992), Discrete Choice Theory of Product Differentiation, ch. 3")
public record MultiHoming(
        @Param(value = "s: noise scale", unit = Unit.WEIGHT, def = "1.0", min = 0, source = "assumed in the design")
        double scale)
        implements Homing {
    public MultiHoming {
        Require.atLeast(0, "scale", scale);
    }

    @Override
    public boolean dividesTime() {
        return true;
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public void allocate(Utilities utilities, World world, Intentions intentions) {
        UtilityBlock block = utilities.block();
        Accounts accounts = world.accounts();
        int people = block.size();
        int platforms = block.platforms();
        ManyShares shares = utilities.manyShares();
        for (int platform = 0; platform < platforms; platform++) {
            for (int i = 0; i < people; i++) {
                boolean holds = accounts.holds(block.user(i), platform);
                shares.set(i, platform, holds ? block.of(i, platform) : Double.NEGATIVE_INFINITY);
            }
        }
        for (int i = 0; i < people; i++) {
            shares.set(i, platforms, utilities.outside());
        }
        shares.find(people, scale);
        int first = intentions.size();
        for (int i = 0; i < people; i++) {
            intentions.spend(block.user(i));
        }
        for (int platform = 0; platform < platforms; platform++) {
            for (int i = 0; i < people; i++) {
                intentions.setShare(first + i, platform, shares.of(i, platform));
            }
        }
        if (world.isAnythingDark()) {
            Parts parts = new Parts(platforms);
            for (int i = 0; i < people; i++) {
                if (world.mayBeDark(block.user(i))) {
                    allocateInParts(utilities, world, intentions, i, first + i, parts);
                }
            }
        }
    }

    /** Room for one user's numbers, by platform. */
    private record Parts(double[] values, double[] dark, double[] shares) {
        Parts(int platforms) {
            this(new double[platforms + 1], new double[platforms], new double[platforms]);
        }
    }

    /** Works out the shares of each part of the step in which the same platforms are dark for a user, and their mean. */
    private void allocateInParts(
            Utilities utilities, World world, Intentions intentions, int i, int entry, Parts parts) {
        UtilityBlock block = utilities.block();
        int platforms = block.platforms();
        int user = block.user(i);
        double[] values = parts.values;
        double[] dark = parts.dark;
        double[] shares = parts.shares;
        Arrays.fill(shares, 0);
        for (int platform = 0; platform < platforms; platform++) {
            dark[platform] = world.accounts().holds(user, platform) ? world.darkness(user, platform) : 1;
        }
        double from = 0;
        while (from < 1) {
            double until = 1;
            for (int platform = 0; platform < platforms; platform++) {
                boolean open = dark[platform] <= from;
                values[platform] = open ? block.of(i, platform) : Double.NEGATIVE_INFINITY;
                if (!open) {
                    until = Math.min(until, dark[platform]);
                }
            }
            values[platforms] = utilities.outside();
            Logit.shares(values, platforms + 1, scale);
            for (int platform = 0; platform < platforms; platform++) {
                shares[platform] += (until - from) * values[platform];
            }
            from = until;
        }
        for (int platform = 0; platform < platforms; platform++) {
            intentions.setShare(entry, platform, shares[platform]);
        }
    }
}
