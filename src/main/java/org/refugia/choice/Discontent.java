package org.refugia.choice;

import org.refugia.parameter.Word;
import org.refugia.world.World;

/** What policy changes left; always part of the sum, and 0 unless a shock says otherwise. */
@Word(
        value =
                "Resentment that policy changes and reversals leave behind; always part of the sum, 0 without such shocks.",
        formula = "U = −D_p(segment, t)",
        source = "Hirschman (1970), Exit, Voice, and Loyalty")
public record Discontent() implements UtilityTerm {
    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int i = 0; i < block.size(); i++) {
            int segment = world.population().segment(block.user(i));
            int region = world.population().region(block.user(i));
            for (int platform = 0; platform < block.platforms(); platform++) {
                block.add(i, platform, -world.conditions().offer().discontent(platform, region, segment));
            }
        }
    }

    @Override
    public double atMost(World world, int platform) {
        double least = Double.POSITIVE_INFINITY;
        for (int region = 0; region < world.population().regionNames().size(); region++) {
            for (int segment = 0; segment < world.population().segmentNames().size(); segment++) {
                least = Math.min(least, world.conditions().offer().discontent(platform, region, segment));
            }
        }
        return -least;
    }
}
