package org.refugia.tutorials;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a text shows it, compared with what the runs say: as exact as its last digit. {@code 7.2 to 7.9 %} is from
 * the lowest to the highest replicate; {@code about} means within a tenth; {@code more than} and {@code less than} hold for
 * every replicate.
 */
final class Figure {
    private static final String NUMBER = "([+−-]?\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern FORM = Pattern.compile("(?:(about|more than|less than) )?" + NUMBER + "(?: to "
            + NUMBER + ")?(?: (k|M))?(?: (?:%|points|people|accounts|a day|of .*|/d))*");
    private static final double ABOUT = 0.1;

    private final String how;
    private final String first;
    private final String second;
    private final double scale;

    private Figure(Matcher form) {
        how = form.group(1) == null ? "" : form.group(1);
        first = form.group(2);
        second = form.group(3);
        scale = form.group(4) == null ? 1 : form.group(4).equals("k") ? 1e3 : 1e6;
    }

    static Figure of(String shown) {
        Matcher form = FORM.matcher(shown);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "found '%s', must be a number such as 93 %% or 7.2 to 7.9 M people".formatted(shown));
        }
        return new Figure(form);
    }

    /** Whether the numbers of the replicates are what the text says. */
    boolean holds(double[] replicates, boolean mean) {
        double[] sorted = Arrays.stream(replicates).sorted().toArray();
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double middle = mean ? Arrays.stream(sorted).average().orElseThrow() : median(sorted);
        return second != null
                ? isAt(first, low) && isAt(second, high)
                : switch (how) {
                    case "more than" -> low > number(first);
                    case "less than" -> high < number(first);
                    case "about" -> Math.abs(middle - number(first)) <= ABOUT * Math.abs(number(first));
                    default -> isAt(first, middle);
                };
    }

    /** What replicates say, in short. */
    static String range(double[] replicates) {
        double[] sorted = Arrays.stream(replicates).sorted().toArray();
        return "%s to %s, median %s, mean %s"
                .formatted(
                        sorted[0],
                        sorted[sorted.length - 1],
                        median(sorted),
                        Arrays.stream(sorted).average().orElseThrow());
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private boolean isAt(String shown, double value) {
        int digits = shown.indexOf('.') < 0 ? 0 : shown.length() - 1 - shown.indexOf('.');
        return Math.abs(value - number(shown)) <= (0.5 + 1e-6) * scale * Math.pow(10, -digits);
    }

    private double number(String shown) {
        return scale * Double.parseDouble(shown.replace(",", "").replace('−', '-'));
    }
}
