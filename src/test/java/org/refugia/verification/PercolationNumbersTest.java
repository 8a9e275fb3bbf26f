package org.refugia.verification;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * Each arrival tries once per tie, with success T: bond percolation. Goldenberg, Libai &amp; Muller (2001), Marketing Letters
 * 12(3), 211–223; share by generating functions, Newman (2002), Physical Review E 66, 016128. The share is that of a
 * spread which has taken off, or that of a seed f: 1 − (1 − f)·G₀(u), u = 1 − T + T(1 − f)·G₁(u).
 */
class PercolationNumbersTest {
    /** G₁ is u³ on 4 contacts and exp(−4(1 − u)) on Poisson degrees of mean 4. */
    private static double share(boolean regular, double success, double seed) {
        DoubleUnaryOperator further = u -> regular ? u * u * u : Math.exp(-4 * (1 - u));
        double spared = Figure.iterate(u -> 1 - success + success * (1 - seed) * further.applyAsDouble(u), 0, 20_000);
        double all = regular ? Math.pow(spared, 4) : further.applyAsDouble(spared);
        return 1 - (1 - seed) * all;
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0.4, 0,    0.5415", "true, 0.5, 0,    0.8541", "true, 0.7, 0,    0.9890", "false, 0.5, 0,    0.7968",
        "true, 0.4, 2e-4, 0.5421", "true, 0.5, 2e-4, 0.8542", "true, 0.7, 2e-4, 0.9890", "false, 0.5, 2e-4, 0.7969",
        "true, 0.4, 1e-3, 0.5446", "true, 0.5, 1e-3, 0.8545", "true, 0.7, 1e-3, 0.9890", "false, 0.5, 1e-3, 0.7972"
    })
    void theShareReachedSolvesTheGeneratingFunctions(boolean regular, double success, double seed, String printed) {
        Figure.assertPrinted(printed, share(regular, success, seed));
    }

    @ParameterizedTest
    @CsvSource({"true, 0.4, 0.03", "true, 0.5, 0.01", "true, 0.7, 0.003", "false, 0.5, 0.02"})
    void ownBreadthFirstSpreadAgrees(boolean regular, double success, double resolution) {
        double[] shares = new double[8];
        for (int graph = 0; graph < shares.length; graph++) {
            long seed = 21 + graph;
            OwnTies ties = regular ? OwnTies.regular(20_000, 4, seed) : OwnTies.erdosRenyi(20_000, 4, seed);
            shares[graph] = spread(ties, success, 20, new Draws(seed).stream(Decision.REGISTER));
        }
        Agreement.check(Estimate.ofIndependent(shares), share(regular, success, 1e-3), resolution, "T " + success);
    }

    private static double spread(OwnTies ties, double success, int seeds, Draws.Stream draws) {
        boolean[] in = new boolean[ties.people()];
        int[] queue = new int[ties.people()];
        Arrays.setAll(queue, user -> user);
        Arrays.fill(in, 0, seeds, true);
        int end = seeds;
        for (int place = 0; place < end; place++) {
            for (int tie = ties.from()[queue[place]]; tie < ties.from()[queue[place] + 1]; tie++) {
                int contact = ties.to()[tie];
                if (!in[contact] && draws.uniform(tie) < success) {
                    in[contact] = true;
                    queue[end++] = contact;
                }
            }
        }
        return (double) end / ties.people();
    }
}
