package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * A platform in a foreign language is hard to enjoy, the less so the better it is translated.
 *
 * @param penalty  λ [utils]
 */
@Word(
        value = "A platform in a foreign language is hard to enjoy, the less so the better it is translated.",
        formula = "U = −λ · (1 − τ_p) without a common language",
        source = "Chiswick & Miller (1995), Journal of Labor Economics 13, 246–288: language as a cost of migration")
public record Language(
        @Param(
                value = "λ: what a wholly foreign language costs",
                unit = Unit.WEIGHT,
                def = "1.0",
                range = "0.3 .. 2",
                source = "assumed in the design")
        double penalty)
        implements SharedTerm {
    public Language {
        Require.between(0, 100, "penalty", penalty);
    }

    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        return world.platforms().speaks(platform, language)
                ? 0
                : value(penalty, world.conditions().offer().translation(platform));
    }

    static double value(double penalty, double translation) {
        return -penalty * (1 - translation);
    }
}
