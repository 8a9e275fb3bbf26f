package org.refugia.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.refugia.observe.Cohort;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;

/**
 * What was measured in the real world; never read by the model, only drawn beside its results.
 *
 * @param measure     word of the measure it is compared with
 * @param platform    platform it is about
 * @param cohort      accounts it is restricted to
 * @param relativeTo  dates whose mean, in the model's own series, is 1; absent for absolute numbers
 * @param use         whether it may be calibrated on
 * @param error       relative standard error [1]
 * @param source      where it comes from
 * @param data        the numbers by date
 */
public record Observation(
        @Param("name of the observation") String id,

        @Param("measure it is compared with, see `refugia list measures`")
        String measure,

        @Param(value = "platform it is about", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "accounts it is restricted to", def = Param.ABSENT)
        CohortSpec cohort,

        @Param(value = "dates whose mean, in the model's own series, counts as 1", def = Param.ABSENT)
        Dates relativeTo,

        @Param(value = "whether it may be calibrated on", def = "calibrate", source = "convention")
        Use use,

        @Param(value = "relative standard error", unit = Unit.SHARE, def = "0 %", min = 0, max = 10)
        double error,

        @Param("where it comes from") String source,

        @Param("numbers by date, or {file, date, value, scale} of a CSV table")
        Observed data) {

    /** Whether an observation may be calibrated on. */
    public enum Use {
        /** Parameters may be fitted to it. */
        CALIBRATE,
        /** Kept back to test what was fitted. */
        HOLDOUT
    }

    /**
     * A span of dates.
     *
     * @param from   first date
     * @param until  last date
     */
    public record Dates(
            @Param("first date") LocalDate from,
            @Param("last date") LocalDate until) {
        public Dates {
            Require.that(!from.isAfter(until), "from (%s) must not come after until (%s)".formatted(from, until));
        }
    }

    /**
     * Accounts that are looked at.
     *
     * @param registered  when they were opened
     */
    public record CohortSpec(
            @Param("when the accounts were opened") Dates registered) {}

    /** The cohort as recorders name it, if there is one. */
    public Optional<Cohort> observedCohort() {
        return Optional.ofNullable(cohort)
                .map(spec -> new Cohort(
                        platform, spec.registered().from(), spec.registered().until()));
    }
}
