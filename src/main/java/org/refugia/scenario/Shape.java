package org.refugia.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.refugia.random.Distribution;
import org.refugia.world.BySegment;
import org.refugia.world.Moment;

/** What may be written under a key, in words. */
final class Shape {
    private Shape() {}

    static String written(Field field) {
        Class<?> type = field.raw();
        String number = field.param().unit().allowed();
        if (type == double.class) {
            return number;
        } else if (type == int.class) {
            return "a whole number";
        } else if (type == OptionalDouble.class) {
            return number + ", or none";
        } else if (type == Distribution.class) {
            return number + ", or {dist: …}";
        } else if (type == BySegment.class) {
            return number + ", or {segment: number, …}";
        } else if (type == String.class) {
            return "text";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type.isEnum()) {
            return String.join(" or ", words(type));
        } else if (type == Moment.class || type == Optional.class) {
            return "a date, a date-time, a time span or never";
        } else if (type == LocalDate.class) {
            return "a date such as 2025-01-19";
        } else if (type == ZoneId.class) {
            return "a time zone such as America/New_York";
        } else if (type == Path.class) {
            return "a file, from the scenario's folder";
        } else if (type == List.class) {
            return "a list";
        } else if (type == Map.class) {
            return field.argument(1) == Double.class ? "{name: " + number + ", …}" : "{name: {…}, …}";
        }
        return Vocabulary.of(type)
                .map(words -> "one of " + String.join(", ", words.words().keySet()))
                .orElse("keys and values");
    }

    /** Unit of a number that stands under a key, 1 for pure numbers; empty if it is none. */
    static String unit(Field field) {
        Class<?> type = field.raw();
        boolean number = List.of(double.class, int.class, OptionalDouble.class, Distribution.class, BySegment.class)
                        .contains(type)
                || type == Map.class && field.argument(1) == Double.class;
        String symbol = field.param().unit().symbol();
        return number && symbol.isEmpty() ? "1" : symbol;
    }

    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Field.kebabCase((Enum<?>) constant))
                .toList();
    }
}
