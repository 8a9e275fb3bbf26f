package org.refugia.choice;

import org.refugia.parameter.Word;
import org.refugia.world.World;

/** Some people answer a prohibition by doing what defies it. */
@Word(
        value = "Some people answer a prohibition by going where that signals defiance.",
        formula = "U = θ_u · R_p(t); θ_u from the user's segment, R from `attention` with `defiance: true`",
        source = "Brehm (1966), A Theory of Psychological Reactance")
public record Reactance() implements UtilityTerm {
    @Override
    public void addTo(UtilityBlock block, World world) {
        for (int i = 0; world.conditions().isAnythingDefiant() && i < block.size(); i++) {
            int user = block.user(i);
            int region = world.population().region(user);
            for (int platform = 0; platform < block.platforms(); platform++) {
                double signal = world.conditions().defiance(platform, region);
                if (signal != 0) {
                    block.add(i, platform, world.population().reactance(user) * signal);
                }
            }
        }
    }

    @Override
    public double atMost(World world, int platform) {
        double signal = 0;
        for (int region = 0; region < world.population().regionNames().size(); region++) {
            signal = Math.max(signal, world.conditions().defiance(platform, region));
        }
        double strength = 0;
        for (int segment = 0; segment < world.population().segmentNames().size(); segment++) {
            strength = Math.max(
                    strength, world.population().segmentAt(segment).reactance().strength());
        }
        return signal * strength;
    }
}
