package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Require;

/**
 * A number known from the world, to hold the model against.
 *
 * @param id          of the set it belongs to
 * @param series      the model's series it compares with
 * @param date        day it speaks of
 * @param value       in {@code unit}; a ratio if {@code relativeTo} is given
 * @param low         lower end of its error range, in the same unit; empty if not known
 * @param high        upper end
 * @param unit        as in the tables
 * @param use         what it is for: calibration, validation, holdout
 * @param relativeTo  days whose mean in the model's series is 1; empty if the value is absolute
 * @param source      who says so
 */
public record Observation(
        String id,
        SeriesKey series,
        LocalDate date,
        double value,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        String use,
        Optional<Period> relativeTo,
        String source) {
    private static final String HEADER =
            "id,measure,platform,cohort,date,value,low,high,unit,use,relative_from,relative_until,source";

    /** Days from {@code first} to {@code last}, both included. */
    public record Period(LocalDate first, LocalDate last) {
        public Period {
            Require.that(!last.isBefore(first), "relative_until %s must not lie before %s".formatted(last, first));
        }
    }

    /**
     * Reads {@code observations.csv} of a folder.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static List<Observation> read(Path folder) {
        List<Observation> observations = new ArrayList<>();
        TableFile.in(folder, "observations.csv", HEADER).forEachRow(row -> observations.add(from(row)));
        return List.copyOf(observations);
    }

    private static Observation from(TableFile.Row row) {
        String measure = row.text(3).isEmpty() ? row.text(1) : "%s(%s)".formatted(row.text(1), row.text(3));
        return new Observation(
                row.text(0),
                SeriesKey.total(row.text(2), measure),
                row.date(4),
                row.number(5),
                row.optionalNumber(6),
                row.optionalNumber(7),
                row.text(8),
                row.text(9),
                period(row),
                row.text(12));
    }

    private static Optional<Period> period(TableFile.Row row) {
        Optional<LocalDate> first = row.optionalDate(10);
        Optional<LocalDate> last = row.optionalDate(11);
        if (first.isPresent() != last.isPresent()) {
            throw row.refused("found one of relative_from and relative_until, expected both or neither");
        }
        try {
            return first.map(day -> new Period(day, last.orElseThrow()));
        } catch (IllegalArgumentException e) {
            throw row.refused(e.getMessage());
        }
    }

    /** A ratio made absolute: multiplied by what the model has on the days it is relative to; the source says so. */
    Observation relativeTo(Period period, double model) {
        return new Observation(
                id,
                series,
                date,
                value * model,
                low.isPresent() ? OptionalDouble.of(low.getAsDouble() * model) : low,
                high.isPresent() ? OptionalDouble.of(high.getAsDouble() * model) : high,
                unit,
                use,
                Optional.empty(),
                "%s (relative to %s to %s, scaled to the model)".formatted(source, period.first(), period.last()));
    }
}
