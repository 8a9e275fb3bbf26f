package org.refugia.choice;

import org.refugia.parameter.Word;
import org.refugia.world.World;

/** What a platform offers without anybody on it; always part of the sum. */
@Word(
        value = "What a platform offers without anybody on it, as the scenario gives it; always part of the sum.",
        formula = "U = q_p(segment)",
        source = "Katz & Shapiro (1985), American Economic Review 75(3), 424–440: stand-alone value")
public record Quality() implements UtilityTerm {
    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int i = 0; i < block.size(); i++) {
            int segment = world.population().segment(block.user(i));
            for (int platform = 0; platform < block.platforms(); platform++) {
                block.add(i, platform, world.platforms().quality(platform, segment));
            }
        }
    }

    @Override
    public double atMost(World world, int platform) {
        double most = Double.NEGATIVE_INFINITY;
        for (int segment = 0; segment < world.population().segmentNames().size(); segment++) {
            most = Math.max(most, world.platforms().quality(platform, segment));
        }
        return most;
    }
}
