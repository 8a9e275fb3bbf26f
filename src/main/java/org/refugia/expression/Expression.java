package org.refugia.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A number that is worked out from the daily quantities of one run: {@code peak(dau(bluesky)) - dau(bluesky, end)}.
 *
 * <p>Its text names every part with its days, so that equal texts are equal questions.
 */
public sealed interface Expression {
    /** The number for a run; NaN where it is not defined. All days must be fixed. */
    double value(Recording run);

    /** The quantities it needs. */
    Set<Quantity> quantities();

    /** The same with every shock's day fixed. */
    Expression on(Day.Dates dates);

    /** Whether a day of it hangs on a shock. */
    boolean hangsOnShocks();

    /** A constant. */
    record Constant(double number) implements Expression {
        @Override
        public double value(Recording run) {
            return number;
        }

        @Override
        public Set<Quantity> quantities() {
            return Set.of();
        }

        @Override
        public Expression on(Day.Dates dates) {
            return this;
        }

        @Override
        public boolean hangsOnShocks() {
            return false;
        }
    }

    /**
     * Two expressions joined.
     *
     * @param sign  one of + − * /, as {@code + - * /}
     */
    record Arithmetic(char sign, Expression left, Expression right) implements Expression {
        @Override
        public double value(Recording run) {
            return apply(sign, left.value(run), right.value(run));
        }

        /** The result of one sign; dividing by 0 has none, NaN. */
        public static double apply(char sign, double left, double right) {
            return switch (sign) {
                case '+' -> left + right;
                case '-' -> left - right;
                case '*' -> left * right;
                case '/' -> right == 0 ? Double.NaN : left / right;
                default -> throw new IllegalStateException("signs are + - * /, but not " + sign);
            };
        }

        @Override
        public Set<Quantity> quantities() {
            Set<Quantity> both = new LinkedHashSet<>(left.quantities());
            both.addAll(right.quantities());
            return both;
        }

        @Override
        public Expression on(Day.Dates dates) {
            return new Arithmetic(sign, left.on(dates), right.on(dates));
        }

        @Override
        public boolean hangsOnShocks() {
            return left.hangsOnShocks() || right.hangsOnShocks();
        }
    }

    /** A quantity on one day: {@code dau(bluesky, end)}. */
    record OnDay(Quantity quantity, Day day) implements Expression {
        @Override
        public double value(Recording run) {
            return run.at(quantity, ((Day.Fixed) day).number());
        }

        @Override
        public Set<Quantity> quantities() {
            return Set.of(quantity);
        }

        @Override
        public Expression on(Day.Dates dates) {
            return new OnDay(quantity, day.on(dates));
        }

        @Override
        public boolean hangsOnShocks() {
            return day instanceof Day.OfShock;
        }
    }

    /**
     * A quantity over a stretch of days: {@code peak(dau(bluesky))}. Days without a number do not count.
     *
     * @param from   first day
     * @param until  last day
     */
    record Over(Aggregate aggregate, Quantity quantity, Day from, Day until) implements Expression {
        @Override
        public double value(Recording run) {
            int first = Math.max(0, ((Day.Fixed) from).number());
            int last = Math.min(run.days() - 1, ((Day.Fixed) until).number());
            return aggregate.of(day -> run.at(quantity, day), first, last);
        }

        @Override
        public Set<Quantity> quantities() {
            return Set.of(quantity);
        }

        @Override
        public Expression on(Day.Dates dates) {
            return new Over(aggregate, quantity, from.on(dates), until.on(dates));
        }

        @Override
        public boolean hangsOnShocks() {
            return from instanceof Day.OfShock || until instanceof Day.OfShock;
        }
    }

    /**
     * What is left of a peak some days later, in per cent of it: {@code retained(bluesky, 30 d)}.
     *
     * <pre>  100 · DAU(k + days) / DAU(k),   k: the first day with the highest DAU</pre>
     *
     * @param quantity  daily active users of a platform
     * @param days      how much later [days]
     */
    record Retained(Quantity quantity, int days) implements Expression {
        @Override
        public double value(Recording run) {
            int last = run.days() - 1;
            double peakDay = Aggregate.PEAK_DAY.of(day -> run.at(quantity, day), 0, last);
            if (Double.isNaN(peakDay)) {
                return Double.NaN;
            }
            double peak = run.at(quantity, (int) peakDay);
            return 100 * Arithmetic.apply('/', run.at(quantity, (int) peakDay + days), peak);
        }

        @Override
        public Set<Quantity> quantities() {
            return Set.of(quantity);
        }

        @Override
        public Expression on(Day.Dates dates) {
            return this;
        }

        @Override
        public boolean hangsOnShocks() {
            return false;
        }
    }
}
