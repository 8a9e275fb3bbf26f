package org.refugia.analysis;

import java.time.LocalDate;
import org.refugia.parameter.InvalidInput;

/** Understands the columns that the tables of a sweep share: which variant, setting, point, replicate, date. */
record SweepColumns(SweepManifest manifest) {
    /**
     * A variant.
     *
     * @throws InvalidInput if the manifest does not have it
     */
    String variant(TableFile.Row row, int field) {
        if (!manifest.variants().contains(row.text(field))) {
            throw row.refused(field, "one of " + manifest.variants());
        }
        return row.text(field);
    }

    /** The number of a setting, from 1. */
    int setting(TableFile.Row row, int field) {
        return row.whole(field, 1, manifest.settings());
    }

    /** The number of a point, from 1; its setting, which the field after it names, must be that of its number. */
    int point(TableFile.Row row, int field) {
        int point = row.whole(field, 1, manifest.points());
        int setting = (point - 1) / manifest.pointsPerSetting() + 1;
        if (setting(row, field + 1) != setting) {
            throw row.refused(field + 1, "%d, the setting of point %d".formatted(setting, point));
        }
        return point;
    }

    /** The number of a replicate, from 1. */
    int replicate(TableFile.Row row, int field) {
        return row.whole(field, 1, manifest.replicates());
    }

    /** A day of the runs. */
    LocalDate date(TableFile.Row row, int field) {
        LocalDate date = row.date(field);
        if (date.isBefore(manifest.start()) || !date.isBefore(manifest.end())) {
            throw row.refused(
                    field,
                    "a date from %s to %s"
                            .formatted(manifest.start(), manifest.end().minusDays(1)));
        }
        return date;
    }
}
