package org.refugia.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refugia.expression.Day;
import org.refugia.parameter.Unit;
import org.refugia.shock.Shock;

/**
 * Reads the days of which expressions speak: {@code start}, {@code end}, a date, or when a shock begins or ends, such as
 * {@code block} and {@code block.end}; each with a time span added or taken away, such as {@code block.end + 30 d}. What
 * is wrong is an {@link IllegalArgumentException}.
 */
final class DayReader {
    private static final Pattern LATER = Pattern.compile("(.+?)(?:\\s*(\\+)\\s*|\\s+(-)\\s+)(.+)");
    private static final int DAY_SECONDS = 86_400;

    private final TimeSpec time;
    private final List<String> shocks;

    DayReader(Scenario scenario) {
        time = scenario.time();
        shocks = scenario.shocks().stream().map(Shock::id).toList();
    }

    /** Number of the last recorded day. */
    int last() {
        return time.calendar().days() - 1;
    }

    /** The day that a text names. */
    Day read(String text) {
        Matcher parts = LATER.matcher(text);
        if (!parts.matches()) {
            return named(text, 0);
        }
        double days = span(parts.group(4));
        return named(parts.group(1), parts.group(2) == null ? -days : days);
    }

    private static double span(String text) {
        OptionalDouble days = Unit.DAYS.parse(text);
        if (days.isEmpty()) {
            String hint = Unit.DAYS
                    .suggestion(text)
                    .map(each -> "; did you mean `" + each + "`?")
                    .orElse("");
            throw new IllegalArgumentException("found '%s', must be %s%s".formatted(text, Unit.DAYS.allowed(), hint));
        } else if (Math.abs(days.getAsDouble()) > Scalars.LONGEST_DAYS) {
            throw new IllegalArgumentException("found '%s', must be no longer than a century".formatted(text));
        }
        return days.getAsDouble();
    }

    private Day named(String name, double days) {
        if (name.equals("start")) {
            return recorded(0, days);
        } else if (name.equals("end")) {
            return recorded(last(), days);
        }
        Optional<LocalDate> date = Scalars.date(name);
        if (date.isPresent()) {
            return recorded(ChronoUnit.DAYS.between(time.start(), date.get()), days);
        }
        return ofShock(name, days);
    }

    private Day recorded(long number, double days) {
        double day = number + Math.floor(days);
        if (day < 0 || day > last()) {
            throw new IllegalArgumentException("%s is not recorded; days run from %s to %s"
                    .formatted(
                            time.start().plusDays((long) day),
                            time.start(),
                            time.end().minusDays(1)));
        }
        return new Day.Fixed((int) day);
    }

    private Day ofShock(String name, double days) {
        boolean atEnd = name.endsWith(".end");
        String shock = name.replaceFirst("\\.(start|end)$", "");
        if (!shocks.contains(shock)) {
            List<String> known = new ArrayList<>(List.of("start", "end"));
            known.addAll(shocks);
            throw new IllegalArgumentException("'%s' is neither a date nor a shock of this scenario (%s)%s"
                    .formatted(shock, String.join(", ", known), Suggest.didYouMean(shock, known)));
        }
        return new Day.OfShock(shock, atEnd, StrictMath.round(days * DAY_SECONDS));
    }
}
