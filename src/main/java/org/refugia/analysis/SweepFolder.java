package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.random.Mix;
import org.refugia.results.SweepFolderColumns;

/** The folder of a sweep, read once and whole; nothing in it can be changed. */
public final class SweepFolder {
    private static final List<String> POINTS = SweepFolderColumns.POINTS.header();

    private final Path path;
    private final SweepManifest manifest;
    private final List<Point> points;
    private final SweepRuns runs;
    private final List<Curve> curves;
    private final List<SettingEvent> events;

    /**
     * A point of the sweep.
     *
     * @param number   from 1
     * @param setting  number of its setting, from 1
     * @param values   of {@link SweepManifest#varied}, as a scenario writes them; empty: as the scenario has it
     */
    public record Point(int number, int setting, List<String> values) {
        public Point {
            values = List.copyOf(values);
        }
    }

    private record SettingEvent(int setting, Event event) {}

    private SweepFolder(Path folder) {
        path = folder;
        manifest = SweepManifest.read(folder);
        points = points(folder, manifest);
        runs = SweepRuns.read(folder, manifest, points);
        curves = Curve.read(folder, manifest);
        events = events(folder, manifest);
    }

    /**
     * Reads manifest and tables.
     *
     * @throws InvalidInput naming file and line, what was found and what was expected, if anything is missing or malformed
     */
    public static SweepFolder open(Path folder) {
        return new SweepFolder(folder);
    }

    private static List<Point> points(Path folder, SweepManifest manifest) {
        List<String> header = Stream.concat(
                        POINTS.stream(), manifest.varied().stream().map(SweepManifest.Factor::path))
                .toList();
        SweepColumns columns = new SweepColumns(manifest);
        List<Point> points = new ArrayList<>();
        TableFile table = TableFile.in(folder, "points.csv", header);
        table.forEachRow(row -> {
            int number = columns.point(row, 0);
            if (number != points.size() + 1) {
                throw row.refused(0, (points.size() + 1) + ": points come in the order of their numbers");
            }
            List<String> values = IntStream.range(POINTS.size(), header.size())
                    .mapToObj(row::text)
                    .toList();
            points.add(new Point(number, columns.setting(row, 1), values));
        });
        if (points.size() != manifest.points()) {
            throw table.refused(
                    "found %d points, expected %d as in the manifest".formatted(points.size(), manifest.points()));
        }
        return List.copyOf(points);
    }

    private static List<SettingEvent> events(Path folder, SweepManifest manifest) {
        SweepColumns columns = new SweepColumns(manifest);
        List<SettingEvent> events = new ArrayList<>();
        TableFile.in(folder, "events.csv", SweepFolderColumns.EVENTS.header())
                .forEachRow(row -> events.add(new SettingEvent(
                        columns.setting(row, 0), Event.from(row, 1, manifest.variants(), manifest.platforms()))));
        return events;
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** What was run. */
    public SweepManifest manifest() {
        return manifest;
    }

    /** Every point, in the order of numbers. */
    public List<Point> points() {
        return points;
    }

    /** A point in words: {@code point 3: shocks.ban.until=14 h, registration.memory=2 d}. */
    String place(Point point) {
        String values = String.join(", ", given(point));
        return "point " + point.number() + (values.isEmpty() ? "" : ": " + values);
    }

    /** What a point gives, as {@code path=value}, without what is left as the scenario has it. */
    List<String> given(Point point) {
        return IntStream.range(0, point.values().size())
                .filter(i -> !point.values().get(i).isEmpty())
                .mapToObj(i ->
                        manifest.varied().get(i).path() + "=" + point.values().get(i))
                .toList();
    }

    /**
     * A measure of the runs of a variant at a point, in its unit.
     *
     * @return by replicate, the first at index 0; NaN where a run is missing, failed, or does not define the measure
     */
    public double[] values(String measure, String variant, int point) {
        return runs.values(index(measure), variant, point);
    }

    private int index(String measure) {
        return IntStream.range(0, manifest.measures().size())
                .filter(i -> manifest.measures().get(i).id().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every measure asked for was swept, but not " + measure));
    }

    /** A measure of a variant at a point, over replicates. */
    public Summary summary(String measure, String variant, int point) {
        return Summary.of(values(measure, variant, point));
    }

    /** A variant minus the counterfactual at a point; empty if there is no counterfactual, or the variant is it. */
    public Optional<PairedSample> difference(String measure, String variant, int point) {
        return manifest.counterfactual()
                .filter(counterfactual -> !counterfactual.equals(variant))
                .map(counterfactual -> PairedSample.of(
                        values(measure, variant, point),
                        values(measure, counterfactual, point),
                        seed(
                                measure,
                                variant,
                                String.join("\n", points.get(point - 1).values()))));
    }

    /** A variant minus the counterfactual, replicate by replicate; only those that both have. */
    double[] differences(String measure, String variant, int point) {
        return PairedSample.differences(
                values(measure, variant, point),
                values(measure, manifest.counterfactual().orElseThrow(), point));
    }

    /** A seed for the resamples of a quantity, from its name alone: whatever else is in the sweep does not matter. */
    static long seed(String... name) {
        return Mix.text(String.join("\n", name));
    }

    /** The first day on which any run of a variant differs from the counterfactual's; empty if none ever does. */
    public Optional<LocalDate> diverges(String variant, int point) {
        return runs.diverges(variant, point);
    }

    /** The seed of a replicate, the same in every variant and at every point; empty if none of its runs is there. */
    public Optional<String> seed(int replicate) {
        return runs.seed(replicate);
    }

    /** The daily series that were kept, by variant, setting and id in the order of the table. */
    public List<Curve> curves() {
        return curves;
    }

    /** The events of a variant in a setting, earliest first. */
    public List<Event> events(String variant, int setting) {
        return events.stream()
                .filter(each ->
                        each.setting() == setting && each.event().variant().equals(variant))
                .map(SettingEvent::event)
                .sorted(Comparator.comparing(Event::from))
                .toList();
    }

    /** The runs that failed, in the order of the table. */
    public List<Failure> failures() {
        return runs.failures();
    }
}
