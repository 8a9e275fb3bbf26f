package org.refugia.expression;

import org.refugia.results.Series;

/**
 * A daily quantity of a run: one of the series it writes down.
 *
 * @param measure   word of the measure, as in the series: {@code dau}, or {@code dau(registered A..B)} of a cohort
 * @param platform  id, {@code outside} or {@code all}
 * @param segment   name or {@code all}
 * @param region    name or {@code all}
 */
public record Quantity(String measure, String platform, String segment, String region) {
    /** The measure without the cohort it may be restricted to. */
    public String word() {
        int cohort = measure.indexOf('(');
        return cohort < 0 ? measure : measure.substring(0, cohort);
    }

    /** Whether it is of one segment of the people. */
    public boolean isOfSegment() {
        return !segment.equals(Series.ALL);
    }

    /** Whether it is of one region. */
    public boolean isOfRegion() {
        return !region.equals(Series.ALL);
    }

    @Override
    public String toString() {
        return "%s of %s/%s/%s".formatted(measure, platform, segment, region);
    }
}
