package org.refugia.expression;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** Ways to make one number of a daily quantity. */
public enum Aggregate {
    /** The highest value. */
    PEAK("highest daily value"),

    /** The lowest value. */
    LOW("lowest daily value"),

    /** The mean over the days. */
    MEAN("mean over the days"),

    /** The sum over the days. */
    TOTAL("sum over the days"),

    /** The first day with the highest value, counted from the first recorded day [days]. */
    PEAK_DAY("days from the start to the first day with the highest value");

    private final String meaning;

    Aggregate(String meaning) {
        this.meaning = meaning;
    }

    /** What it is, in words. */
    public String meaning() {
        return meaning;
    }

    /** The word in an expression: {@code peak-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The number for the days from {@code first} to {@code last}; days whose value is NaN do not count.
     *
     * @return NaN if no day counts
     */
    double of(IntToDoubleFunction daily, int first, int last) {
        double sum = 0;
        int count = 0;
        int peakDay = -1;
        double peak = Double.NaN;
        double low = Double.NaN;
        for (int day = first; day <= last; day++) {
            double value = daily.applyAsDouble(day);
            if (Double.isNaN(value)) {
                continue;
            }
            sum += value;
            count++;
            if (!(value <= peak)) {
                peak = value;
                peakDay = day;
            }
            if (!(value >= low)) {
                low = value;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case PEAK -> peak;
            case LOW -> low;
            case MEAN -> sum / count;
            case TOTAL -> sum;
            case PEAK_DAY -> peakDay;
        };
    }
}
