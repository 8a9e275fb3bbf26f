package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Two result folders of runs: every total of every variant that both have, on their last common day and at its peak. */
public final class RunComparison {
    /** The place of the highest day of each run, among the days that both folders have. */
    public static final String PEAK = "peak";

    private final Side reference;
    private final Side other;
    private final LocalDate from;
    private final LocalDate last;

    /** A folder with its seeds. */
    private record Side(Path path, ResultFolder folder, RunSeeds seeds) {
        static Side open(Path path) {
            ResultFolder folder = ResultFolder.open(path);
            return new Side(path, folder, RunSeeds.read(path, folder.manifest()));
        }

        int day(LocalDate date) {
            return (int) ChronoUnit.DAYS.between(folder.manifest().start(), date);
        }

        List<TwoSamples.Run> runs(String variant, SeriesKey key, ToDoubleBiFunction<Replicates, Integer> value) {
            return folder.series().of(variant, key).stream()
                    .flatMap(replicates -> IntStream.rangeClosed(1, replicates.planned())
                            .mapToObj(replicate -> new TwoSamples.Run(
                                    seeds.of(variant, replicate).orElse("none of replicate " + replicate),
                                    value.applyAsDouble(replicates, replicate))))
                    .toList();
        }
    }

    private RunComparison(Path reference, Path other) {
        this.reference = Side.open(reference);
        this.other = Side.open(other);
        from = Stream.of(this.reference, this.other)
                .map(side -> side.folder().manifest().start())
                .max(LocalDate::compareTo)
                .orElseThrow();
        last = Stream.of(this.reference, this.other)
                .map(side -> side.folder().manifest().lastDay())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * What differs between two folders: by variant and total in the order of the reference.
     *
     * @throws InvalidInput if either is no result folder, or they have no variant, day or total in common
     */
    public static List<Comparison> between(Path reference, Path other) {
        return new RunComparison(reference, other).rows();
    }

    private List<Comparison> rows() {
        List<String> variants = new ArrayList<>(reference.folder().manifest().variants());
        variants.retainAll(other.folder().manifest().variants());
        List<SeriesKey> totals = reference.folder().series().keys().stream()
                .filter(key -> key.isTotal() && hasUnit(key))
                .toList();
        demand(!variants.isEmpty(), "no variant");
        demand(!from.isAfter(last), "no day");
        demand(!totals.isEmpty(), "no measure");
        List<Comparison> rows = new ArrayList<>();
        for (String variant : variants) {
            for (SeriesKey key : totals) {
                add(rows, variant, key, last.toString(), this::onLastDay);
                add(rows, variant, key, PEAK, this::peak);
            }
        }
        demand(!rows.isEmpty(), "no run");
        return rows;
    }

    /** Whether the other folder has a series, in the unit of the reference. */
    private boolean hasUnit(SeriesKey key) {
        return other.folder().series().keys().contains(key)
                && other.folder()
                        .series()
                        .unit(key)
                        .equals(reference.folder().series().unit(key));
    }

    private void demand(boolean holds, String missing) {
        if (!holds) {
            throw new InvalidInput(Problem.error(
                    other.path().toString(),
                    "",
                    "has %s in common with %s; there is nothing to compare".formatted(missing, reference.path())));
        }
    }

    @FunctionalInterface
    private interface Quantity {
        double of(Side side, Replicates replicates, int replicate);
    }

    private void add(List<Comparison> rows, String variant, SeriesKey key, String place, Quantity quantity) {
        TwoSamples samples = TwoSamples.of(
                reference.runs(variant, key, (runs, replicate) -> quantity.of(reference, runs, replicate)),
                other.runs(variant, key, (runs, replicate) -> quantity.of(other, runs, replicate)));
        if (samples.n() > 0 && samples.m() > 0) {
            rows.add(new Comparison(
                    variant, place, key.column(), reference.folder().series().unit(key), samples));
        }
    }

    private double onLastDay(Side side, Replicates replicates, int replicate) {
        return replicates.at(replicate, side.day(last));
    }

    private double peak(Side side, Replicates replicates, int replicate) {
        return IntStream.rangeClosed(side.day(from), side.day(last))
                .mapToDouble(day -> replicates.at(replicate, day))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
    }
}
