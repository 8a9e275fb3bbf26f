package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.refugia.parameter.InvalidInput;

/** A result folder, read once and whole; nothing in it can be changed. */
public final class ResultFolder {
    private static final String AS_HAPPENED = "as-happened";

    private final Manifest manifest;
    private final SeriesTable series;
    private final FlowTable flows;
    private final List<Event> events;
    private final List<Observation> observations;
    private final List<Pattern> patterns;

    private ResultFolder(Path folder) {
        manifest = Manifest.read(folder);
        series = SeriesTable.read(folder, manifest);
        flows = FlowTable.read(folder, manifest);
        events = Event.read(folder, manifest);
        observations = Observation.read(folder);
        patterns = Pattern.read(folder);
    }

    /**
     * Reads manifest and tables.
     *
     * @throws InvalidInput naming file and line, what was found and what was expected, if anything is missing or malformed
     */
    public static ResultFolder open(Path folder) {
        return new ResultFolder(folder);
    }

    /** What was run. */
    public Manifest manifest() {
        return manifest;
    }

    /** The daily series. */
    public SeriesTable series() {
        return series;
    }

    /** Who moved where. */
    public FlowTable flows() {
        return flows;
    }

    /** The events of a variant, earliest first. */
    public List<Event> events(String variant) {
        return events.stream()
                .filter(event -> event.variant().equals(variant))
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
    }

    /** Every observation, as the table has it. */
    public List<Observation> observations() {
        return observations;
    }

    /** The observed patterns and how they were scored, in the order of the scenario; none if it has none. */
    public List<Pattern> patterns() {
        return patterns;
    }

    /** The replicates that two variants both have, and whose numbers can therefore be paired. */
    public List<Integer> pairedReplicates(String variant, String other) {
        List<Integer> paired = new ArrayList<>(series.replicatesRun(variant));
        paired.retainAll(series.replicatesRun(other));
        return paired;
    }

    /**
     * The observations of a series within the run, in the unit of the series.
     *
     * <p>Ratios are multiplied by the mean of the model's median over the days they are relative to. The model speaks
     * with its variant {@code as-happened}; where there is none, with the given one.
     *
     * @return without those whose reference days the run does not have
     */
    public List<Observation> observations(String variant, SeriesKey key) {
        String model = manifest.variants().contains(AS_HAPPENED) ? AS_HAPPENED : variant;
        Optional<Bands> bands = series.of(model, key).map(Bands::of);
        return observations.stream()
                .filter(observation -> observation.series().equals(key) && day(observation.date()) >= 0)
                .flatMap(observation -> observation
                        .relativeTo()
                        .map(period -> bands.map(band -> mean(band, period))
                                .filter(mean -> !mean.isNaN())
                                .map(mean -> observation.relativeTo(period, mean)))
                        .orElse(Optional.of(observation))
                        .stream())
                .toList();
    }

    private double mean(Bands bands, Observation.Period period) {
        return IntStream.range(0, manifest.days())
                .filter(day -> !date(day).isBefore(period.first()) && !date(day).isAfter(period.last()))
                .mapToDouble(bands::median)
                .average()
                .orElse(Double.NaN);
    }

    /** The date of a day counted from 0. */
    public LocalDate date(int day) {
        return manifest.start().plusDays(day);
    }

    private int day(LocalDate date) {
        long day = ChronoUnit.DAYS.between(manifest.start(), date);
        return day < manifest.days() ? (int) day : -1;
    }
}
