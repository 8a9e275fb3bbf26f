package org.refugia.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.refugia.parameter.InvalidInput;

/** Understands the columns that the daily tables share: which run, which day, which place. */
final class RunColumns {
    private final Manifest manifest;
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();

    /** A run: a variant and the number of its replicate, from 1. */
    record Run(String variant, int replicate) {}

    RunColumns(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * The run named by a field such as {@code as-happened/3}.
     *
     * @throws InvalidInput if the manifest has no such run
     */
    Run run(TableFile.Row row, int field) {
        return runs.computeIfAbsent(row.text(field), text -> {
            int slash = text.lastIndexOf('/');
            String variant = slash < 0 ? text : text.substring(0, slash);
            int replicate = slash < 0 ? 0 : number(text.substring(slash + 1));
            if (!manifest.variants().contains(variant) || replicate < 1 || replicate > manifest.replicates()) {
                throw row.refused(
                        field,
                        "a run of the manifest: one of %s, a slash, and 1 to %d"
                                .formatted(manifest.variants(), manifest.replicates()));
            }
            return new Run(variant, replicate);
        });
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /**
     * The day named by a date, counted from 0 at the start.
     *
     * @throws InvalidInput if it is not a date of the run
     */
    int day(TableFile.Row row, int field) {
        return days.computeIfAbsent(row.text(field), text -> {
            try {
                long day = ChronoUnit.DAYS.between(manifest.start(), LocalDate.parse(text));
                if (day >= 0 && day < manifest.days()) {
                    return (int) day;
                }
            } catch (DateTimeException e) {
                throw row.refused(field, expectedDate());
            }
            throw row.refused(field, expectedDate());
        });
    }

    private String expectedDate() {
        return "a date from %s to %s".formatted(manifest.start(), manifest.lastDay());
    }

    /**
     * A platform's id, {@code outside}, or {@code all}.
     *
     * @throws InvalidInput if it is anything else
     */
    String place(TableFile.Row row, int field) {
        String place = row.text(field);
        if (!manifest.hasPlatform(place) && !place.equals(Manifest.OUTSIDE) && !place.equals(SeriesKey.ALL)) {
            throw row.refused(
                    field,
                    "%s, outside or all"
                            .formatted(manifest.platforms().stream()
                                    .map(Manifest.Platform::id)
                                    .toList()));
        }
        return place;
    }
}
