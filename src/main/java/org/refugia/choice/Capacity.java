package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * A platform that more people use than it can serve is slow and full.
 *
 * <pre>  U = −w · max(0, T_p / K_p − 1)</pre>
 *
 * T_p: share of everybody's time spent on p at the end of the last step; K_p: its capacity.
 *
 * @param weight  w [utils]
 */
@Word(
        value = "A platform that more people use than it can serve is slow and full.",
        formula = "U = −w · max(0, T_p / K_p − 1); T_p: share of everybody's time on p, K_p: its capacity",
        source = "congestion as in Small & Verhoef (2007), The Economics of Urban Transportation, ch. 3")
public record Capacity(
        @Param(
                value = "w: what it costs to be on a platform that is used twice as much as it can serve",
                unit = Unit.WEIGHT,
                def = "1.0")
        double weight)
        implements SharedTerm {
    public Capacity {
        Require.between(0, 100, "weight", weight);
    }

    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        double capacity = world.platforms().spec(platform).capacity().orElse(Double.POSITIVE_INFINITY);
        return value(weight, world.timeShare(platform), capacity);
    }

    static double value(double weight, double used, double capacity) {
        return -weight * Math.max(0, used / capacity - 1);
    }
}
