package org.refugia.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.refugia.expression.Expression;
import org.refugia.parameter.Unit;

/**
 * What must hold at every design point: {@code choice.terms.habit.build < choice.terms.habit.fade}. Values with a unit
 * are compared in its base: days, per day, shares of one, utils, people. What is not defined, such as a number divided
 * by 0, holds nowhere.
 */
final class Constraint {
    private final Side left;
    private final String sign;
    private final Side right;

    Constraint(Side left, String sign, Side right) {
        this.left = left;
        this.sign = sign;
        this.right = right;
    }

    /**
     * A side of a comparison.
     *
     * @param value     its number at a design point
     * @param unit      unit of the number; empty for bare numbers and products
     * @param isVaried  whether it hangs on a factor
     */
    record Side(ToDoubleFunction<List<String>> value, Optional<Unit> unit, boolean isVaried) {
        static Side joined(char sign, Side left, Side right) {
            boolean isSum = sign == '+' || sign == '-';
            if (isSum) {
                demandAlike(left, right);
            }
            return new Side(
                    point -> Expression.Arithmetic.apply(
                            sign, left.value.applyAsDouble(point), right.value.applyAsDouble(point)),
                    isSum ? left.unit.or(() -> right.unit) : Optional.empty(),
                    left.isVaried || right.isVaried);
        }

        /** Refuses days beside shares; bare numbers are in the unit of what they stand beside. */
        static void demandAlike(Side left, Side right) {
            if (left.unit.isPresent() && right.unit.isPresent() && !left.unit.equals(right.unit)) {
                throw new IllegalArgumentException("`%s` and `%s` cannot be compared or added up"
                        .formatted(left.unit.get().symbol(), right.unit.get().symbol()));
            }
        }
    }

    /**
     * Whether it holds.
     *
     * @param point  values of the factors, as written, in order
     */
    boolean holds(List<String> point) {
        double a = left.value().applyAsDouble(point);
        double b = right.value().applyAsDouble(point);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return false;
        }
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
