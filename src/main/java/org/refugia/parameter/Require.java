package org.refugia.parameter;

/** Limits of parameters, checked in the constructors of records so that none can exist invalid. */
public final class Require {
    private Require() {}

    /** A fraction in [0, 1]. */
    public static void fraction(String name, double value) {
        between(0, 1, name, value);
    }

    /** A number in [min, max]. */
    public static void between(double min, double max, String name, double value) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s is %s, must lie between %s and %s".formatted(name, plain(value), plain(min), plain(max)));
        }
    }

    /** A finite number of at least {@code min}. */
    public static void atLeast(double min, String name, double value) {
        if (!(value >= min) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s is %s, must be at least %s".formatted(name, plain(value), plain(min)));
        }
    }

    /** A finite number above 0. */
    public static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s is %s, must be above 0".formatted(name, plain(value)));
        }
    }

    /** Any condition, said as the sentence that must be true. */
    public static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
