package org.refugia.analysis;

/**
 * One number that says how much a factor matters.
 *
 * @param factor     which factor, from 0
 * @param statistic  which number, for instance {@code mu_star}
 * @param value      the number; NaN if it is not defined, for instance because the output does not vary
 * @param low        lower end of its 95 % interval; NaN if there is none
 * @param high       upper end of that interval
 */
record FactorStatistic(int factor, String statistic, double value, double low, double high) {
    static FactorStatistic of(int factor, String statistic, int parts, Bootstrap.Statistic formula, long seed) {
        Bootstrap.Interval interval = Bootstrap.interval(parts, formula, seed);
        return new FactorStatistic(
                factor, statistic, formula.of(Bootstrap.all(parts)), interval.low(), interval.high());
    }
}
