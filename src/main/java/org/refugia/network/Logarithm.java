package org.refugia.network;

/**
 * The natural logarithm, about four times as fast as {@link StrictMath#log}; off by at most 10⁻¹⁵ of its value or, near
 * 1, of 1. Plain arithmetic, so the same bits on every machine.
 *
 * <p>Source: Tang (1990), Table-driven implementation of the logarithm function in IEEE floating-point arithmetic, ACM
 * Transactions on Mathematical Software 16, 378–400.
 */
final class Logarithm {
    private static final int CELLS = 256;
    private static final double LN_2 = StrictMath.log(2);
    private static final double[] CENTRE = new double[CELLS];
    private static final double[] LOG_OF_CENTRE = new double[CELLS];

    static {
        for (int cell = 0; cell < CELLS; cell++) {
            CENTRE[cell] = 1 + (cell + 0.5) / CELLS;
            LOG_OF_CENTRE[cell] = StrictMath.log(CENTRE[cell]);
        }
    }

    private Logarithm() {}

    /** ln x of a normal positive number. */
    static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        int cell = (int) (bits >>> 44) & CELLS - 1;
        double mantissa = Double.longBitsToDouble(bits & 0xFFFFFFFFFFFFFL | 0x3FF0000000000000L);
        double r = mantissa / CENTRE[cell] - 1;
        double series = r * (1 - r * (1 / 2.0 - r * (1 / 3.0 - r * (1 / 4.0 - r / 5))));
        return exponent * LN_2 + LOG_OF_CENTRE[cell] + series;
    }
}
