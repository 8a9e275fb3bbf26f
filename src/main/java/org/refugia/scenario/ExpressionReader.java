package org.refugia.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refugia.expression.Aggregate;
import org.refugia.expression.Day;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.parameter.Unit;

/**
 * Reads measures as small expressions, such as {@code dau(bluesky, end) - dau(bluesky, lifted)}, against the names of one
 * scenario. What is wrong is an {@link IllegalArgumentException} that says what is allowed.
 */
final class ExpressionReader {
    /** The function that says what is left of a peak. */
    static final String RETAINED = "retained";

    private static final String ACTIVE_USERS = "dau";
    private static final Map<String, Aggregate> AGGREGATES = Arrays.stream(Aggregate.values())
            .collect(Collectors.toMap(Aggregate::word, each -> each, (a, b) -> a, LinkedHashMap::new));

    private final QuantityReader quantities;
    private final DayReader days;

    ExpressionReader(Scenario scenario) {
        quantities = new QuantityReader(scenario);
        days = new DayReader(scenario);
    }

    /** What an expression says. */
    Expression read(String text) {
        return Arithmetic.read(text, this::operand, Expression.Arithmetic::new);
    }

    /** A daily quantity, such as {@code dau(bluesky)}, {@code dau(bluesky, readers)} or {@code hhi}. */
    Quantity quantity(String text) {
        Call call = text.indexOf('(') < 0
                ? new Call(text, List.of())
                : Call.of(text, "a daily measure, such as dau(%s)".formatted(quantities.anyPlatform()));
        return quantities.whole(call.word(), call.arguments());
    }

    /**
     * A word and what stands in the parentheses behind it.
     *
     * @param arguments  divided by commas
     */
    private record Call(String word, List<String> arguments) {
        static Call of(String text, String expected) {
            int open = text.indexOf('(');
            if (open < 1 || Arithmetic.closing(text, open) != text.length() - 1) {
                throw new IllegalArgumentException("found '%s', must be %s".formatted(text, expected));
            }
            return new Call(text.substring(0, open).strip(), split(text.substring(open + 1, text.length() - 1)));
        }

        private static List<String> split(String text) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) == '(') {
                    at = Arithmetic.closing(text, at);
                } else if (text.charAt(at) == ',') {
                    parts.add(text.substring(from, at).strip());
                    from = at + 1;
                }
            }
            parts.add(text.substring(from).strip());
            return parts.equals(List.of("")) ? List.of() : parts;
        }
    }

    private Expression operand(String text) {
        OptionalDouble number = Unit.NUMBER.parse(text);
        if (number.isPresent()) {
            return new Expression.Constant(number.getAsDouble());
        }
        Call call = Call.of(
                text,
                "a number, or something such as dau(%1$s, end), peak(dau(%1$s)) or retained(%1$s, 30 d)"
                        .formatted(quantities.anyPlatform()));
        if (call.word().equals(RETAINED)) {
            return retained(call.arguments());
        } else if (AGGREGATES.containsKey(call.word())) {
            return over(AGGREGATES.get(call.word()), call.arguments());
        }
        List<String> known = Stream.of(QuantityReader.measures(), AGGREGATES.keySet(), List.of(RETAINED))
                .flatMap(words -> words.stream())
                .toList();
        if (!known.contains(call.word())) {
            throw QuantityReader.unknown(call.word(), "is neither a daily measure nor a function", known);
        }
        return onDay(call);
    }

    private Expression onDay(Call call) {
        List<String> left = new ArrayList<>(call.arguments());
        Quantity quantity = quantities.front(call.word(), left);
        if (left.size() > 1) {
            throw quantities.unknownGroup(left.get(0));
        } else if (left.isEmpty()) {
            throw new IllegalArgumentException(
                    "`%1$s` must name one day at its end, such as %1$s(…, end); over many days say peak(%1$s(…)), mean(%1$s(…)) or total(%1$s(…))"
                            .formatted(call.word()));
        }
        return new Expression.OnDay(quantity, days.read(left.get(0)));
    }

    private Expression over(Aggregate aggregate, List<String> arguments) {
        if (arguments.size() != 1 && arguments.size() != 3) {
            throw new IllegalArgumentException(
                    "`%1$s` takes a daily measure, and two days if not all count: %1$s(dau(%2$s)) or %1$s(dau(%2$s), start, end)"
                            .formatted(aggregate.word(), quantities.anyPlatform()));
        }
        Quantity quantity = quantity(arguments.get(0));
        boolean all = arguments.size() == 1;
        Day from = all ? new Day.Fixed(0) : days.read(arguments.get(1));
        Day until = all ? new Day.Fixed(days.last()) : days.read(arguments.get(2));
        if (from instanceof Day.Fixed first && until instanceof Day.Fixed last && first.number() > last.number()) {
            throw new IllegalArgumentException("`%s` runs backwards, from %s to %s"
                    .formatted(aggregate.word(), arguments.get(1), arguments.get(2)));
        }
        return new Expression.Over(aggregate, quantity, from, until);
    }

    private Expression retained(List<String> arguments) {
        OptionalDouble later = arguments.size() == 2 ? Unit.DAYS.parse(arguments.get(1)) : OptionalDouble.empty();
        if (later.isEmpty() || later.getAsDouble() < 0 || later.getAsDouble() != Math.rint(later.getAsDouble())) {
            throw new IllegalArgumentException("`%1$s` takes a platform and whole days, such as %1$s(%2$s, 30 d)"
                    .formatted(RETAINED, quantities.anyPlatform()));
        }
        return new Expression.Retained(
                quantities.whole(ACTIVE_USERS, arguments.subList(0, 1)), (int) later.getAsDouble());
    }
}
