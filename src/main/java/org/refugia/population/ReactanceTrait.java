package org.refugia.population;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;

/**
 * How many people answer a prohibition with defiance, and how strongly.
 *
 * @param share     fraction of the segment that is reactant [1]
 * @param strength  θ, utility of a platform that signals defiance, to those people [utils]
 */
public record ReactanceTrait(
        @Param(
                value = "share of the segment that answers a prohibition with defiance",
                unit = Unit.SHARE,
                def = "10 %",
                min = 0,
                max = 1,
                range = "3 % .. 20 %",
                source = "the Numerator survey of January 2025")
        double share,

        @Param(
                value = "utility that a platform signalling defiance has for them",
                unit = Unit.UTILS,
                def = "2 utils",
                min = 0)
        double strength) {
    /** Nobody is reactant. */
    public static final ReactanceTrait NONE = new ReactanceTrait(0, 0);

    public ReactanceTrait {
        Require.fraction("share", share);
        Require.atLeast(0, "strength", strength);
    }
}
