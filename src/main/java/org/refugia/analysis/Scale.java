package org.refugia.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * In which multiple of its unit a quantity is best read: 1.2 M people rather than 1200000 people.
 *
 * @param factor  what one of the multiple is worth in the unit
 * @param prefix  how the multiple is written: nothing, k, M or bn
 */
public record Scale(double factor, String prefix) {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final BigDecimal NOTHING = new BigDecimal("0.0005");

    /** The multiple in which the largest value of a set has one to three digits before the point. */
    public static Scale of(double largest) {
        double size = Math.abs(largest);
        if (size >= 1e9) {
            return new Scale(1e9, "bn");
        }
        if (size >= 1e6) {
            return new Scale(1e6, "M");
        }
        return size >= 1e3 ? new Scale(1e3, "k") : new Scale(1, "");
    }

    /** The unit with the prefix: "M people". */
    public String unit(String unit) {
        return prefix.isEmpty() ? unit : prefix + " " + unit;
    }

    /** A value in this multiple, without the prefix, to three digits: "1.23". */
    public String digits(double value) {
        BigDecimal scaled = new BigDecimal(value / factor).round(THREE_DIGITS);
        // Beside values of this size, what is below a thousandth cannot be told from nothing.
        if (scaled.abs().compareTo(NOTHING) < 0) {
            return "0";
        }
        return scaled.setScale(Math.min(3, scaled.scale()), RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A value in this multiple, with the prefix, to three digits: "1.23 M". */
    public String written(double value) {
        return prefix.isEmpty() ? digits(value) : digits(value) + " " + prefix;
    }

    /** A value by itself, in its own best multiple, to three digits: "1.23 M". */
    public static String words(double value) {
        return of(value).written(value);
    }
}
