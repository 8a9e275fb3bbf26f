package org.refugia.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The Sobol' sequence, the 52 bits of each dimension combined by exclusive or with the bits of a shift.
 *
 * <p>Any shift keeps the balance of the sequence: of the first 2^m points each of 2^m strata of a dimension holds one.
 * The first point is not skipped, as that would break it. Source: Sobol' (1967), USSR Computational Mathematics and
 * Mathematical Physics 7 (4), 86–112; direction numbers of Joe &amp; Kuo (2008), SIAM Journal on Scientific Computing
 * 30, 2635–2654; digital shift: L'Ecuyer &amp; Lemieux (2002), Recent advances in randomized quasi-Monte Carlo methods,
 * in Modeling Uncertainty, 419–474; the first point: Owen (2022), On dropping the first Sobol' point, in Monte Carlo and
 * Quasi-Monte Carlo Methods 2020, 71–86.
 */
final class ShiftedSobol {
    /** Most dimensions for which there are direction numbers. */
    static final int MOST_DIMENSIONS = 1000;

    private static final int BITS = 52;
    private static final double FROM_UNIT = 0x1.0p52;
    private static final double TO_UNIT = 0x1.0p-52;

    private final long[] shift;
    private final SobolSequenceGenerator sequence;

    /**
     * From the first point on.
     *
     * @param shift  64 bits for each dimension, of which the leading 52 count; 1 … {@link #MOST_DIMENSIONS} dimensions
     */
    ShiftedSobol(long... shift) {
        this.shift = shift.clone();
        this.sequence = new SobolSequenceGenerator(shift.length);
    }

    /** The next point; each coordinate is the centre of its cell of width 2⁻⁵², so never 0 or 1. */
    double[] next() {
        double[] point = sequence.nextVector();
        for (int dimension = 0; dimension < point.length; dimension++) {
            long bits = (long) (point[dimension] * FROM_UNIT) ^ (shift[dimension] >>> (Long.SIZE - BITS));
            point[dimension] = (bits + 0.5) * TO_UNIT;
        }
        return point;
    }
}
