package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * A last look at what is about to go.
 *
 * @param weight      φ [utils]
 * @param windowDays  how long before the deadline it begins [days]
 */
@Word(
        value = "A last look at what is about to go.",
        formula = "U = φ · belief of loss · share of the step within window before the deadline",
        source = "Similarweb via Reuters, January 2025: 107 M opens on the eve against 82 M")
public record Farewell(
        @Param(
                value = "φ: utility of a last look if loss is certain",
                unit = Unit.WEIGHT,
                def = "0.5",
                range = "0 .. 1",
                source = "assumed in the design")
        double weight,

        @Param(value = "how long before the deadline it begins", unit = Unit.DAYS, def = "2 d", min = 0, key = "window")
        double windowDays)
        implements SharedTerm {
    public Farewell {
        Require.between(-100, 100, "weight", weight);
        Require.atLeast(0, "window", windowDays);
    }

    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        double belief = world.conditions().belief(platform, region);
        return belief == 0 ? 0 : weight * belief * world.conditions().eve(platform, region, windowDays);
    }
}
