package org.refugia.elementary;

/**
 * Powers of e and of 2, several times as fast as {@link StrictMath#exp}; off by at most 2 units in the last place.
 * Additions and multiplications of doubles only, so the same bits on every machine.
 *
 * <pre>  e^x = 2^(k/64) · e^r,   k = the whole number nearest to 64 x / ln 2,   |r| ≤ ln 2 / 128</pre>
 *
 * <p>Source: Tang (1989), Table-driven implementation of the exponential function in IEEE floating-point arithmetic, ACM
 * Transactions on Mathematical Software 15, 144–157; docs/adr/0017-one-pass-over-people.md.
 */
public final class Exponential {
    private static final int CELLS = 64;
    private static final int CELL_BITS = 6;
    private static final double LN_2 = StrictMath.log(2);

    /** Adding it to a number below 2⁵¹ leaves the nearest whole number in the last bits. */
    private static final double TO_WHOLE = 0x1.8p52;

    /** ln 2 / 64 in two parts: the first one has so few bits that its product with any k is exact. */
    private static final double STEP_HIGH = 0x1.62e42fecp-7;

    private static final double STEP_LOW = 0x1.d1cf79abc9e3bp-38;

    /** Where the result is a normal number, with room to spare. */
    private static final double LIMIT = 700;

    private static final double[] ROOTS = new double[CELLS];

    static {
        for (int cell = 0; cell < CELLS; cell++) {
            ROOTS[cell] = StrictMath.pow(2, (double) cell / CELLS);
        }
    }

    private Exponential() {}

    /** e^x. */
    public static double of(double x) {
        if (!(Math.abs(x) < LIMIT)) {
            return StrictMath.exp(x);
        }
        double shifted = x * (CELLS / LN_2) + TO_WHOLE;
        double whole = shifted - TO_WHOLE;
        double r = x - whole * STEP_HIGH - whole * STEP_LOW;
        return scaled(Double.doubleToRawLongBits(shifted), r);
    }

    /** e^x of a number that is not above 0, without a branch; what would be less than e^−700 comes out as that. */
    public static double ofNegative(double x) {
        double kept = x < -LIMIT ? -LIMIT : x;
        double shifted = kept * (CELLS / LN_2) + TO_WHOLE;
        double whole = shifted - TO_WHOLE;
        return scaled(Double.doubleToRawLongBits(shifted), kept - whole * STEP_HIGH - whole * STEP_LOW);
    }

    /** 2^x. */
    public static double ofTwo(double x) {
        if (!(Math.abs(x) < LIMIT)) {
            return StrictMath.pow(2, x);
        }
        double shifted = x * CELLS + TO_WHOLE;
        double r = (x - (shifted - TO_WHOLE) / CELLS) * LN_2;
        return scaled(Double.doubleToRawLongBits(shifted), r);
    }

    /** 2^(k/64) · e^r, k in the last bits of {@code shifted}. */
    private static double scaled(long shifted, double r) {
        double series = r * (1 + r * (1 / 2.0 + r * (1 / 6.0 + r * (1 / 24.0 + r / 120))));
        double root = ROOTS[(int) shifted & CELLS - 1];
        double value = root + root * series;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + ((shifted << 12 >> 12 + CELL_BITS) << 52));
    }
}
