package org.refugia.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Where the values of a factor lie between its lowest and its highest. */
final class FactorScale {
    private final SweepManifest.Factor factor;
    private final List<String> ascending;

    FactorScale(SweepManifest.Factor factor) {
        this.factor = factor;
        List<String> values = factor.values();
        boolean isNumeric =
                values.stream().allMatch(value -> factor.number(value).isPresent());
        ascending = isNumeric
                ? values.stream()
                        .sorted(Comparator.comparingDouble(this::number))
                        .toList()
                : values;
    }

    /**
     * The position of a value: 0 at the lowest, 1 at the highest.
     *
     * <p>Of a range: (x − low) / (high − low), in logarithms if its scale is log. Of a list: its values are spread evenly,
     * ascending; words in the order in which they are listed.
     *
     * @param text  as the table of points writes it
     * @return NaN for the scenario's own value (empty), for what is not on the list, and for a list of one
     */
    double position(String text) {
        if (factor.values().isEmpty()) {
            double low = scaled(factor.low());
            return (scaled(text) - low) / (scaled(factor.high()) - low);
        }
        int place = IntStream.range(0, ascending.size())
                .filter(i -> isSame(ascending.get(i), text))
                .findFirst()
                .orElse(-1);
        return place < 0 || ascending.size() == 1 ? Double.NaN : place / (ascending.size() - 1.0);
    }

    private double scaled(String text) {
        return factor.isLog() ? Math.log(number(text)) : number(text);
    }

    private double number(String text) {
        return factor.number(text).orElse(Double.NaN);
    }

    /** Whether two texts are one value, as {@code 14 h} and {@code 14h} are. */
    private boolean isSame(String listed, String text) {
        OptionalDouble number = factor.number(text);
        return listed.equals(text) || number.isPresent() && number.equals(factor.number(listed));
    }
}
