package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Distribution;
import org.refugia.world.World;

/**
 * Direct network effect: a platform is worth more to a user the more of their contacts are there.
 *
 * <pre>  U = α · n_p(u) / k(u),   0 for a user without contacts</pre>
 *
 * n_p(u): contacts of u present on p at the end of the last step; k(u): contacts of u. Without ties: the share of
 * everybody. Source: Katz &amp; Shapiro (1985), American Economic Review 75(3), 424–440, made local to a user's contacts.
 *
 * @param weight  α [utils]
 */
@Word(
        value = "Direct network effect: a platform is worth more the more of a user's contacts are there.",
        formula = "U = α · n_p(u) / k(u), 0 without contacts",
        source = "Katz & Shapiro (1985), American Economic Review 75(3), 424–440")
public record Contacts(
        @Param(
                value = "α: utility of having all contacts there; may differ between people",
                unit = Unit.WEIGHT,
                def = "1.0",
                min = -100,
                max = 100,
                range = "0.4 .. 1.7",
                source = "assumed in the design: about 20 % (8–34 %) of utility")
        Distribution weight)
        implements PersonalTerm {
    /** The greatest draw there is is below this. */
    private static final double SURE = Math.nextDown(1.0);

    /** The same weight for everybody. */
    public Contacts(double weight) {
        this(new Distribution.Constant(weight));
        Require.between(-100, 100, "weight", weight);
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
        return world.trait(Decision.CONTACTS_WEIGHT, weight, user) * world.contactsThere(user, platform);
    }

    @Override
    public double atMost(World world, int platform) {
        return Math.max(0, weight.quantile(SURE));
    }
}
