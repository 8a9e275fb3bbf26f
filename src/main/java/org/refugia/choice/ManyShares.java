package org.refugia.choice;

import java.util.Arrays;

/** {@link Logit} for the people of a block at once, option by option; room that is used again and again. */
final class ManyShares {
    private final int options;
    private final double[] values;
    private final double[] best = new double[UtilityBlock.MOST];
    private final double[] sums = new double[UtilityBlock.MOST];

    /** For a block of people who choose among so many options. */
    ManyShares(int options) {
        this.options = options;
        values = new double[options * UtilityBlock.MOST];
    }

    /** Sets the utility that an option has for the person of row i; −∞ if it is not in the choice set [utils]. */
    void set(int i, int option, double utility) {
        values[option * UtilityBlock.MOST + i] = utility;
    }

    /** The share of an option for the person of row i, once they are {@linkplain #find found} [1]. */
    double of(int i, int option) {
        return values[option * UtilityBlock.MOST + i];
    }

    /**
     * Turns utilities into shares.
     *
     * @param people  number of rows
     * @param scale   s, noise scale ≥ 0 [utils]
     */
    void find(int people, double scale) {
        Arrays.fill(best, 0, people, -Double.MAX_VALUE);
        Arrays.fill(sums, 0, people, 0);
        for (int option = 0; option < options; option++) {
            for (int i = 0; i < people; i++) {
                best[i] = of(i, option) > best[i] ? of(i, option) : best[i];
            }
        }
        for (int option = 0; option < options; option++) {
            for (int i = 0; i < people; i++) {
                double weight = Logit.weight(of(i, option) - best[i], scale);
                set(i, option, weight);
                sums[i] += weight;
            }
        }
        for (int option = 0; option < options; option++) {
            for (int i = 0; i < people; i++) {
                set(i, option, Logit.share(of(i, option), sums[i]));
            }
        }
    }
}
