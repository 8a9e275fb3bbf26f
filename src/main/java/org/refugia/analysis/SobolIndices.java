package org.refugia.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.refugia.parameter.Require;

/**
 * Shares of the output's variance: what factor i explains by itself (first-order index, S), and what would remain if all
 * factors but i were known (total index, ST).
 *
 * <pre>  S_i = (1/N) Σ_j (f(B)_j − f₀) · (f(A_B^(i))_j − f(A)_j) / V
 *  ST_i = (1/2N) Σ_j (f(A)_j − f(A_B^(i))_j)² / V</pre>
 *
 * A, B: independent samples; A_B^(i): A with factor i taken from B; f₀, V: mean and variance of all f(A) and f(B). Taking away f₀ changes
 * no expectation and makes S_i independent of where zero lies. Intervals: {@link Bootstrap} over the N blocks.
 *
 * <p>Source: Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
 * Communications 181, 259–270, table 2: estimator (b) for S, and (f), due to Jansen (1999), for ST.
 */
final class SobolIndices {
    private SobolIndices() {}

    /**
     * S and ST of each factor.
     *
     * @param y        output by point: N blocks of k + 2 points, f(A), f(A_B^(1)) … f(A_B^(k)), f(B); a block with NaN does not count
     * @param factors  their number, k
     * @param seed     of the bootstrap
     * @throws IllegalArgumentException if the points are no whole blocks
     */
    static List<FactorStatistic> of(double[] y, int factors, long seed) {
        double[][] blocks = blocks(y, factors + 2);
        List<FactorStatistic> statistics = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            int mixed = factor + 1;
            statistics.add(
                    FactorStatistic.of(factor, "s1", blocks.length, chosen -> firstOrder(blocks, chosen, mixed), seed));
            statistics.add(
                    FactorStatistic.of(factor, "st", blocks.length, chosen -> total(blocks, chosen, mixed), seed));
        }
        return statistics;
    }

    private static double[][] blocks(double[] y, int size) {
        Require.that(y.length % size == 0, "%d points are no whole blocks of %d points each".formatted(y.length, size));
        return IntStream.range(0, y.length / size)
                .mapToObj(block -> Arrays.copyOfRange(y, block * size, (block + 1) * size))
                .filter(block -> Moments.present(block).length == size)
                .toArray(double[][]::new);
    }

    private static double firstOrder(double[][] blocks, int[] chosen, int mixed) {
        double mean = mean(blocks, chosen);
        double sum = 0;
        for (int each : chosen) {
            double[] block = blocks[each];
            sum += (block[block.length - 1] - mean) * (block[mixed] - block[0]);
        }
        return share(sum / chosen.length, variance(blocks, chosen, mean));
    }

    private static double total(double[][] blocks, int[] chosen, int mixed) {
        double sum = 0;
        for (int each : chosen) {
            double[] block = blocks[each];
            sum += (block[0] - block[mixed]) * (block[0] - block[mixed]);
        }
        return share(sum / (2.0 * chosen.length), variance(blocks, chosen, mean(blocks, chosen)));
    }

    private static double mean(double[][] blocks, int[] chosen) {
        double sum = 0;
        for (int each : chosen) {
            double[] block = blocks[each];
            sum += block[0] + block[block.length - 1];
        }
        return sum / (2.0 * chosen.length);
    }

    private static double variance(double[][] blocks, int[] chosen, double mean) {
        double squares = 0;
        for (int each : chosen) {
            double a = blocks[each][0] - mean;
            double b = blocks[each][blocks[each].length - 1] - mean;
            squares += a * a + b * b;
        }
        return squares / (2.0 * chosen.length - 1);
    }

    private static double share(double part, double variance) {
        return variance > 0 ? part / variance : Double.NaN;
    }
}
