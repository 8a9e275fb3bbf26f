package org.refugia.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers whose keys are neighbours have nothing to do with each other. */
class IndependenceTest {
    private static final int PAIRS = 100_000;
    private static final int CELLS = 10;
    private static final Draws DRAWS = new Draws(20_250_119);

    static Stream<Arguments> neighbours() {
        Draws.Stream stream = DRAWS.stream(Decision.REGISTER, 12);
        return Stream.of(
                pair("users", stream::uniform, i -> stream.uniform(i + 1)),
                pair("users far apart", stream::uniform, i -> stream.uniform(i + (1L << 32))),
                pair("options", i -> stream.uniform(i, 0), i -> stream.uniform(i, 1)),
                pair("neighbouring options of one user", i -> stream.uniform(7, i), i -> stream.uniform(7, i + 1)),
                pair("user and option the other way round", i -> stream.uniform(i, 3), i -> stream.uniform(3, i)),
                pair("with and without an option", stream::uniform, i -> stream.uniform(i, 0)),
                pair("steps", i -> atStep(i), i -> atStep(i + 1)),
                pair("seeds", i -> ofSeed(i), i -> ofSeed(i + 1)),
                pair("seeds of replicates", i -> unit(derived(i)), i -> unit(derived(i + 1))));
    }

    private static Arguments pair(String name, LongToDoubleFunction one, LongToDoubleFunction other) {
        return Arguments.of(name, one, other);
    }

    private static double atStep(long step) {
        return DRAWS.stream(Decision.REGISTER, step).uniform(7);
    }

    private static double ofSeed(long seed) {
        return new Draws(seed).stream(Decision.REGISTER, 12).uniform(7);
    }

    private static long derived(long replicate) {
        return DRAWS.derive(Decision.REPLICATE, replicate);
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void neighbouringKeysAreIndependent(String name, LongToDoubleFunction one, LongToDoubleFunction other) {
        assertIndependent(one, other);
    }

    @ParameterizedTest
    @EnumSource
    void decisionsAreIndependentOfTheNext(Decision decision) {
        Decision[] all = Decision.values();
        Decision next = all[(decision.ordinal() + 1) % all.length];
        assertIndependent(DRAWS.stream(decision, 5)::uniform, DRAWS.stream(next, 5)::uniform);
    }

    private static void assertIndependent(LongToDoubleFunction one, LongToDoubleFunction other) {
        double[] x = new double[PAIRS];
        double[] y = new double[PAIRS];
        long[] cells = new long[CELLS * CELLS];
        for (int i = 0; i < PAIRS; i++) {
            x[i] = one.applyAsDouble(i);
            y[i] = other.applyAsDouble(i);
            cells[(int) (x[i] * CELLS) * CELLS + (int) (y[i] * CELLS)]++;
        }
        assertEquals(0, new PearsonsCorrelation().correlation(x, y), 4 / Math.sqrt(PAIRS));
        double[] expected = new double[cells.length];
        Arrays.fill(expected, (double) PAIRS / cells.length);
        double chance = new ChiSquareTest().chiSquareTest(expected, cells);
        assertTrue(chance > 1e-4, "chi-square test on pairs gives " + chance);
    }
}
