package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;

/** A figure as a table prints it, and the ways to work one out that several families of theory share. */
final class Figure {
    private static final int HALVINGS = 100;

    private Figure() {}

    /** Fails unless a value, rounded to as many decimals as the figure has, is the figure. */
    static void assertPrinted(String printed, double value) {
        BigDecimal figure = new BigDecimal(printed);
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(figure.scale(), RoundingMode.HALF_UP);
        assertEquals(0, figure.compareTo(rounded), () -> "printed " + printed + ", worked out " + value);
    }

    /** Where a function changes its sign between two places, by bisection. */
    static double root(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        boolean sign = function.applyAsDouble(low) > 0;
        assertEquals(!sign, function.applyAsDouble(high) > 0, "a change of sign between " + from + " and " + to);
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) > 0 == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** A value after a map has been applied to it many times. */
    static double iterate(DoubleUnaryOperator map, double start, int times) {
        double value = start;
        for (int time = 0; time < times; time++) {
            value = map.applyAsDouble(value);
        }
        return value;
    }

    /** Chances of 0 … {@code draws} successes. */
    static double[] binomial(int draws, double chance) {
        double[] chances = new double[draws + 1];
        chances[0] = 1;
        for (int draw = 1; draw <= draws; draw++) {
            for (int successes = draw; successes > 0; successes--) {
                chances[successes] = chances[successes] * (1 - chance) + chances[successes - 1] * chance;
            }
            chances[0] *= 1 - chance;
        }
        return chances;
    }

    /** Mean and variance of a whole number with given chances of 0, 1, 2 … */
    static double[] moments(double[] chances) {
        double mean = 0;
        double square = 0;
        for (int number = 0; number < chances.length; number++) {
            mean += chances[number] * number;
            square += chances[number] * number * number;
        }
        return new double[] {mean, square - mean * mean};
    }
}
