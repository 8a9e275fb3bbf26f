package org.refugia.choice;

import org.refugia.parameter.Word;
import org.refugia.world.Offer;
import org.refugia.world.World;

/** What a platform offers without anybody on it; always part of the sum. */
@Word(
        value = "What a platform offers without anybody on it, as the scenario and its shocks give it;"
                + " always part of the sum.",
        formula = "U = q_p(segment, t)",
        source = "Katz & Shapiro (1985), American Economic Review 75(3), 424–440: stand-alone value")
public record Quality() implements SharedTerm {
    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        return world.platforms().quality(platform, segment)
                + world.conditions().offer().qualityGained(platform, region, segment);
    }

    @Override
    public double atMost(World world, int platform) {
        Offer offer = world.conditions().offer();
        double most = Double.NEGATIVE_INFINITY;
        for (int segment = 0; segment < world.population().segmentNames().size(); segment++) {
            for (int region = 0; region < world.population().regionNames().size(); region++) {
                double utils =
                        world.platforms().quality(platform, segment) + offer.qualityGained(platform, region, segment);
                most = Math.max(most, utils);
            }
        }
        return most;
    }
}
