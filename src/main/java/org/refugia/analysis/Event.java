package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Require;

/**
 * Something that happened to the platforms in one variant.
 *
 * @param variant   where it happens
 * @param id        of the shock
 * @param type      kind of the shock, for instance {@code ban}
 * @param platform  id of the platform it concerns; empty if it concerns none or all
 * @param from      when it happens or begins, in local time of the scenario
 * @param until     when it ends; empty for points in time and for what never ends
 * @param label     in words, for charts
 */
public record Event(
        String variant,
        String id,
        String type,
        Optional<String> platform,
        LocalDateTime from,
        Optional<LocalDateTime> until,
        String label) {
    private static final String HEADER = "variant,id,type,platform,from,until,label";

    public Event {
        until.ifPresent(
                end -> Require.that(!end.isBefore(from), "until %s must not lie before from %s".formatted(end, from)));
    }

    /** Whether it happens, or still lasts, between the morning of a first day and that of the day {@code end}. */
    public boolean touches(LocalDate start, LocalDate end) {
        return from.isBefore(end.atStartOfDay()) && !until.orElse(from).isBefore(start.atStartOfDay());
    }

    /**
     * Reads {@code events.csv} of a folder.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static List<Event> read(Path folder, Manifest manifest) {
        List<Event> events = new ArrayList<>();
        TableFile.in(folder, "events.csv", HEADER)
                .forEachRow(row -> events.add(from(row, 0, manifest.variants(), manifest.platforms())));
        return List.copyOf(events);
    }

    /** The event whose columns begin at the given field. */
    static Event from(TableFile.Row row, int first, List<String> variants, List<Manifest.Platform> platforms) {
        String platform = row.text(first + 3);
        if (!variants.contains(row.text(first))) {
            throw row.refused(first, "one of " + variants);
        }
        if (!platform.isEmpty()
                && platforms.stream().noneMatch(each -> each.id().equals(platform))) {
            throw row.refused(first + 3, "a platform of the manifest, or nothing");
        }
        try {
            return new Event(
                    row.text(first),
                    row.text(first + 1),
                    row.text(first + 2),
                    Optional.of(platform).filter(id -> !id.isEmpty()),
                    row.moment(first + 4),
                    row.optionalMoment(first + 5),
                    row.text(first + 6));
        } catch (IllegalArgumentException e) {
            throw row.refused(e.getMessage());
        }
    }
}
