package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.population.Role;
import org.refugia.world.World;

/**
 * Cross-side network effect on viewers in its linear form, the mirror of {@link Audience}: they go where creators spend
 * their time. Beside {@link ContentSupply} it would count creators twice.
 *
 * @param weight  α_s [utils]
 */
@Word(
        value = "Cross-side network effect on viewers, linear: they go where creators spend their time.",
        formula = "U = α_s · S_p, for viewers; S_p: the creators' mean time share on p",
        source = "Armstrong (2006), RAND Journal of Economics 37, 668–691")
public record Creators(
        @Param(value = "α_s: utility of having all the creators' time", unit = Unit.WEIGHT, def = "1.0")
        double weight) implements SharedTerm {
    public Creators {
        Require.between(-100, 100, "weight", weight);
    }

    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        return CrossSide.isOf(Role.VIEWER, world, segment) ? weight * world.creatorsThere(platform, region) : 0;
    }
}
