package org.refugia.parameter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Units in which a scenario writes its numbers. A number is kept in the unit's base: the first suffix below. */
public enum Unit {
    /** A pure number. */
    NUMBER("a bare number such as 0.8", Map.of()),
    /** A fraction of one, written in per cent. */
    SHARE("a share such as 25 %", Map.of("%", 0.01)),
    /** A time span in days. */
    DAYS("a time span such as 14 h, 3 d or 2 w", spans()),
    /** A rate per day. */
    PER_DAY("a rate such as 0.14 /d or 2 %/d", ordered("/d", 1.0, "%/d", 0.01, "/h", 24.0, "/w", 1 / 7.0)),
    /** Utility: 1 util is one unit of logit scale. */
    UTILS("a utility such as 1.5 utils", ordered("utils", 1.0, "util", 1.0)),
    /** The weight of a utility term: utils at full strength; the unit may be left out. */
    WEIGHT("a weight such as 1.5 or 1.5 utils", ordered("", 1.0, "utils", 1.0, "util", 1.0)),
    /** People, in persons. */
    PEOPLE("people such as 170 M people or 4000 people", people()),
    /** The unit of the place where the number stands, for the numbers of a distribution. */
    SAME("a number in the unit of its place", Map.of());

    /** Powers of ten that no double has; numbers beyond are not written out digit by digit. */
    private static final int LARGEST_EXPONENT = 400;

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern AROUND_SLASH = Pattern.compile(" ?/ ?");

    private final String allowed;
    private final Map<String, Double> factors;

    Unit(String allowed, Map<String, Double> factors) {
        this.allowed = allowed;
        this.factors = factors;
    }

    /** What may be written, for messages: "a share such as 25 %". */
    public String allowed() {
        return allowed;
    }

    /** The suffix of the base unit, empty for pure numbers: what result tables show. */
    public String symbol() {
        return switch (this) {
            case NUMBER, SAME -> "";
            case SHARE -> "%";
            case DAYS -> "d";
            case PER_DAY -> "/d";
            case UTILS, WEIGHT -> "utils";
            case PEOPLE -> "people";
        };
    }

    /** Every suffix that may follow a number of this unit. */
    public List<String> suffixes() {
        return new ArrayList<>(factors.isEmpty() ? List.of("") : factors.keySet());
    }

    /**
     * Reads a number as a scenario writes it.
     *
     * @return the number in the base unit; empty if the text is no number of this unit
     */
    public OptionalDouble parse(String text) {
        Optional<Split> split = split(text);
        if (split.isEmpty()) {
            return OptionalDouble.empty();
        }
        String suffix = split.get().suffix();
        Double factor = factors.isEmpty() && suffix.isEmpty() ? Double.valueOf(1) : factors.get(suffix);
        if (factor == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scaled(split.get().number(), factor));
    }

    /** A number of this unit as a scenario writes it: "25 %", "3 d", "0.8". */
    public String format(double base) {
        BigDecimal number = BigDecimal.valueOf(base);
        if (this == SHARE) {
            number = number.movePointRight(2);
        }
        String digits = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return symbol().isEmpty() || this == WEIGHT ? digits : digits + " " + symbol();
    }

    /** What a number without the right unit might have meant, for "did you mean". */
    public Optional<String> suggestion(String text) {
        return split(text).map(split -> switch (this) {
            case NUMBER, SAME, WEIGHT -> split.number().toPlainString();
            case SHARE ->
                (split.suffix().isEmpty() && split.number().abs().compareTo(BigDecimal.ONE) <= 0
                                        ? split.number().movePointRight(2).stripTrailingZeros()
                                        : split.number())
                                .toPlainString()
                        + " %";
            default -> split.number().toPlainString() + " " + symbol();
        });
    }

    /** Exact decimal scaling where the factor is a power of ten, so that 95 % is 0.95 and not its neighbour. */
    private static double scaled(BigDecimal number, double factor) {
        if (factor == 0.01) {
            return number.movePointLeft(2).doubleValue();
        }
        return number.doubleValue() * factor;
    }

    private record Split(BigDecimal number, String suffix) {}

    private static Optional<Split> split(String text) {
        String trimmed = text.strip();
        int end = endOfNumber(trimmed);
        if (end == 0) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(trimmed.substring(0, end));
            if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
                return Optional.empty();
            }
            return Optional.of(new Split(number, suffix(trimmed.substring(end).strip())));
        } catch (NumberFormatException exponentBeyondAll) {
            return Optional.empty();
        }
    }

    /** Where the number ends that a text begins with; 0 if it begins with none. */
    private static int endOfNumber(String text) {
        int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int whole = endOfDigits(text, sign);
        boolean hasPoint = whole < text.length() && text.charAt(whole) == '.';
        int end = hasPoint ? endOfDigits(text, whole + 1) : whole;
        int digits = end - sign - (hasPoint ? 1 : 0);
        if (digits == 0) {
            return 0;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
            int exponent = end + (signed ? 2 : 1);
            int after = endOfDigits(text, exponent);
            return after > exponent ? after : end;
        }
        return end;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** A suffix with single blanks, and none around a slash. */
    private static String suffix(String text) {
        return BLANK.matcher(text).find()
                ? AROUND_SLASH.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("/")
                : text;
    }

    private static Map<String, Double> ordered(Object... pairs) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, Double> spans() {
        return ordered("d", 1.0, "h", 1 / 24.0, "min", 1 / 1440.0, "w", 7.0, "days", 1.0, "day", 1.0);
    }

    private static Map<String, Double> people() {
        return ordered("people", 1.0, "k people", 1e3, "M people", 1e6, "k", 1e3, "M", 1e6);
    }
}
