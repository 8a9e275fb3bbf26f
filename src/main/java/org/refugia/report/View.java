package org.refugia.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Event;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;

/** What a set of charts shows: one variant of a result folder beside the counterfactual. */
final class View {
    private final ResultFolder folder;
    private final String variant;
    private final PairedDifferences differences;

    View(ResultFolder folder, String variant) {
        this.folder = folder;
        this.variant = variant;
        differences = new PairedDifferences(folder);
    }

    ResultFolder folder() {
        return folder;
    }

    Manifest manifest() {
        return folder.manifest();
    }

    String variant() {
        return variant;
    }

    PairedDifferences differences() {
        return differences;
    }

    /** The variant to compare with; empty if there is none, or it is this one. */
    Optional<String> counterfactual() {
        return manifest().counterfactual().filter(other -> !other.equals(variant));
    }

    Optional<Bands> bands(SeriesKey key) {
        return folder.series().of(variant, key).map(Bands::of);
    }

    Optional<Bands> counterfactualBands(SeriesKey key) {
        return counterfactual().flatMap(other -> folder.series().of(other, key)).map(Bands::of);
    }

    /** The totals of a measure, in the order of places, without those that are zero throughout in both variants. */
    List<SeriesKey> series(String measure) {
        List<SeriesKey> series = new ArrayList<>();
        for (String place : places()) {
            folder.series().totals(measure).stream()
                    .filter(key -> key.platform().equals(place) && hasSomething(key))
                    .forEach(series::add);
        }
        return series;
    }

    private boolean hasSomething(SeriesKey key) {
        return Stream.concat(Stream.of(variant), counterfactual().stream())
                .flatMap(either -> folder.series().of(either, key).stream())
                .anyMatch(values -> !values.isZero());
    }

    /** Every place a table may name: platforms in the manifest's order, then outside and all. */
    List<String> places() {
        List<String> places = new ArrayList<>(
                manifest().platforms().stream().map(Manifest.Platform::id).toList());
        places.add(Manifest.OUTSIDE);
        places.add(SeriesKey.ALL);
        return places;
    }

    /** How a chart calls a platform or other place. */
    String titleOf(String place) {
        return switch (place) {
            case SeriesKey.ALL -> "All platforms";
            case Manifest.OUTSIDE -> "Outside all platforms";
            default -> manifest().titleOf(place);
        };
    }

    /** The colour of a place, the same in all charts; grey for what is no platform. */
    Color colourOf(String place) {
        int number = places().indexOf(place);
        return number < 0 || number >= manifest().platforms().size() ? Style.FAINT_INK : Style.colour(number);
    }

    /** The events of the variant that touch its days. */
    List<Event> events() {
        return folder.events(variant).stream()
                .filter(event -> event.touches(manifest().start(), manifest().end()))
                .toList();
    }

    /** Where the days of the run lie on its axis. */
    double[] noons() {
        return DayAxis.noons(manifest().start(), manifest().end());
    }

    /** Number of replicates run of the variant. */
    int replicates() {
        return folder.series().replicatesRun(variant).size();
    }

    /** "2024-12-15 to 2025-04-14". */
    String period() {
        return manifest().start() + " to " + manifest().lastDay();
    }

    /** "8 replicates", and if a run is missing, of how many. */
    String replicatesInWords() {
        String planned = replicates() == manifest().replicates()
                ? ""
                : " of " + manifest().replicates();
        return "%d%s replicate%s".formatted(replicates(), planned, replicates() == 1 && planned.isEmpty() ? "" : "s");
    }
}
