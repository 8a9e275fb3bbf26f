package org.refugia.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.distribution.GumbelDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    /** A true generator falls below it once in 10,000 tests; seeds are fixed, so a test that passes goes on passing. */
    private static final double RARE = 1e-4;

    private static final Draws.Stream STREAM = new Draws(7).stream(Decision.REGISTER, 3);

    @Test
    void uniformDrawsFillTheUnitIntervalEvenly() {
        long[] cells = new long[1000];
        for (int user = 0; user < 1_000_000; user++) {
            cells[(int) (STREAM.uniform(user) * 1000)]++;
        }
        assertEven(cells);
    }

    @Test
    void theTailsOfUniformDrawsAreThereAndNeverTouchTheEnds() {
        int below = 0;
        int above = 0;
        for (int user = 0; user < 1_000_000; user++) {
            double draw = STREAM.uniform(user, 5);
            assertTrue(draw > 0 && draw < 1);
            below += draw < 1e-4 ? 1 : 0;
            above += draw > 1 - 1e-4 ? 1 : 0;
        }
        assertEquals(100, below, 4 * 10);
        assertEquals(100, above, 4 * 10);
    }

    @Test
    void normalAndGumbelDrawsFollowTheirLaws() {
        assertFollows(new NormalDistribution(null, 0, 1), user -> STREAM.normal(user, 1));
        assertFollows(new GumbelDistribution(null, 0, 1), user -> STREAM.gumbel(user, 1));
        assertFollows(new UniformRealDistribution(null, 0, 1), STREAM::uniform);
    }

    private static void assertFollows(RealDistribution law, LongToDoubleFunction draw) {
        double[] sample = new double[20_000];
        Arrays.setAll(sample, draw::applyAsDouble);
        double distance = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(law, sample);
        assertTrue(distance < 2.2 / Math.sqrt(sample.length), law + " " + distance); // critical value at 1e-4
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 100, 999})
    void belowIsEvenOverItsRange(int bound) {
        long[] cells = new long[Math.max(2, bound)];
        for (int user = 0; user < 200_000; user++) {
            cells[STREAM.below(bound, user, 0)]++;
        }
        assertEven(Arrays.copyOf(cells, bound));
    }

    @Test
    void belowIsUnbiasedForABoundThatIsNoPowerOfTwo() { // the remainder of 32 bits would favour the lower third two
        // to one
        int bound = 3 << 29;
        long[] thirds = new long[3];
        for (int user = 0; user < 300_000; user++) {
            thirds[STREAM.below(bound, user, 9) / (1 << 29)]++;
        }
        assertEven(thirds);
    }

    private static void assertEven(long[] cells) {
        if (cells.length > 1) {
            double[] expected = new double[cells.length];
            Arrays.fill(expected, Arrays.stream(cells).sum() / (double) cells.length);
            double chance = new ChiSquareTest().chiSquareTest(expected, cells);
            assertTrue(chance > RARE, "chi-square test gives " + chance);
        }
    }

    @Test
    void aNumberDependsOnItsKeyAlone() {
        Draws draws = new Draws(11);
        double[] forward = new double[1000];
        for (int user = 0; user < 1000; user++) {
            forward[user] = draws.stream(Decision.RECONSIDER, 4).uniform(user, 2);
        }
        Draws.Stream again = new Draws(11).stream(Decision.RECONSIDER, 4);
        for (int user = 999; user >= 0; user--) {
            again.bits(user + 1);
            assertEquals(forward[user], again.uniform(user, 2));
        }
    }

    @Test
    void differentDecisionsStepsUsersOptionsAndSeedsDiffer() {
        long one = new Draws(1).stream(Decision.REGISTER, 1).bits(1, 1);
        assertNotEquals(one, new Draws(2).stream(Decision.REGISTER, 1).bits(1, 1));
        assertNotEquals(one, new Draws(1).stream(Decision.DELETE, 1).bits(1, 1));
        assertNotEquals(one, new Draws(1).stream(Decision.REGISTER, 2).bits(1, 1));
        assertNotEquals(one, new Draws(1).stream(Decision.REGISTER).bits(1, 1));
        assertNotEquals(one, new Draws(1).stream(Decision.REGISTER, 1).bits(2, 1));
        assertNotEquals(one, new Draws(1).stream(Decision.REGISTER, 1).bits(1, 2));
        assertNotEquals(one, new Draws(1).stream(Decision.REGISTER, 1).bits(1));
    }
}
