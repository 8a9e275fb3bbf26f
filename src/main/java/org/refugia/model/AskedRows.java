package org.refugia.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.refugia.observe.DailyRows;
import org.refugia.observe.Recorder;

/** Hands on the rows of recorded days that a scenario asks for; rows of the warm-up go nowhere. */
final class AskedRows implements Recorder.Sink {
    private final Set<String> measures;
    private final DailyRows rows;
    private final Map<String, Boolean> isAsked = new HashMap<>();
    private int day;

    /** Rows of some measures, for whatever cohort. */
    AskedRows(Set<String> measures, DailyRows rows) {
        this.measures = measures;
        this.rows = rows;
    }

    /** The rows that follow are of a day; negative in the warm-up. */
    AskedRows of(int newDay) {
        day = newDay;
        return this;
    }

    @Override
    public void row(String platform, String segment, String region, String measure, double value, String unit) {
        if (day >= 0 && isAsked.computeIfAbsent(measure, this::isAsked)) {
            rows.row(day, platform, segment, region, measure, value, unit);
        }
    }

    private boolean isAsked(String measure) {
        int cohort = measure.indexOf('(');
        return measures.contains(cohort < 0 ? measure : measure.substring(0, cohort));
    }
}
