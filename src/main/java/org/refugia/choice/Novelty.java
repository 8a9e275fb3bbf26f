package org.refugia.choice;

import org.refugia.elementary.Exponential;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Accounts;
import org.refugia.world.World;

/**
 * A new place is exciting for a while; one not yet tried promises all of it.
 *
 * @param weight        ν [utils]
 * @param halfLifeDays  h [days]
 */
@Word(
        value = "A new place is exciting for a while; one not yet tried promises all of it.",
        formula =
                "U = ν · 2^(−days since registering / h); ν without an account, 0 for accounts from before the warm-up",
        source = "decay fitted to the cohort of Seckin et al. (2025), arXiv:2504.12902")
public record Novelty(
        @Param(
                value = "ν: utility of a place just joined",
                unit = Unit.WEIGHT,
                def = "2.0",
                range = "1 .. 3",
                source = "assumed in the design")
        double weight,

        @Param(
                value = "h: half-life of the excitement",
                unit = Unit.DAYS,
                def = "14 d",
                min = 0,
                range = "5 d .. 25 d",
                key = "half_life",
                source = "assumed in the design")
        double halfLifeDays)
        implements UtilityTerm {
    public Novelty {
        Require.between(-100, 100, "weight", weight);
        Require.positive("half_life", halfLifeDays);
    }

    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int platform = 0; platform < block.platforms(); platform++) {
            for (int i = 0; i < block.size(); i++) {
                int user = block.user(i);
                int registered = world.accounts().registered(user, platform);
                if (!world.accounts().holds(user, platform)) {
                    block.add(i, platform, weight);
                } else if (registered != Accounts.LONG_AGO) {
                    double days = (world.step() - registered) * world.stepDays();
                    block.add(i, platform, value(weight, days, halfLifeDays));
                }
            }
        }
    }

    @Override
    public double atMost(World world, int platform) {
        return Math.max(0, weight);
    }

    static double value(double weight, double days, double halfLifeDays) {
        return weight * Exponential.ofTwo(-days / halfLifeDays);
    }
}
