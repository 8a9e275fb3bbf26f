package org.refugia.choice;

import org.refugia.parameter.Word;
import org.refugia.world.World;

/** What policy changes left; always part of the sum, and 0 unless a shock says otherwise. */
@Word(
        value =
                "Resentment that policy changes and reversals leave behind; always part of the sum, 0 without such shocks.",
        formula = "U = −D_p(segment, t)",
        source = "Hirschman (1970), Exit, Voice, and Loyalty")
public record Discontent() implements SharedTerm {
    @Override
    public double of(World world, int segment, int region, int language, int platform) {
        return -world.conditions().offer().discontent(platform, region, segment);
    }
}
