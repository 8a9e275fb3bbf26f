package org.refugia.choice;

import org.refugia.parameter.Word;
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
}
