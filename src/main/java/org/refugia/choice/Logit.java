package org.refugia.choice;

import org.refugia.elementary.Exponential;

/** Multinomial logit. */
public final class Logit {
    /** Below it a share is that of an option which is not in the choice set. */
    private static final double NOTHING = 1e-300;

    private Logit() {}

    /**
     * Turns utilities into shares in place.
     *
     * <pre>  x_p = exp(U_p / s) / Σ_q exp(U_q / s)</pre>
     *
     * s = 0 is best response: the options of greatest utility share equally. Source: McFadden (1974), Conditional logit
     * analysis of qualitative choice behavior, in Zarembka (ed.), Frontiers in Econometrics, 105–142.
     *
     * @param values  utilities, then shares; an option of utility −∞ is not in the choice set and gets 0; if none is,
     *                all get 0
     * @param size    number of options
     * @param scale   s, noise scale ≥ 0 [utils]
     */
    public static void shares(double[] values, int size, double scale) {
        double best = -Double.MAX_VALUE;
        for (int option = 0; option < size; option++) {
            best = values[option] > best ? values[option] : best;
        }
        double sum = 0;
        for (int option = 0; option < size; option++) {
            values[option] = weight(values[option] - best, scale);
            sum += values[option];
        }
        for (int option = 0; option < size; option++) {
            values[option] = share(values[option], sum);
        }
    }

    static double share(double weight, double sum) {
        double share = weight / sum;
        return weight > NOTHING ? share : 0;
    }

    /** exp(behind / s); for s = 0, 1 for the best and 0 for the rest. */
    static double weight(double behind, double scale) {
        return scale > 0 ? Exponential.ofNegative(behind / scale) : behind == 0 ? 1 : 0;
    }
}
