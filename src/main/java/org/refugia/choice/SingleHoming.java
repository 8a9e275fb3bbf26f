package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/**
 * All time goes to one home, drawn by multinomial logit: the option of greatest utility plus Gumbel noise. The noise
 * belongs to user and platform, so a platform that is not in the choice set changes nothing.
 *
 * @param scale  s: scale of the noise; 0 is best response, ties broken by chance [utils]
 */
@Word(
        value = "All time goes to one home, drawn by multinomial logit; scale 0 is best response.",
        formula = "home = argmax (U_p + s · Gumbel)",
        source = "McFadden (1974), in Zarembka (ed.), Frontiers in Econometrics, 105–142")
public record SingleHoming(
        @Param(value = "s: noise scale", unit = Unit.WEIGHT, def = "1.0", min = 0, source = "assumed in the design")
        double scale)
        implements Homing {
    private static final long OUTSIDE = Mix.text("outside");

    public SingleHoming {
        Require.atLeast(0, "scale", scale);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void allocate(Utilities utilities, World world, Intentions intentions) {
        UtilityBlock block = utilities.block();
        Draws.Stream noise = world.draws().stream(Decision.CHOOSE_HOME, world.step());
        Draws.Stream moment = world.draws().stream(Decision.DARK_MOMENT, world.step());
        for (int i = 0; i < block.size(); i++) {
            int user = block.user(i);
            int held = world.accounts().held(user);
            double when = moment.uniform(user);
            int home = block.platforms();
            double best = noisy(utilities.outside(), noise, user, OUTSIDE);
            double bestTie = tie(noise, user, OUTSIDE);
            for (int platform = 0; platform < block.platforms(); platform++) {
                if ((held >> platform & 1) != 0 && world.darkness(user, platform) <= when) {
                    long key = world.platforms().key(platform);
                    double value = noisy(block.of(i, platform), noise, user, key);
                    double tie = tie(noise, user, key);
                    if (value > best || value == best && tie > bestTie) {
                        best = value;
                        bestTie = tie;
                        home = platform;
                    }
                }
            }
            intentions.spend(user);
            if (home < block.platforms()) {
                intentions.setShare(home, 1);
            }
        }
    }

    private double noisy(double utility, Draws.Stream noise, int user, long option) {
        return scale == 0 || utility == Double.NEGATIVE_INFINITY
                ? utility
                : utility + scale * noise.gumbel(user, option);
    }

    private double tie(Draws.Stream noise, int user, long option) {
        return scale == 0 ? noise.uniform(user, option) : 0;
    }
}
