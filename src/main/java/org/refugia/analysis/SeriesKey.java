package org.refugia.analysis;

/**
 * Which daily series: a measure of a platform, of all people or of some of them.
 *
 * @param platform  id of a platform, {@code outside}, or {@code all}
 * @param segment   name of a segment, or {@code all}
 * @param region    name of a region, or {@code all}
 * @param measure   for instance {@code dau} or {@code dau(registered 2024-08-28..2024-10-03)}
 */
public record SeriesKey(String platform, String segment, String region, String measure) {
    /** Stands for every platform, segment or region together. */
    public static final String ALL = "all";

    /** A measure of a platform, over all segments and regions. */
    public static SeriesKey total(String platform, String measure) {
        return new SeriesKey(platform, ALL, ALL, measure);
    }

    /** Whether all segments and regions are counted. */
    public boolean isTotal() {
        return segment.equals(ALL) && region.equals(ALL);
    }

    /** Name of a total, as in the columns of {@code runs.csv}: {@code dau(bluesky)}. */
    public String column() {
        return "%s(%s)".formatted(measure, platform);
    }
}
