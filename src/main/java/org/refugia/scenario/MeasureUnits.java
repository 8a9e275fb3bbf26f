package org.refugia.scenario;

import org.refugia.expression.Aggregate;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;

/** In which unit an expression gives its number. */
final class MeasureUnits {
    private static final String PLAIN = "1";
    private static final String PER_DAY = "/d";

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
            return over(over);
        } else if (expression instanceof Expression.Retained) {
            return "%";
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return joined(arithmetic.sign(), of(arithmetic.left()), of(arithmetic.right()));
        }
        return PLAIN;
    }

    /** Summed over days a rate per day is one no more, and anything else is counted once a day. */
    private static String over(Expression.Over over) {
        String unit = of(over.quantity());
        if (over.aggregate() == Aggregate.PEAK_DAY) {
            return "d";
        } else if (over.aggregate() != Aggregate.TOTAL) {
            return unit;
        }
        return unit.endsWith(PER_DAY) ? unit.substring(0, unit.length() - PER_DAY.length()) : unit + "·d";
    }

    private static String joined(char sign, String left, String right) {
        boolean isSum = sign == '+' || sign == '-';
        if (right.equals(PLAIN) || isSum && left.equals(right)) {
            return left;
        } else if (left.equals(PLAIN) && sign != '/') {
            return right;
        } else if (isSum || left.equals(right) && sign == '/') {
            return PLAIN;
        }
        return sign == '/' ? left + "/" + right : left.equals(right) ? left + "²" : left + "·" + right;
    }
}
