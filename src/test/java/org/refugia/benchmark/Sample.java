package org.refugia.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One quantity, measured several times.
 *
 * @param values  in the order in which they were measured; none if it cannot be measured here
 */
record Sample(List<Double> values) {
    /** Three digits are more than a shared machine gives. */
    private static final int DIGITS = 3;

    Sample {
        values = List.copyOf(values);
    }

    static Sample of(double... values) {
        return new Sample(Arrays.stream(values).boxed().toList());
    }

    /** The middle value; the mean of the two middle ones of an even number. */
    double median() {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double greatest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** All values divided by the same number. */
    Sample per(double divisor) {
        return new Sample(values.stream().map(value -> value / divisor).toList());
    }

    /** The values from a number on, such as those of a warm machine. */
    Sample from(int first) {
        return new Sample(values.subList(Math.min(first, values.size()), values.size()));
    }

    /** The means of so many values each, in the order in which they came. */
    Sample means(int together) {
        return new Sample(IntStream.range(0, values.size() / together)
                .mapToObj(part -> values.subList(part * together, (part + 1) * together))
                .map(some ->
                        some.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .toList());
    }

    /** The median, and in brackets the least and the greatest value where there are several. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "–";
        }
        return values.size() == 1
                ? text(median())
                : "%s (%s–%s)".formatted(text(median()), text(least()), text(greatest()));
    }

    /** A number with {@value #DIGITS} digits that count. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        int decimals = Math.max(0, DIGITS - 1 - magnitude);
        return decimals > 2 * DIGITS ? "0" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
