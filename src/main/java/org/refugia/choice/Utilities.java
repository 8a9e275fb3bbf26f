package org.refugia.choice;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.refugia.population.Population;
import org.refugia.world.World;

/**
 * The sum of a scenario's terms, worked out block by block: first what is the same for all users of a kind, once for each
 * kind in the block, then the other terms user by user.
 */
public final class Utilities {
    /** More than the terms of a sum can gain by being added in another order [utils]. */
    private static final double ROUNDING = 1e-9;

    private final List<UtilityTerm> terms;
    private final List<SharedTerm> shared;
    private final List<UtilityTerm> others;
    private final PersonalTerm[] personal;
    private final double outside;
    private final UtilityBlock block;
    private final ManyShares manyShares;
    private final int[] picked = new int[UtilityBlock.MOST];
    private final double[] ceilings;
    private final double[] ceilingsOfAll;
    private final int[] kindOf = new int[UtilityBlock.MOST];
    private double[] kinds = new double[0];
    private double[] sharedOf = new double[0];
    private boolean[] isKnown = new boolean[0];

    /**
     * Terms in the order in which they are added up.
     *
     * @param outside    U_0: utility of spending the time elsewhere; empty if there is no elsewhere [utils]
     * @param platforms  number of platforms
     */
    public Utilities(List<UtilityTerm> terms, OptionalDouble outside, int platforms) {
        this.terms = List.copyOf(terms);
        shared = only(SharedTerm.class, terms);
        others = terms.stream().filter(term -> !(term instanceof SharedTerm)).toList();
        personal = only(PersonalTerm.class, terms).toArray(new PersonalTerm[0]);
        ceilings = new double[platforms];
        ceilingsOfAll = new double[platforms];
        this.outside = outside.orElse(Double.NEGATIVE_INFINITY);
        block = new UtilityBlock(platforms);
        manyShares = new ManyShares(platforms + 1);
    }

    private static <T> List<T> only(Class<T> kind, List<UtilityTerm> terms) {
        return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Works out, for this step, the most that terms can add on each platform for users who hold no account there. */
    void raiseCeilings(World world) {
        startAfresh(world.population());
        for (int kind = 0; kind < isKnown.length; kind++) {
            know(world, kind);
        }
        sharedOf = kinds.clone();
        for (int platform = 0; platform < ceilings.length; platform++) {
            ceilings[platform] = ROUNDING;
            ceilingsOfAll[platform] = 0;
            for (UtilityTerm term : others) {
                double[] sum = term instanceof PersonalTerm ? ceilingsOfAll : ceilings;
                sum[platform] += term.atMost(world, platform);
            }
            ceilingsOfAll[platform] += ceilings[platform] + mostShared(platform);
        }
    }

    private double mostShared(int platform) {
        double most = Double.NEGATIVE_INFINITY;
        for (int kind = 0; kind < isKnown.length; kind++) {
            most = Math.max(most, kinds[kind * block.platforms() + platform]);
        }
        return most;
    }

    /** A number that the utility of a platform does not exceed in this step for anybody without an account there [utils]. */
    double atMost(int platform) {
        return ceilingsOfAll[platform];
    }

    /** A number that the utility of a platform does not exceed in this step for a user without an account there [utils]. */
    double atMost(World world, int user, int platform) {
        double most = ceilings[platform] + sharedOf[world.population().kind(user) * block.platforms() + platform];
        for (PersonalTerm term : personal) {
            most += term.of(world, user, platform);
        }
        return most;
    }

    /** The block to fill with users and then {@linkplain #evaluate evaluate}; one for all, used again and again. */
    public UtilityBlock block() {
        return block;
    }

    /** Room to turn the utilities of the block, and of the outside option behind them, into shares. */
    ManyShares manyShares() {
        return manyShares;
    }

    /** Room for users picked out of the block. */
    int[] picked() {
        return picked;
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
        startWithShared(world);
        for (UtilityTerm term : others) {
            term.addTo(block, world);
        }
        for (int platform = 0; platform < block.platforms(); platform++) {
            if (!block.isFinite(platform)) {
                throw culprit(world, platform);
            }
        }
    }

    private void startWithShared(World world) {
        Population population = world.population();
        startAfresh(population);
        for (int i = 0; i < block.size(); i++) {
            int kind = population.kind(block.user(i));
            kindOf[i] = kind;
            if (!isKnown[kind]) {
                know(world, kind);
            }
        }
        for (int platform = 0; platform < block.platforms(); platform++) {
            for (int i = 0; i < block.size(); i++) {
                block.set(i, platform, kinds[kindOf[i] * block.platforms() + platform]);
            }
        }
    }

    private void startAfresh(Population population) {
        if (isKnown.length != population.kinds()) {
            isKnown = new boolean[population.kinds()];
            kinds = new double[isKnown.length * block.platforms()];
        }
        Arrays.fill(isKnown, false);
    }

    /** Works out what is the same for all users of a kind. */
    private void know(World world, int kind) {
        Population population = world.population();
        int regions = population.regionNames().size();
        int languages = population.languageNames().size();
        int group = kind / languages;
        for (int platform = 0; platform < block.platforms(); platform++) {
            double sum = 0;
            for (SharedTerm term : shared) {
                sum += term.of(world, group / regions, group % regions, kind % languages, platform);
            }
            kinds[kind * block.platforms() + platform] = sum;
        }
        isKnown[kind] = true;
    }

    private IllegalStateException culprit(World world, int platform) {
        int row = 0;
        while (Double.isFinite(block.of(row, platform))) {
            row++;
        }
        int user = block.user(row);
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
