package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    private static final double[] IMPORTANCE = {0, 1, 4.5, 9, 99, 99, 99, 99};

    private static double ishigami(double[] x) {
        double[] angle = Arrays.stream(x).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(angle[0])
                + 7 * Math.sin(angle[1]) * Math.sin(angle[1])
                + 0.1 * Math.pow(angle[2], 4) * Math.sin(angle[0]);
    }

    /** Sobol's function: Π (|4x − 2| + a) / (1 + a). */
    static double g(double[] x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + IMPORTANCE[i]) / (1 + IMPORTANCE[i]);
        }
        return product;
    }

    /** Outputs in blocks A, A_B^(1) … A_B^(k), B, of a quasi-random sample. */
    private static double[] outputs(ToDoubleFunction<double[]> function, int factors, int blocks) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * factors);
        sequence.skipTo(1);
        double[] outputs = new double[blocks * (factors + 2)];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            double[] point = sequence.nextVector();
            double[] a = Arrays.copyOf(point, factors);
            double[] b = Arrays.copyOfRange(point, factors, 2 * factors);
            outputs[next++] = function.applyAsDouble(a);
            for (int factor = 0; factor < factors; factor++) {
                double[] mixed = a.clone();
                mixed[factor] = b[factor];
                outputs[next++] = function.applyAsDouble(mixed);
            }
            outputs[next++] = function.applyAsDouble(b);
        }
        return outputs;
    }

    private static double[] values(List<FactorStatistic> statistics, String name) {
        return statistics.stream()
                .filter(each -> each.statistic().equals(name))
                .mapToDouble(FactorStatistic::value)
                .toArray();
    }

    @Test
    void theIndicesOfIshigamisFunctionComeOut() { // Ishigami & Homma (1990), a = 7, b = 0.1
        List<FactorStatistic> statistics = SobolIndices.of(outputs(SobolIndicesTest::ishigami, 3, 4096), 3, 1);
        assertArrayEquals(new double[] {0.3139, 0.4424, 0}, values(statistics, "s1"), 0.01);
        assertArrayEquals(new double[] {0.5576, 0.4424, 0.2437}, values(statistics, "st"), 0.01);
    }

    @Test
    void theIndicesOfSobolsFunctionComeOut() { // Saltelli et al. (2010): V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) − 1
        double[] partial =
                Arrays.stream(IMPORTANCE).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double all = Arrays.stream(partial).reduce(1, (product, v) -> product * (1 + v));
        double[] first = Arrays.stream(partial).map(v -> v / (all - 1)).toArray();
        double[] total =
                Arrays.stream(partial).map(v -> v * all / (1 + v) / (all - 1)).toArray();
        assertArrayEquals(new double[] {0.716, 0.179, 0.024, 0.007}, Arrays.copyOf(first, 4), 0.0005);
        assertArrayEquals(new double[] {0.787, 0.242, 0.034, 0.010}, Arrays.copyOf(total, 4), 0.0006);

        List<FactorStatistic> statistics = SobolIndices.of(outputs(SobolIndicesTest::g, 8, 4096), 8, 1);
        assertArrayEquals(first, values(statistics, "s1"), 0.01);
        assertArrayEquals(total, values(statistics, "st"), 0.01);
    }

    @Test
    void nearlyAllIntervalsHoldTheTruth() {
        double[] truth = {0.3139, 0.5576, 0.4424, 0.4424, 0, 0.2437};
        List<FactorStatistic> statistics = SobolIndices.of(outputs(SobolIndicesTest::ishigami, 3, 512), 3, 1);
        for (int i = 0; i < truth.length; i++) {
            FactorStatistic each = statistics.get(i);
            assertTrue(each.low() <= truth[i] && truth[i] <= each.high(), each + " misses " + truth[i]);
            assertTrue(each.high() - each.low() < 0.35, each + " is wide");
        }
    }

    @Test
    void whereZeroLiesDoesNotMatter() {
        double[] outputs = outputs(SobolIndicesTest::ishigami, 3, 64);
        double[] shifted = Arrays.stream(outputs).map(y -> y + 1000).toArray();
        assertArrayEquals(
                values(SobolIndices.of(outputs, 3, 1), "s1"), values(SobolIndices.of(shifted, 3, 1), "s1"), 1e-9);
    }

    @Test
    void aBlockWithAMissingOutputDoesNotCount() {
        double[] outputs = outputs(SobolIndicesTest::ishigami, 3, 64);
        double[] damaged = Arrays.copyOf(outputs, 65 * 5);
        Arrays.fill(damaged, 64 * 5, 65 * 5, 1);
        damaged[64 * 5 + 2] = Double.NaN;
        assertEquals(SobolIndices.of(outputs, 3, 1), SobolIndices.of(damaged, 3, 1));
    }

    @Test
    void anOutputThatDoesNotVaryHasNoIndices() {
        FactorStatistic first = SobolIndices.of(new double[20], 3, 1).get(0);
        assertTrue(Double.isNaN(first.value()) && Double.isNaN(first.low()) && Double.isNaN(first.high()));
    }

    @Test
    void halfABlockIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SobolIndices.of(new double[7], 3, 1));
    }
}
