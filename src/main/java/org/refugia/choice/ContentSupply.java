package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.population.Role;
import org.refugia.world.World;

/**
 * Cross-side network effect on viewers: more to see, with diminishing returns.
 *
 * <pre>  U = α_c · ln(1 + C_p / C_0),   viewers only</pre>
 *
 * C_p: content stock [posts]; C_0: {@code scale} of the stock there would be if every creator posted on one platform
 * alone. Source: Rochet &amp; Tirole (2003), Journal of the European Economic Association 1, 990–1029.
 *
 * @param weight        α_c [utils]
 * @param halfLifeDays  time in which content loses half its worth [days]
 * @param scale         C_0 as a share of all content there could be [1]
 */
@Word(
        value = "Cross-side network effect on viewers: more to see, with diminishing returns.",
        formula = "U = α_c · ln(1 + C_p / C_0), for viewers",
        source = "Rochet & Tirole (2003), Journal of the European Economic Association 1, 990–1029")
public record ContentSupply(
        @Param(
                value = "α_c: utility of content when it is e − 1 times C_0",
                unit = Unit.WEIGHT,
                def = "0.4",
                range = "0.1 .. 0.7",
                source = "assumed in the design")
        double weight,

        @Param(
                value = "time in which content loses half its worth",
                unit = Unit.DAYS,
                def = "14 d",
                min = 0,
                key = "half_life",
                source = "assumed in the design")
        double halfLifeDays,

        @Param(
                value = "C_0, as a share of the stock if every creator posted on one platform alone",
                unit = Unit.SHARE,
                def = "10 %",
                min = 0)
        double scale)
        implements SharedTerm {
    public ContentSupply {
        Require.between(-100, 100, "weight", weight);
        Require.positive("half_life", halfLifeDays);
        Require.positive("scale", scale);
    }

    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        return CrossSide.isOf(Role.VIEWER, world, segment)
                ? value(world, world.sight().content(platform, region))
                : 0;
    }

    private double value(World world, double stock) {
        double reference =
                scale * world.content().equilibrium(world.population().allPostsPerDay());
        return value(weight, stock, reference);
    }

    static double value(double weight, double stock, double reference) {
        return reference == 0 ? 0 : weight * StrictMath.log(1 + stock / reference);
    }
}
