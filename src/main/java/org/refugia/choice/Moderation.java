package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * People like a platform the less, the further its moderation is from what they want.
 *
 * @param weight  μ [utils]
 */
@Word(
        value = "People like a platform the less, the further its moderation is from what they want.",
        formula = "U = −μ · |m_p − m_u|",
        source = "Hotelling (1929), Economic Journal 39, 41–57")
public record Moderation(
        @Param(
                value = "μ: what moderation costs that is all one does not want",
                unit = Unit.WEIGHT,
                def = "0.3",
                range = "0 .. 1")
        double weight)
        implements UtilityTerm {
    public Moderation {
        Require.between(0, 100, "weight", weight);
    }

    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int i = 0; i < block.size(); i++) {
            double wanted = world.population().moderation(block.user(i));
            for (int platform = 0; platform < block.platforms(); platform++) {
                block.add(i, platform, value(weight, world.conditions().offer().moderation(platform), wanted));
            }
        }
    }

    @Override
    public double atMost(World world, int platform) {
        return 0;
    }

    static double value(double weight, double stance, double wanted) {
        return -weight * Math.abs(stance - wanted);
    }
}
