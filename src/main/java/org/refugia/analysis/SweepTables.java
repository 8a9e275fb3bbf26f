package org.refugia.analysis;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.refugia.results.SweepFolderColumns;
import org.refugia.results.TableWriter;

/**
 * The tables that are worked out from the runs of a sweep. Numbers have seven significant digits, and are empty where there is none; the
 * same runs give the same bytes.
 */
public final class SweepTables {
    private final SweepFolder folder;
    private final SweepManifest manifest;

    private SweepTables(SweepFolder folder) {
        this.folder = folder;
        manifest = folder.manifest();
    }

    /**
     * Writes {@code summary.csv}, {@code differences.csv} and {@code sensitivity.csv}, by variant, point and measure in the order of
     * the manifest; the last one by setting first.
     *
     * @param into  usually the folder of the sweep itself; files that are there are replaced
     * @throws UncheckedIOException naming the file, if one cannot be written
     */
    public static void write(SweepFolder folder, Path into) {
        SweepTables tables = new SweepTables(folder);
        TableWriter.write(into.resolve("summary.csv"), SweepFolderColumns.SUMMARY, tables::summary);
        TableWriter.write(into.resolve("differences.csv"), SweepFolderColumns.DIFFERENCES, tables::differences);
        TableWriter.write(into.resolve("sensitivity.csv"), SweepFolderColumns.SENSITIVITY, tables::sensitivity);
    }

    private void summary(Consumer<List<String>> table) {
        for (String variant : manifest.variants()) {
            for (SweepFolder.Point point : folder.points()) {
                for (SweepManifest.Measure measure : manifest.measures()) {
                    Summary summary = folder.summary(measure.id(), variant, point.number());
                    table.accept(List.of(
                            variant,
                            Integer.toString(point.number()),
                            Integer.toString(point.setting()),
                            measure.id(),
                            Integer.toString(summary.n()),
                            number(summary.mean()),
                            number(summary.low()),
                            number(summary.high()),
                            number(summary.median()),
                            number(summary.q05()),
                            number(summary.q95()),
                            number(summary.sd()),
                            measure.unit()));
                }
            }
        }
    }

    private void differences(Consumer<List<String>> table) {
        for (String variant : manifest.variants()) {
            for (SweepFolder.Point point : folder.points()) {
                for (SweepManifest.Measure measure : manifest.measures()) {
                    folder.difference(measure.id(), variant, point.number())
                            .ifPresent(sample -> difference(table, variant, point, measure, sample));
                }
            }
        }
    }

    private void difference(
            Consumer<List<String>> table,
            String variant,
            SweepFolder.Point point,
            SweepManifest.Measure measure,
            PairedSample sample) {
        Optional<LocalDate> diverges = folder.diverges(variant, point.number());
        table.accept(List.of(
                variant,
                manifest.counterfactual().orElseThrow(),
                Integer.toString(point.number()),
                Integer.toString(point.setting()),
                measure.id(),
                Integer.toString(sample.n()),
                number(sample.mean()),
                number(sample.low()),
                number(sample.high()),
                number(sample.bootLow()),
                number(sample.bootHigh()),
                number(sample.sd()),
                number(sample.varianceRatio()),
                diverges.map(LocalDate::toString).orElse(""),
                measure.unit()));
    }

    private void sensitivity(Consumer<List<String>> table) {
        for (Sensitivity each : Sensitivity.of(folder)) {
            table.accept(List.of(
                    Integer.toString(each.setting()),
                    each.variant(),
                    each.of(),
                    each.measure(),
                    each.method(),
                    each.path(),
                    each.statistic(),
                    number(each.value()),
                    number(each.low()),
                    number(each.high())));
        }
    }

    private static String number(double value) {
        return PairedDifferences.number(value);
    }
}
