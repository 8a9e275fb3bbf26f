package org.refugia.scenario;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;

/**
 * Something an experiment varies: a range, or a list of values. With neither, the scenario's own plausible range holds.
 *
 * @param path    dotted path, as in {@code --set path=value}
 * @param also    further paths that take the same value
 * @param range   lowest and highest value, as written; empty: none
 * @param values  values as written; empty: none
 * @param scale   whether a range is divided evenly or by equal factors
 */
public record Varied(
        @Param("dotted path of a value of the scenario") String path,

        @Param(value = "further paths that take the same value at every design point", def = "[]")
        List<String> also,

        @Param(value = "lowest and highest value; the scenario's own range if left out", def = "[]")
        List<String> range,

        @Param(value = "the values it takes", def = "[]") List<String> values,

        @Param(
                value = "whether a range is divided evenly (linear) or by equal factors (log)",
                def = "linear",
                source = "convention")
        Scale scale) {
    /** How a range is divided. */
    public enum Scale {
        /** Evenly. */
        LINEAR,
        /** By equal factors; all of it must lie above 0. */
        LOG
    }

    public Varied {
        Require.that(range.isEmpty() || range.size() == 2, "range must be two values, such as [1 %, 12 %]");
        Require.that(range.isEmpty() || values.isEmpty(), "gives both range and values: one of them is enough");
        Require.that(
                scale == Scale.LINEAR || values.isEmpty(), "scale: log divides a range; values are taken as they are");
        also = List.copyOf(also);
        range = List.copyOf(range);
        values = List.copyOf(values);
    }
}
