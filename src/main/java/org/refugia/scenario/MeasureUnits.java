package org.refugia.scenario;

import org.refugia.expression.Aggregate;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;

/** In which unit an expression gives its number. */
final class MeasureUnits {
    private static final String PLAIN = "1";

    private MeasureUnits() {}

    /** Unit of a daily quantity, as the series write it. */
    static String of(Quantity quantity) {
        return Vocabulary.allMeasures().get(quantity.word()).unit();
    }

    /** Unit of an expression; sums of unlike things are plain numbers. */
    static String of(Expression expression) {
        if (expression instanceof Expression.OnDay onDay) {
            return of(onDay.quantity());
        } else if (expression instanceof Expression.Over over) {
            return over.aggregate() == Aggregate.PEAK_DAY ? "d" : over(over);
        } else if (expression instanceof Expression.Retained) {
            return "%";
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return joined(arithmetic.sign(), of(arithmetic.left()), of(arithmetic.right()));
        }
        return PLAIN;
    }

    /** The sum of a daily rate over days is no rate any more. */
    private static String over(Expression.Over over) {
        String unit = of(over.quantity());
        boolean summed = over.aggregate() == Aggregate.TOTAL;
        return summed && unit.endsWith("/d") ? unit.substring(0, unit.length() - 2) : unit;
    }

    private static String joined(char sign, String left, String right) {
        if (left.equals(right)) {
            return sign == '/' ? PLAIN : sign == '*' ? left + "²" : left;
        }
        if (left.equals(PLAIN) && sign == '*') {
            return right;
        }
        if (right.equals(PLAIN)) {
            return left;
        }
        return sign == '/' ? left + "/" + right : PLAIN;
    }
}
