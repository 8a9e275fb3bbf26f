package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * Those who care about their data shun a platform where they are at risk.
 *
 * @param weight  δ [utils]
 */
@Word(
        value = "Those who care about their data shun a platform where they are at risk.",
        formula = "U = −δ · concern_u · r_p(t)",
        source = "Acquisti, Taylor & Wagman (2016), Journal of Economic Literature 54, 442–492")
public record Privacy(
        @Param(value = "δ: what full risk costs those who care most", unit = Unit.WEIGHT, def = "0.2", range = "0 .. 1")
        double weight)
        implements UtilityTerm {
    public Privacy {
        Require.between(0, 100, "weight", weight);
    }

    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int platform = 0; platform < block.platforms(); platform++) {
            double risk = world.conditions().offer().privacyRisk(platform);
            for (int i = 0; risk > 0 && i < block.size(); i++) {
                double concern = world.population().privacyConcern(block.user(i));
                block.add(i, platform, value(weight, concern, risk));
            }
        }
    }

    @Override
    public double atMost(World world, int platform) {
        return 0;
    }

    static double value(double weight, double concern, double risk) {
        return -weight * concern * risk;
    }
}
