package org.refugia.analysis;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;

/** The 95 % interval of a mean whose variance is estimated: Student (1908), The probable error of a mean. */
final class StudentT {
    private static final double UPPER_TAIL_FROM = 0.975;

    private static final Map<Double, Double> QUANTILES = Collections.synchronizedMap(new HashMap<>());

    private StudentT() {}

    /**
     * Half the width of the 95 % interval of a mean, in the unit of the sample; NaN with fewer than two numbers.
     *
     * <pre>  t(0.975; n − 1) · s / √n</pre>
     *
     * @param variance  s², of the sample
     * @param n         size of the sample
     */
    static double halfWidth(double variance, int n) {
        return n < 2 ? Double.NaN : quantile(n - 1.0) * Math.sqrt(variance / n);
    }

    /**
     * The number that Student's t stays below in 97.5 % of all cases.
     *
     * @param degrees  degrees of freedom, above 0; need not be whole
     */
    static double quantile(double degrees) {
        // Without a generator: the default one would be seeded by the clock.
        return QUANTILES.computeIfAbsent(
                degrees, d -> new TDistribution(null, d).inverseCumulativeProbability(UPPER_TAIL_FROM));
    }
}
