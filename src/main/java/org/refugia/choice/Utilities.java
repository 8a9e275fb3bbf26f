package org.refugia.choice;

import java.util.List;
import java.util.OptionalDouble;
import org.refugia.world.World;

/** The sum of a scenario's terms, worked out block by block. */
public final class Utilities {
    private final List<UtilityTerm> terms;
    private final double outside;
    private final UtilityBlock block;

    /**
     * Terms in the order in which they are added up.
     *
     * @param outside    U_0: utility of spending the time elsewhere; empty if there is no elsewhere [utils]
     * @param platforms  number of platforms
     */
    public Utilities(List<UtilityTerm> terms, OptionalDouble outside, int platforms) {
        this.terms = List.copyOf(terms);
        this.outside = outside.orElse(Double.NEGATIVE_INFINITY);
        block = new UtilityBlock(platforms);
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
