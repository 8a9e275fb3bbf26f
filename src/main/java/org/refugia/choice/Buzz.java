package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * Contacts who have just arrived make a place lively.
 *
 * @param weight      σ [utils]
 * @param saturation  exposure at which half of it is reached [exposures]
 */
@Word(
        value = "Contacts who have just arrived make a place lively.",
        formula = "U = σ · E_p / (E_p + saturation)",
        source = "saturating as in Holling (1959), Canadian Entomologist 91, 385–398")
public record Buzz(
        @Param(
                value = "σ: utility when everybody is arriving",
                unit = Unit.WEIGHT,
                def = "0.5",
                range = "0 .. 1.5",
                source = "assumed in the design")
        double weight,

        @Param(value = "exposure at which half of it is reached", def = "3", min = 0, source = "assumed in the design")
        double saturation)
        implements PersonalTerm {
    public Buzz {
        Require.between(-100, 100, "weight", weight);
        Require.positive("saturation", saturation);
    }

    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int platform = 0; platform < block.platforms(); platform++) {
            for (int i = 0; i < block.size(); i++) {
                block.add(i, platform, of(world, block.user(i), platform));
            }
        }
    }

    @Override
    public double of(World world, int user, int platform) {
        return value(weight, world.exposure().of(user, platform), saturation);
    }

    @Override
    public double atMost(World world, int platform) {
        return Math.max(0, value(weight, world.exposure().most(platform), saturation));
    }

    static double value(double weight, double exposure, double saturation) {
        return weight * exposure / (exposure + saturation);
    }
}
