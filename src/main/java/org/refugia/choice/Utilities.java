package org.refugia.choice;

import java.util.List;
import java.util.OptionalDouble;
import org.refugia.world.World;

/** The sum of a scenario's terms, worked out block by block. */
public final class Utilities {
    /** More than the terms of a sum can gain by being added in another order [utils]. */
    private static final double ROUNDING = 1e-9;

    private final List<UtilityTerm> terms;
    private final List<PersonalTerm> personal;
    private final double outside;
    private final UtilityBlock block;
    private final double[] ceilings;

    /**
     * Terms in the order in which they are added up.
     *
     * @param outside    U_0: utility of spending the time elsewhere; empty if there is no elsewhere [utils]
     * @param platforms  number of platforms
     */
    public Utilities(List<UtilityTerm> terms, OptionalDouble outside, int platforms) {
        this.terms = List.copyOf(terms);
        personal = terms.stream()
                .filter(PersonalTerm.class::isInstance)
                .map(PersonalTerm.class::cast)
                .toList();
        ceilings = new double[platforms];
        this.outside = outside.orElse(Double.NEGATIVE_INFINITY);
        block = new UtilityBlock(platforms);
    }

    /** Works out, for this step, the most that all terms but the personal ones can add on each platform. */
    void raiseCeilings(World world) {
        for (int platform = 0; platform < ceilings.length; platform++) {
            ceilings[platform] = ROUNDING;
            for (UtilityTerm term : terms) {
                ceilings[platform] += term instanceof PersonalTerm ? 0 : term.atMost(world, platform);
            }
        }
    }

    /** A number that the utility of a platform for a user does not exceed in this step [utils]. */
    double atMost(World world, int user, int platform) {
        double most = ceilings[platform];
        for (PersonalTerm term : personal) {
            most += term.of(world, user, platform);
        }
        return most;
    }

    /** The block to fill with users and then {@linkplain #evaluate evaluate}; one for all, used again and again. */
    public UtilityBlock block() {
        return block;
    }

    /** U_0: utility of the outside option; −∞ if there is none [utils]. */
    public double outside() {
        return outside;
    }

    /**
     * Adds up all terms for the users in the block.
     *
     * @throws IllegalStateException if a utility is not a number; names the term, the user and the platform
     */
    public void evaluate(World world) {
        for (UtilityTerm term : terms) {
            term.addTo(block, world);
        }
        for (int i = 0; i < block.size(); i++) {
            for (int platform = 0; platform < block.platforms(); platform++) {
                if (!Double.isFinite(block.of(i, platform))) {
                    throw culprit(world, block.user(i), platform);
                }
            }
        }
    }

    private IllegalStateException culprit(World world, int user, int platform) {
        for (UtilityTerm term : terms) {
            UtilityBlock alone = new UtilityBlock(block.platforms());
            alone.add(user);
            term.addTo(alone, world);
            if (!Double.isFinite(alone.of(0, platform))) {
                return new IllegalStateException("%s gave %s for user %d on %s, step %d"
                        .formatted(
                                term,
                                alone.of(0, platform),
                                user,
                                world.platforms().ids().get(platform),
                                world.step()));
            }
        }
        return new IllegalStateException("the sum of finite terms is not finite for user %d on %s, step %d"
                .formatted(user, world.platforms().ids().get(platform), world.step()));
    }
}
