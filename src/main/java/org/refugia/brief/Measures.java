package org.refugia.brief;

import java.util.Map;
import java.util.Set;
import org.refugia.report.Charts;

/** What measures are called in words. */
final class Measures {
    private static final Map<String, String> TITLES = Charts.measures();

    private static final String COHORT = "dau(registered ";

    private Measures() {}

    /** The measures that have a title of their own, in the order in which they are shown. */
    static Set<String> titled() {
        return TITLES.keySet();
    }

    /** "Daily active users"; the measure's own word where there is no better one. */
    static String title(String measure) {
        if (measure.startsWith(COHORT)) {
            return "Daily active users among those who registered " + cohort(measure);
        }
        return TITLES.getOrDefault(measure, measure.substring(0, 1).toUpperCase() + measure.substring(1));
    }

    private static String cohort(String measure) {
        return measure.substring(COHORT.length(), measure.length() - 1).replace("..", " to ");
    }
}
