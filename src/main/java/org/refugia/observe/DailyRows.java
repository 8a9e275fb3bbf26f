package org.refugia.observe;

/** Takes the numbers of the recorded days of a run, day by day. */
@FunctionalInterface
public interface DailyRows {
    /**
     * Takes one number.
     *
     * @param day  0 for the first recorded day
     */
    void row(int day, String platform, String segment, String region, String measure, double value, String unit);
}
