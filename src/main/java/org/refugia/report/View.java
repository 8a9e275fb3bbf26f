package org.refugia.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Event;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;

/** What a set of charts shows: one variant of a result folder beside the counterfactual. */
public final class View {
    private final ResultFolder folder;
    private final String variant;
    private final PairedDifferences differences;

    /** A variant of a result folder. */
    public View(ResultFolder folder, String variant) {
        this.folder = folder;
        this.variant = variant;
        differences = new PairedDifferences(folder);
    }

    /** The result folder. */
    public ResultFolder folder() {
        return folder;
    }

    /** What was run. */
    public Manifest manifest() {
        return folder.manifest();
    }

    /** The variant shown. */
    public String variant() {
        return variant;
    }

    /** What differs from the counterfactual. */
    public PairedDifferences differences() {
        return differences;
    }

    /** The variant to compare with; empty if there is none, or it is this one. */
    public Optional<String> counterfactual() {
        return manifest().counterfactual().filter(other -> !other.equals(variant));
    }

    /** How the replicates of a series spread; empty if the variant does not have it. */
    public Optional<Bands> bands(SeriesKey key) {
        return folder.series().of(variant, key).map(Bands::of);
    }

    /** The same of the counterfactual; empty if there is none. */
    public Optional<Bands> counterfactualBands(SeriesKey key) {
        return counterfactual().flatMap(other -> folder.series().of(other, key)).map(Bands::of);
    }

    /** The totals of a measure, in the order of places, without those that are zero throughout in both variants. */
    public List<SeriesKey> series(String measure) {
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
    public List<String> places() {
        List<String> places = new ArrayList<>(
                manifest().platforms().stream().map(Manifest.Platform::id).toList());
        places.add(Manifest.OUTSIDE);
        places.add(SeriesKey.ALL);
        return places;
    }

    /** The places that somebody moved home from or to, in the variant or in the counterfactual. */
    public List<String> placesOfMoves() {
        Set<String> touched = Stream.concat(Stream.of(variant), counterfactual().stream())
                .flatMap(each -> folder.flows().moves(each).stream())
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .collect(Collectors.toSet());
        return places().stream().filter(touched::contains).toList();
    }

    /** How a chart calls a platform or other place. */
    public String titleOf(String place) {
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
    public List<Event> events() {
        return folder.events(variant).stream()
                .filter(event -> event.touches(manifest().start(), manifest().end()))
                .toList();
    }

    /** Where the days of the run lie on its axis. */
    double[] noons() {
        return DayAxis.noons(manifest().start(), manifest().end());
    }

    /** Number of replicates run of the variant. */
    public int replicates() {
        return folder.series().replicatesRun(variant).size();
    }

    /** "2024-12-15 to 2025-04-14". */
    String period() {
        return manifest().start() + " to " + manifest().lastDay();
    }

    /** "8 replicates", and if a run is missing, of how many. */
    public String replicatesInWords() {
        String planned = replicates() == manifest().replicates()
                ? ""
                : " of " + manifest().replicates();
        return "%d%s replicate%s".formatted(replicates(), planned, replicates() == 1 && planned.isEmpty() ? "" : "s");
    }
}
