package org.refugia.observe;

import java.util.OptionalDouble;

/**
 * Days from the highest day so far, the first of several, until the numbers first fell to half of it, linear between
 * days [d]. None until then, and none again when a higher day comes.
 */
final class SurgeHalfLife implements DaysSoFar.Story {
    private double highest;
    private double before;
    private int daysSince;
    private OptionalDouble halfLife = OptionalDouble.empty();

    @Override
    public OptionalDouble next(double number) {
        daysSince++;
        double half = highest / 2;
        if (number > highest) {
            highest = number;
            daysSince = 0;
            halfLife = OptionalDouble.empty();
        } else if (highest > 0 && halfLife.isEmpty() && number <= half) {
            halfLife = OptionalDouble.of(daysSince - (half - number) / (before - number));
        }
        before = number;
        return halfLife;
    }
}
