package org.refugia.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.refugia.parameter.Unit;
import org.refugia.world.Moment;

/** Single words of the language that are no numbers: dates, moments, zones, flags. */
final class Scalars {
    /** Longer time spans than a century are slips of the pen [days]. */
    static final double LONGEST_DAYS = 36_525;

    private Scalars() {}

    static Optional<Boolean> flag(Node.Scalar scalar) {
        return switch (scalar.text()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<LocalDate> date(String text) {
        return parsed(text, LocalDate::parse);
    }

    static Optional<ZoneId> zone(String text) {
        return parsed(text, ZoneId::of);
    }

    /** A date, a date-time with or without an offset, a time span, or never. */
    static Optional<Moment> moment(String text) {
        if (text.equals("never")) {
            return Optional.of(Moment.NEVER);
        }
        OptionalDouble span = Unit.DAYS.parse(text);
        if (span.isPresent() && span.getAsDouble() >= 0 && span.getAsDouble() <= LONGEST_DAYS) {
            return Optional.of(new Moment.After(span.getAsDouble()));
        }
        return parsed(text, LocalDate::parse)
                .<Moment>map(Moment.Day::new)
                .or(() -> parsed(text, OffsetDateTime::parse).map(Moment.Zoned::new))
                .or(() -> parsed(text, LocalDateTime::parse).map(Moment.Local::new));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text.strip()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Without the noise of adding up decimals. */
    static double rounded(double value) {
        return StrictMath.rint(value * 1e9) / 1e9;
    }
}
