package org.refugia.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.random.Distribution.Beta;
import org.refugia.random.Distribution.Constant;
import org.refugia.random.Distribution.Exponential;
import org.refugia.random.Distribution.Gaussian;
import org.refugia.random.Distribution.Limited;
import org.refugia.random.Distribution.LogNormal;
import org.refugia.random.Distribution.Pareto;
import org.refugia.random.Distribution.Uniform;

class DistributionTest {
    /** The beta quantile is searched for, to 1e-9; all others are formulas. */
    private static final double ACCURACY = 1e-8;

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(new Gaussian(3, 2), new NormalDistribution(null, 3, 2)),
                Arguments.of(new LogNormal(8, 2), new LogNormalDistribution(null, Math.log(8), Math.log(2))),
                Arguments.of(new Uniform(-1, 4), new UniformRealDistribution(null, -1, 4)),
                Arguments.of(new Exponential(2.5), new ExponentialDistribution(null, 2.5)),
                Arguments.of(new Beta(0.3, 10), new BetaDistribution(null, 3, 7)),
                Arguments.of(new Beta(0.1, 2), new BetaDistribution(null, 0.2, 1.8)),
                Arguments.of(new Pareto(2, 3), new ParetoDistribution(null, 2, 3)));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aQuantileIsWhatTheShareOfThePeopleStaysBelow(Distribution ours, RealDistribution law) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 200; i++) {
            double value = ours.quantile(i / 200.0);
            assertTrue(law.cumulativeProbability(value - ACCURACY) <= i / 200.0);
            assertTrue(law.cumulativeProbability(value + ACCURACY) >= i / 200.0);
            assertTrue(value >= last - ACCURACY);
            last = value;
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theMeanOverPeopleIsThatOfTheLaw(Distribution ours, RealDistribution law) {
        Draws.Stream draws = new Draws(1).stream(Decision.SESSIONS);
        int people = 20_000;
        double sum = 0;
        for (int user = 0; user < people; user++) {
            sum += ours.quantile(draws.uniform(user));
        }
        assertEquals(law.getNumericalMean(), sum / people, 4 * Math.sqrt(law.getNumericalVariance() / people));
    }

    @Test
    void aLogNormalHasItsMedianAndSpread() {
        LogNormal sessions = new LogNormal(8, 2);
        assertEquals(8, sessions.quantile(0.5), 1e-12);
        assertEquals(16, sessions.quantile(0.8413447460685429), 1e-11); // Φ(1)
    }

    @Test
    void aConstantIsTheSameForEverybody() {
        assertEquals(0.7, new Constant(0.7).quantile(1e-9));
        assertEquals(0.7, new Constant(0.7).quantile(1 - 1e-9));
    }

    @Test
    void whatFallsOutsideTheLimitsMovesToTheNearest() {
        Limited limited = new Limited(new Gaussian(0, 10), -1, 2);
        assertEquals(-1, limited.quantile(0.01));
        assertEquals(2, limited.quantile(0.99));
        assertEquals(0, limited.quantile(0.5));
    }

    @Test
    void noDistributionExistsInvalid() {
        for (Executable invalid : List.<Executable>of(
                () -> new Gaussian(0, -1),
                () -> new Gaussian(0, Double.NaN),
                () -> new LogNormal(-1, 2),
                () -> new LogNormal(1, 0.5),
                () -> new Uniform(2, 1),
                () -> new Uniform(Double.NaN, 1),
                () -> new Exponential(-1),
                () -> new Beta(0, 5),
                () -> new Beta(1, 5),
                () -> new Beta(0.5, 0),
                () -> new Pareto(0, 2),
                () -> new Pareto(1, 0))) {
            assertThrows(IllegalArgumentException.class, invalid);
        }
    }
}
