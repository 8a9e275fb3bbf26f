package org.refugia.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same on every machine and JDK. */
public final class Numbers {
    private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** A number rounded to seven significant digits, without exponent; whole numbers in full. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("every number written to a result is finite, but not " + value);
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
