package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * Lasting personal liking.
 *
 * @param sd  σ_taste: standard deviation between users [utils]
 */
@Word(
        value = "Lasting personal liking for each platform.",
        formula = "U = σ_taste · z_p(u), z standard normal, drawn once",
        source = "McFadden & Train (2000), Journal of Applied Econometrics 15, 447–470: mixed logit")
public record Taste(
        @Param(
                value = "standard deviation between users, in utils",
                def = "0.5",
                min = 0,
                max = 10,
                range = "0 .. 1.5",
                source = "assumed in the design")
        double sd)
        implements PersonalTerm {
    public Taste {
        Require.between(0, 10, "sd", sd);
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
    public double atMost(World world, int platform) {
        return sd * world.greatestTaste(platform);
    }

    @Override
    public double of(World world, int user, int platform) {
        return sd * world.taste(user, platform);
    }
}
