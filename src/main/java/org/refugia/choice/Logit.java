package org.refugia.choice;

import java.util.Arrays;
import org.refugia.elementary.Exponential;

/** Multinomial logit. */
public final class Logit {
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
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            best = Math.max(best, values[i]);
        }
        if (best == Double.NEGATIVE_INFINITY) {
            Arrays.fill(values, 0, size, 0);
            return;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double behind = values[i] - best;
            values[i] = behind == 0 ? 1 : scale > 0 ? Exponential.of(behind / scale) : 0;
            sum += values[i];
        }
        for (int i = 0; i < size; i++) {
            values[i] /= sum;
        }
    }
}
