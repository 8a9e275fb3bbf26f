package org.refugia.report;

import java.awt.Color;
import java.awt.Paint;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours of cells: the further from nothing the deeper, blue above and orange below, which people with any colour
 * vision tell apart; so light that words on them can be read; grey where there is no number.
 *
 * @param low    number of the deepest orange, or of the palest blue
 * @param high   number of the deepest blue
 * @param depth  of a number: −1 deepest orange, 0 pale, 1 deepest blue
 */
record Shades(double low, double high, DoubleUnaryOperator depth) implements PaintScale {
    private static final double DEEPEST = 0.6;
    private static final Color NEUTRAL = new Color(0xF6, 0xF6, 0xF6);
    private static final Color MORE = Style.colour(0);
    private static final Color LESS = Style.colour(1);

    /** Around zero, in proportion to the number. */
    static Shades even(double deepest) {
        return new Shades(-deepest, deepest, number -> deepest == 0 ? 0 : number / deepest);
    }

    /** Around zero, by square roots, so that small numbers can still be seen beside the largest. */
    static Shades roots(double deepest) {
        return new Shades(
                -deepest,
                deepest,
                number -> deepest == 0 ? 0 : Math.signum(number) * Math.sqrt(Math.abs(number) / deepest));
    }

    /** From a lowest to a highest number. */
    static Shades rising(double low, double high) {
        return new Shades(low, high, number -> high > low ? (number - low) / (high - low) : 0);
    }

    @Override
    public double getLowerBound() {
        return low;
    }

    @Override
    public double getUpperBound() {
        return high;
    }

    @Override
    public Paint getPaint(double value) {
        if (Double.isNaN(value)) {
            return Style.GRID;
        }
        double at = depth.applyAsDouble(value);
        return Style.mixed(NEUTRAL, at < 0 ? LESS : MORE, DEEPEST * Math.min(1, Math.abs(at)));
    }
}
