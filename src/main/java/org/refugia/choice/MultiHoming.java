package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
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
        int platforms = block.platforms();
        double[] values = new double[platforms + 1];
        double[] dark = new double[platforms];
        double[] shares = new double[platforms];
        for (int i = 0; i < block.size(); i++) {
            int user = block.user(i);
            int held = world.accounts().held(user);
            for (int platform = 0; platform < platforms; platform++) {
                dark[platform] = (held >> platform & 1) != 0 ? world.darkness(user, platform) : 1;
                shares[platform] = 0;
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
            intentions.spend(user);
            for (int platform = 0; platform < platforms; platform++) {
                intentions.setShare(platform, shares[platform]);
            }
        }
    }
}
