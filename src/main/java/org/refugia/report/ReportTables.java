package org.refugia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.analysis.Scale;
import org.refugia.analysis.Sensitivity;
import org.refugia.analysis.Summary;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.TippingPoint;

/** The tables of a measure of a variant: by setting, and by factor. */
final class ReportTables {
    private static final int MOST_SETTINGS = 40;
    private static final int MOST_COLUMNS = 5;

    private final SweepFolder folder;
    private final SweepManifest manifest;
    private final SweepManifest.Measure measure;
    private final String variant;
    private final Optional<String> counterfactual;

    ReportTables(SweepFolder folder, SweepManifest.Measure measure, String variant) {
        this.folder = folder;
        manifest = folder.manifest();
        this.measure = measure;
        this.variant = variant;
        counterfactual = manifest.counterfactual().filter(other -> !other.equals(variant));
    }

    void putInto(Writing text, List<Sensitivity> sensitivities) {
        settings(text);
        tippingPoints(text);
        sensitivity(text, Sensitivities.shown(manifest, sensitivities, measure, variant));
    }

    private void settings(Writing text) {
        List<SettingNumbers> all = SettingNumbers.of(folder, measure, variant, counterfactual.isPresent());
        List<SettingNumbers> shown = Pick.of(all, MOST_SETTINGS);
        Scale scale = scale(all.stream().map(SettingNumbers::value));
        Scale differences = scale(all.stream().map(SettingNumbers::result));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                "setting", Markdown.plain(variant + unit(scale, SweepWords.unit(measure.unit())))));
        counterfactual.ifPresent(other -> {
            head.add(Markdown.plain(other + unit(scale, SweepWords.unit(measure.unit()))));
            head.add("difference" + unit(differences, SweepWords.differenceUnit(measure.unit())));
        });
        head.addAll(List.of("95 % interval", "middle 90 % of points", "replicates"));
        rows.add(head);
        for (SettingNumbers each : shown) {
            List<String> row = new ArrayList<>();
            row.add(each.setting().isEmpty() ? "all points" : Markdown.plain(each.setting()));
            row.add(cell(scale, each.value().mean()));
            if (counterfactual.isPresent()) {
                row.add(cell(scale, each.without().mean()));
                row.add(signedCell(differences, each.result().mean()));
            }
            row.add(interval(differences, each.result().low(), each.result().high()));
            row.add(
                    each.points() == 1
                            ? "–"
                            : interval(
                                    differences,
                                    each.spread().q05(),
                                    each.spread().q95()));
            row.add(Integer.toString(each.result().n()));
            rows.add(row);
        }
        text.table("l" + "r".repeat(head.size() - 1), rows);
        if (shown.size() < all.size()) {
            text.paragraph("Shown: %d of %d settings; %s has them all, point by point."
                    .formatted(shown.size(), all.size(), Markdown.code("differences.csv")));
        }
    }

    private void tippingPoints(Writing text) {
        List<String> items = new ArrayList<>();
        for (Varied x : Varied.of(folder)) {
            if (x.isNumeric() && !x.isSampled()) {
                Response response = Response.of(
                        folder, folder.points(), x, new Quantity(measure.id(), variant, counterfactual.isPresent()));
                for (TippingPoint point : TippingMarks.of(response)) {
                    items.add("Along %s it %s: one step makes more than two thirds of the way."
                            .formatted(Markdown.code(x.path()), TippingMarks.words(x, point)));
                }
            }
        }
        text.list(items);
    }

    private void sensitivity(Writing text, List<Sensitivity> rows) {
        List<String> paths = Sensitivities.order(rows);
        if (paths.isEmpty()) {
            return;
        }
        String method = rows.get(0).method();
        text.paragraph("How much each factor matters%s, the most important one first. %s"
                .formatted(counterfactual.map(other -> " for the difference").orElse(""), Tornado.reading(method)));
        Scale scale = Tornado.hasUnit(method)
                ? Scale.of(rows.stream()
                        .mapToDouble(row -> Math.abs(row.value()))
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(0))
                : Scale.of(0);
        String unit = Tornado.hasUnit(method)
                ? unit(
                        scale,
                        counterfactual.isPresent()
                                ? SweepWords.differenceUnit(measure.unit())
                                : SweepWords.unit(measure.unit()))
                : "";
        if (manifest.settings() == 1) {
            List<String> statistics =
                    rows.stream().map(Sensitivity::statistic).distinct().toList();
            table(
                    text,
                    paths,
                    statistics,
                    statistics.stream().map(each -> Tornado.symbol(each) + unit).toList(),
                    (path, statistic) -> find(rows, path, 1, statistic),
                    scale);
        } else {
            String main = rows.stream()
                    .filter(Tornado::isMain)
                    .findFirst()
                    .orElseThrow()
                    .statistic();
            List<Integer> settings = Pick.of(
                    IntStream.rangeClosed(1, manifest.settings()).boxed().toList(), MOST_COLUMNS);
            List<String> heads = settings.stream()
                    .map(setting -> "%s at %s"
                            .formatted(
                                    Tornado.symbol(main) + unit, Markdown.plain(SweepWords.setting(folder, setting))))
                    .toList();
            table(text, paths, settings, heads, (path, setting) -> find(rows, path, setting, main), scale);
        }
        if (manifest.settings() > 1) {
            text.paragraph("All settings and statistics: %s.".formatted(Markdown.code("sensitivity.csv")));
        }
    }

    private interface Finder<T> {
        Optional<Sensitivity> find(String path, T column);
    }

    private static <T> void table(
            Writing text, List<String> paths, List<T> columns, List<String> heads, Finder<T> finder, Scale scale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("factor"), heads.stream()).toList());
        for (String path : paths) {
            rows.add(Stream.concat(
                            Stream.of(Markdown.code(path)),
                            columns.stream()
                                    .map(column -> finder.find(path, column)
                                            .map(row -> cell(scale, row))
                                            .orElse("–")))
                    .toList());
        }
        text.table("l" + "r".repeat(heads.size()), rows);
    }

    private static Optional<Sensitivity> find(List<Sensitivity> rows, String path, int setting, String statistic) {
        return rows.stream()
                .filter(row -> row.setting() == setting
                        && row.path().equals(path)
                        && row.statistic().equals(statistic))
                .findFirst();
    }

    /** "12.3 (10.1 to 15.2)". */
    private static String cell(Scale scale, Sensitivity row) {
        return Double.isNaN(row.low())
                ? cell(scale, row.value())
                : "%s (%s)".formatted(cell(scale, row.value()), interval(scale, row.low(), row.high()));
    }

    private static String cell(Scale scale, double value) {
        return Double.isNaN(value) ? "–" : Verdict.digits(scale, value);
    }

    private static String signedCell(Scale scale, double value) {
        String digits = cell(scale, value);
        return value > 0 && !digits.equals("0") ? "+" + digits : digits;
    }

    private static String interval(Scale scale, double low, double high) {
        return Double.isNaN(low) ? "–" : "%s to %s".formatted(cell(scale, low), cell(scale, high));
    }

    private static Scale scale(Stream<Summary> summaries) {
        return Scale.of(summaries
                .mapToDouble(summary -> Math.abs(summary.mean()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0));
    }

    /** " [k people]"; nothing for pure numbers. */
    private static String unit(Scale scale, String unit) {
        String scaled = scale.unit(unit);
        return scaled.isBlank() ? "" : " [%s]".formatted(scaled);
    }
}
