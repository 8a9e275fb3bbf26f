package org.refugia.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.SweepFolderColumns;

/** The runs of a sweep, from {@code runs.csv}: one dense array per measure, NaN where a run has no number. */
final class SweepRuns {
    private static final List<String> HEADER = SweepFolderColumns.RUNS.header();

    private final SweepManifest manifest;
    private final List<SweepFolder.Point> points;
    private final SweepColumns columns;
    private final double[][] values;
    private final String[] seeds;
    private final LocalDate[] diverges;
    private final BitSet seen = new BitSet();
    private final List<Failure> failures = new ArrayList<>();

    private SweepRuns(SweepManifest manifest, List<SweepFolder.Point> points) {
        this.manifest = manifest;
        this.points = points;
        columns = new SweepColumns(manifest);
        values = new double[manifest.measures().size()]
                [manifest.variants().size() * manifest.points() * manifest.replicates()];
        for (double[] each : values) {
            Arrays.fill(each, Double.NaN);
        }
        seeds = new String[manifest.replicates()];
        diverges = new LocalDate[manifest.variants().size() * manifest.points()];
    }

    /**
     * Reads the table of a folder.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static SweepRuns read(Path folder, SweepManifest manifest, List<SweepFolder.Point> points) {
        SweepRuns runs = new SweepRuns(manifest, points);
        List<String> header = Stream.of(
                        HEADER.stream(),
                        manifest.varied().stream().map(SweepManifest.Factor::path),
                        manifest.measures().stream().map(SweepManifest.Measure::id))
                .flatMap(names -> names)
                .toList();
        TableFile.in(folder, "runs.csv", header).forEachRow(runs::add);
        return runs;
    }

    private void add(TableFile.Row row) {
        String variant = columns.variant(row, 1);
        int point = columns.point(row, 2);
        int replicate = columns.replicate(row, 4);
        String run = "%s/%d/%d".formatted(variant, point, replicate);
        if (!row.text(0).equals(run)) {
            throw row.refused(0, run + ", after its variant, point and replicate");
        }
        int index = index(variant, point, replicate);
        if (seen.get(index)) {
            throw row.refused("this run stands in a row above already, expected once");
        }
        seen.set(index);
        checkSeed(row, replicate);
        checkPoint(row, points.get(point - 1));
        switch (row.text(6)) {
            case "done" -> done(row, index);
            case "failed" -> failures.add(new Failure(variant, point, replicate, row.text(7)));
            default -> throw row.refused(6, "done or failed");
        }
    }

    private void checkSeed(TableFile.Row row, int replicate) {
        String seed = row.text(5);
        if (seeds[replicate - 1] == null) {
            seeds[replicate - 1] = seed;
        } else if (!seeds[replicate - 1].equals(seed)) {
            throw row.refused(5, "%s as in the rows above of replicate %d".formatted(seeds[replicate - 1], replicate));
        }
    }

    private void checkPoint(TableFile.Row row, SweepFolder.Point point) {
        for (int i = 0; i < point.values().size(); i++) {
            if (!row.text(HEADER.size() + i).equals(point.values().get(i))) {
                throw row.refused(
                        HEADER.size() + i,
                        "'%s' as points.csv has it".formatted(point.values().get(i)));
            }
        }
    }

    private void done(TableFile.Row row, int index) {
        int first = HEADER.size() + manifest.varied().size();
        for (int measure = 0; measure < values.length; measure++) {
            values[measure][index] = row.optionalNumber(first + measure).orElse(Double.NaN);
        }
        if (!row.text(8).isEmpty()) {
            LocalDate date = columns.date(row, 8);
            int place = index / manifest.replicates();
            if (diverges[place] == null || date.isBefore(diverges[place])) {
                diverges[place] = date;
            }
        }
    }

    private int index(String variant, int point, int replicate) {
        int place = manifest.variants().indexOf(variant) * manifest.points() + point - 1;
        return place * manifest.replicates() + replicate - 1;
    }

    double[] values(int measure, String variant, int point) {
        int first = index(variant, point, 1);
        return Arrays.copyOfRange(values[measure], first, first + manifest.replicates());
    }

    Optional<LocalDate> diverges(String variant, int point) {
        return Optional.ofNullable(diverges[index(variant, point, 1) / manifest.replicates()]);
    }

    Optional<String> seed(int replicate) {
        return Optional.ofNullable(seeds[replicate - 1]);
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }
}
