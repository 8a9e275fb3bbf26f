package org.refugia.observe;

import java.util.OptionalDouble;

/** A day's number as a share of the highest so far [%]; none while that is zero. */
final class RetainedShare implements DaysSoFar.Story {
    private double highest;

    @Override
    public OptionalDouble next(double number) {
        highest = Math.max(highest, number);
        return highest == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * number / highest);
    }
}
