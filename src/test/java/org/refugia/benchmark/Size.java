package org.refugia.benchmark;

/** How numbers of people are written in tables. */
final class Size {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Size() {}

    /** 10⁶ for a million, 1.7 · 10⁸ for 170 million. */
    static String of(int users) {
        int exponent = (int) Math.floor(Math.log10(users));
        double leading = users / Math.pow(10, exponent);
        String power = "10" + DIGITS.charAt(exponent);
        return leading == 1
                ? power
                : "%s · %s".formatted(Double.toString(leading).replace(".0", ""), power);
    }
}
