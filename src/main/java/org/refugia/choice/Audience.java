package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.population.Role;
import org.refugia.world.World;

/**
 * Cross-side network effect on creators: they go where viewers spend their time.
 *
 * @param weight  α_v [utils]
 */
@Word(
        value = "Cross-side network effect on creators: they go where viewers spend their time.",
        formula = "U = α_v · V_p, for creators; V_p: the viewers' mean time share on p",
        source = "Rochet & Tirole (2003), Journal of the European Economic Association 1, 990–1029")
public record Audience(
        @Param(
                value = "α_v: utility of having all the viewers' time",
                unit = Unit.WEIGHT,
                def = "1.0",
                range = "0.3 .. 2",
                source = "assumed in the design")
        double weight)
        implements SharedTerm {
    public Audience {
        Require.between(-100, 100, "weight", weight);
    }

    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        return CrossSide.isOf(Role.CREATOR, world, segment) ? weight * world.audience(platform, region) : 0;
    }
}
