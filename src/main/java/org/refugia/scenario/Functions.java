package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.expression.Aggregate;

/** The functions by which an experiment makes one number of a daily measure. */
public final class Functions {
    private Functions() {}

    /**
     * A function.
     *
     * @param word     its name
     * @param form     how it is written
     * @param meaning  what it gives
     */
    public record Function(String word, String form, String meaning) {}

    /** All functions. */
    public static List<Function> all() {
        List<Function> all = new ArrayList<>();
        for (Aggregate each : Aggregate.values()) {
            all.add(new Function(
                    each.word(),
                    "%s(MEASURE) or %1$s(MEASURE, DAY, DAY)".formatted(each.word()),
                    each.meaning() + ", first and last included; days without a number do not count"));
        }
        all.add(new Function(
                ExpressionReader.RETAINED,
                ExpressionReader.RETAINED + "(PLATFORM, SPAN)",
                "daily active users so long after the day on which they were most, in per cent of that day's"));
        return all;
    }

    /** The function of a name. */
    static Optional<Function> named(String word) {
        return all().stream().filter(each -> each.word().equals(word)).findFirst();
    }
}
