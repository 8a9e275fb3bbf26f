package org.refugia.choice;

import java.util.Arrays;
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
        shares(values, 1, 1, size, scale);
    }

    /**
     * The same for many people at once.
     *
     * @param values  option by option, for the people 0 … people − 1
     * @param people  number of people
     * @param stride  distance between two options in the array
     */
    static void shares(double[] values, int people, int stride, int size, double scale) {
        double[] best = new double[people];
        double[] sum = new double[people];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int option = 0; option < size; option++) {
            for (int i = 0; i < people; i++) {
                best[i] = Math.max(best[i], values[option * stride + i]);
            }
        }
        for (int i = 0; i < people; i++) {
            best[i] = Math.max(best[i], -Double.MAX_VALUE);
        }
        for (int option = 0; option < size; option++) {
            for (int i = 0; i < people; i++) {
                int place = option * stride + i;
                values[place] = weight(values[place] - best[i], scale);
                sum[i] += values[place];
            }
        }
        for (int option = 0; option < size; option++) {
            for (int i = 0; i < people; i++) {
                int place = option * stride + i;
                double share = values[place] / sum[i];
                values[place] = values[place] > NOTHING ? share : 0;
            }
        }
    }

    /** exp(behind / s); for s = 0, 1 for the best and 0 for the rest. */
    private static double weight(double behind, double scale) {
        return scale > 0 ? Exponential.ofNegative(behind / scale) : behind == 0 ? 1 : 0;
    }
}
