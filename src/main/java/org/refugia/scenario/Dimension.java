package org.refugia.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.design.Factor;
import org.refugia.parameter.Unit;

/**
 * A lever or factor of an experiment: a value of the scenario and what it is varied over.
 *
 * @param path     dotted path
 * @param also     further paths that take the same value
 * @param unit     unit of its numbers; empty if its values are no numbers
 * @param values   the values it takes, as written; empty for a range
 * @param low      lower end of a range, as written; empty for a list
 * @param high     upper end
 * @param isLog    whether a range is divided by equal factors
 * @param isWhole  whether only whole numbers make sense
 * @param own      the scenario's own value, as written; empty if it is no single word
 */
public record Dimension(
        String path,
        List<String> also,
        Optional<Unit> unit,
        List<String> values,
        String low,
        String high,
        boolean isLog,
        boolean isWhole,
        String own) {
    private static final MathContext DIGITS = new MathContext(6);

    public Dimension {
        also = List.copyOf(also);
        values = List.copyOf(values);
    }

    /** All paths it sets. */
    List<String> paths() {
        return Stream.concat(Stream.of(path), also.stream()).toList();
    }

    /** Whether it runs over a range rather than a list. */
    public boolean isRange() {
        return values.isEmpty();
    }

    /** The same as designs see it. */
    Factor factor() {
        return new Factor(path, values.size());
    }

    /**
     * The value at a coordinate of a design, as a scenario writes it.
     *
     * <pre>  low + u·(high − low), or low·(high/low)^u;  of k values number ⌊u·k⌋, the last one for u = 1</pre>
     *
     * Six significant digits, whole numbers to the nearest; the ends of a range as they are written.
     *
     * @param u  in [0, 1]; NaN: the scenario's own value, written as nothing
     */
    String at(double u) {
        if (Double.isNaN(u)) {
            return "";
        }
        if (!isRange()) {
            return values.get(factor().entry(u));
        }
        if (u == 0 || u == 1) {
            return u == 0 ? low : high;
        }
        double from = number(low);
        double to = number(high);
        double value = isLog ? from * StrictMath.pow(to / from, u) : from + u * (to - from);
        double rounded = isWhole
                ? StrictMath.rint(value)
                : new BigDecimal(value).round(DIGITS).doubleValue();
        return unit.orElseThrow().format(rounded);
    }

    /** A value as a number in the base of the unit; NaN if it is none. */
    double number(String text) {
        return unit.map(each -> each.parse(text).orElse(Double.NaN)).orElse(Double.NaN);
    }
}
