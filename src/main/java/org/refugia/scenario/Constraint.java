package org.refugia.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refugia.expression.Expression;
import org.refugia.parameter.Unit;

/**
 * What must hold at every design point: {@code choice.terms.habit.build < choice.terms.habit.fade}. Values with a unit
 * are compared in its base: days, per day, shares of one, utils, people.
 */
final class Constraint {
    private static final Pattern FORM = Pattern.compile("([^<>=!]+)(<=|>=|==|!=|<|>)([^<>=!]+)");

    /** A side of a comparison at a design point. */
    private interface Side extends ToDoubleFunction<List<String>> {}

    private final Side left;
    private final String sign;
    private final Side right;

    private Constraint(Side left, String sign, Side right) {
        this.left = left;
        this.sign = sign;
        this.right = right;
    }

    /**
     * Reads a constraint on what is varied.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static Constraint read(String text, List<Dimension> varied) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "found '%s', must compare two values by one of < <= > >= == !=".formatted(text));
        }
        return new Constraint(side(parts.group(1), varied), parts.group(2), side(parts.group(3), varied));
    }

    private static Side side(String text, List<Dimension> varied) {
        return Arithmetic.read(
                text.strip(),
                operand -> operand(operand, varied),
                (sign, a, b) ->
                        point -> Expression.Arithmetic.apply(sign, a.applyAsDouble(point), b.applyAsDouble(point)));
    }

    private static Side operand(String text, List<Dimension> varied) {
        for (int i = 0; i < varied.size(); i++) {
            Dimension dimension = varied.get(i);
            int place = i;
            if (dimension.path().equals(text)) {
                if (dimension.unit().isEmpty()) {
                    throw new IllegalArgumentException("`%s` takes values that are no numbers".formatted(text));
                }
                return point -> dimension.number(point.get(place).isEmpty() ? dimension.own() : point.get(place));
            }
        }
        OptionalDouble number = Arrays.stream(Unit.values())
                .map(unit -> unit.parse(text))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
        if (number.isEmpty()) {
            List<String> known = varied.stream().map(Dimension::path).toList();
            throw new IllegalArgumentException("'%s' is neither a number nor varied by this experiment (%s)%s"
                    .formatted(text, String.join(", ", known), Suggest.didYouMean(text, known)));
        }
        return point -> number.getAsDouble();
    }

    /**
     * Whether it holds.
     *
     * @param point  values of everything varied, as written, in order
     */
    boolean holds(List<String> point) {
        double a = left.applyAsDouble(point);
        double b = right.applyAsDouble(point);
        return switch (sign) {
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            case "==" -> a == b;
            default -> a != b;
        };
    }
}
