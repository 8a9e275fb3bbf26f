package org.refugia.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Constraint.Side;

/** Reads constraints on the factors of an experiment. What is wrong is an {@link IllegalArgumentException}. */
final class ConstraintReader {
    private static final Pattern FORM = Pattern.compile("([^<>=!]+)(<=|>=|==|!=|<|>)([^<>=!]+)");

    private final List<Dimension> factors;
    private final List<Dimension> levers;
    private final List<Parameter> parameters;

    /**
     * A reader.
     *
     * @param parameters  numbers of the scenario; those that are no factors are the same at every design point
     */
    ConstraintReader(List<Dimension> factors, List<Dimension> levers, List<Parameter> parameters) {
        this.factors = factors;
        this.levers = levers;
        this.parameters = parameters;
    }

    /** What a constraint says. */
    Constraint read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "found '%s', must compare two values by one of < <= > >= == !=".formatted(text));
        }
        Side left = Arithmetic.read(parts.group(1).strip(), this::operand, Side::joined);
        Side right = Arithmetic.read(parts.group(3).strip(), this::operand, Side::joined);
        Side.demandAlike(left, right);
        if (!left.isVaried() && !right.isVaried()) {
            throw new IllegalArgumentException(
                    "'%s' names no factor of this experiment, so it holds everywhere or nowhere".formatted(text));
        }
        return new Constraint(left, parts.group(2), right);
    }

    private Side operand(String text) {
        for (int i = 0; i < factors.size(); i++) {
            if (factors.get(i).path().equals(text)) {
                return factor(factors.get(i), i);
            }
        }
        if (levers.stream().anyMatch(lever -> lever.path().equals(text))) {
            throw new IllegalArgumentException(
                    "`%s` is a lever: every setting has the same design points, so constraints are on factors alone"
                            .formatted(text));
        }
        return fixed(text);
    }

    private static Side factor(Dimension factor, int place) {
        Unit unit = factor.unit()
                .orElseThrow(() ->
                        new IllegalArgumentException("`%s` takes values that are no numbers".formatted(factor.path())));
        ToDoubleFunction<List<String>> value =
                point -> factor.number(point.get(place).isEmpty() ? factor.own() : point.get(place));
        return new Side(value, alike(unit), true);
    }

    /** A number as written, or one of the scenario. */
    private Side fixed(String text) {
        String written = parameters.stream()
                .filter(each -> each.path().equals(text))
                .map(Parameter::value)
                .findFirst()
                .orElse(text);
        for (Unit unit : Unit.values()) {
            OptionalDouble number = unit.parse(written);
            if (number.isPresent()) {
                return new Side(point -> number.getAsDouble(), alike(unit), false);
            }
        }
        List<String> known = Stream.concat(
                        factors.stream().map(Dimension::path),
                        parameters.stream().map(Parameter::path))
                .toList();
        throw new IllegalArgumentException(
                "'%s' is neither a number nor the path of one%s".formatted(text, Suggest.didYouMean(text, known)));
    }

    /** The unit as far as it matters here: weights may be written bare, and are utils. */
    private static Optional<Unit> alike(Unit unit) {
        return switch (unit) {
            case NUMBER, SAME -> Optional.empty();
            case WEIGHT -> Optional.of(Unit.UTILS);
            default -> Optional.of(unit);
        };
    }
}
