package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.World;

/**
 * People go on with what they have been doing.
 *
 * @param weight     κ [utils]
 * @param buildDays  time in which a habit comes half way up to behaviour [days]
 * @param fadeDays   time in which a habit comes half way down to behaviour [days]
 */
@Word(
        value = "People go on with what they have been doing; habits build faster than they fade.",
        formula = "U = κ · H_p(u); H drifts toward the time share with half-life build or fade",
        source = "Lally et al. (2010), European Journal of Social Psychology 40, 998–1009")
public record Habit(
        @Param(
                value = "κ: utility of a full habit",
                unit = Unit.WEIGHT,
                def = "1.5",
                range = "0.5 .. 3",
                source = "assumed in the design")
        double weight,

        @Param(
                value = "half-life of habits that grow",
                unit = Unit.DAYS,
                def = "7 d",
                min = 0,
                range = "3 d .. 14 d",
                key = "build",
                source = "assumed in the design")
        double buildDays,

        @Param(
                value = "half-life of habits that fade",
                unit = Unit.DAYS,
                def = "35 d",
                min = 0,
                range = "14 d .. 60 d",
                key = "fade",
                source = "assumed in the design")
        double fadeDays)
        implements PersonalTerm {
    public Habit {
        Require.between(-100, 100, "weight", weight);
        Require.positive("build", buildDays);
        Require.positive("fade", fadeDays);
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
        return weight * world.accounts().habit(user, platform, world.step());
    }

    @Override
    public double atMost(World world, int platform) {
        return world.hasAnybodyDeleted() ? Math.max(0, weight) : 0;
    }
}
