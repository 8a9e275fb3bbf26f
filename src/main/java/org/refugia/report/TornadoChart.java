package org.refugia.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.refugia.analysis.Scale;
import org.refugia.analysis.Sensitivity;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/** How much each of several factors matters for what the shocks do to a measure, the most important one first. */
record TornadoChart(String name) implements SweepChart {
    private static final int MOST_FACTORS = 15;
    private static final int MOST_PANELS = 6;
    private static final int ROW = 24;
    private static final int AXIS = 44;
    private static final int LONGEST_NAME = 220;

    @Override
    public List<Named> of(SweepFolder folder) {
        List<Sensitivity> rows = Sensitivity.of(folder);
        SweepManifest manifest = folder.manifest();
        Map<String, String> slugs = Slugs.of(
                manifest.measures().stream().map(SweepManifest.Measure::id).toList());
        List<Named> charts = new ArrayList<>();
        for (String variant : manifest.comparedVariants()) {
            for (SweepManifest.Measure measure : manifest.measures()) {
                figure(folder, measure, variant, Sensitivities.shown(manifest, rows, measure, variant))
                        .ifPresent(figure -> charts.add(new Named(
                                name + "-" + slugs.get(measure.id()) + SweepWords.suffix(manifest, variant), figure)));
            }
        }
        return charts;
    }

    private static Optional<Figure> figure(
            SweepFolder folder, SweepManifest.Measure measure, String variant, List<Sensitivity> rows) {
        List<String> paths = Sensitivities.order(rows);
        if (paths.size() < 2) {
            return Optional.empty();
        }
        List<String> shown = paths.subList(0, Math.min(MOST_FACTORS, paths.size()));
        SweepManifest manifest = folder.manifest();
        List<Integer> settings =
                Pick.of(IntStream.rangeClosed(1, manifest.settings()).boxed().toList(), MOST_PANELS);
        List<Tornado> tornadoes = settings.stream()
                .map(setting -> new Tornado(
                        rows.stream().filter(row -> row.setting() == setting).toList(), shown))
                .toList();
        DoubleSummaryStatistics seen =
                tornadoes.stream().flatMapToDouble(Tornado::seen).summaryStatistics();
        if (seen.getCount() == 0) {
            return Optional.empty();
        }
        String method = rows.get(0).method();
        Scale scale = Tornado.hasUnit(method)
                ? Scale.of(Math.max(Math.abs(seen.getMin()), Math.abs(seen.getMax())))
                : Scale.of(0);
        boolean isDifference = rows.get(0).of().equals(Sensitivity.DIFFERENCE);
        String unit =
                scale.unit(isDifference ? SweepWords.differenceUnit(measure.unit()) : SweepWords.unit(measure.unit()));
        int columns = settings.size() == 1 ? 1 : 2;
        Mosaic mosaic = new Mosaic(columns);
        for (int i = 0; i < settings.size(); i++) {
            String heading = manifest.settings() == 1 ? variant : SweepWords.setting(folder, settings.get(i));
            mosaic.add(
                    plot(tornadoes.get(i), heading, scale, seen, Tornado.axis(method, unit), columns),
                    HeadedPlot.HEADING + shown.size() * ROW + AXIS);
        }
        Captions captions = new Captions(
                "%s: how much each factor matters%s".formatted(measure.id(), isDifference ? " for the difference" : ""),
                reading(manifest, method, variant, isDifference, paths),
                "");
        Legend legend = new Legend();
        Tornado.explain(method, legend);
        JFreeChart chart = new JFreeChart(null, Style.TITLE, mosaic, false);
        captions.putOn(chart, manifest.title());
        legend.putOn(chart);
        return Optional.of(new Figure(chart, mosaic.height() + captions.height(manifest.title()) + legend.height()));
    }

    private static XYPlot plot(
            Tornado tornado, String heading, Scale scale, DoubleSummaryStatistics seen, String label, int columns) {
        double width = Mosaic.width(columns);
        List<String> names = tornado.paths().stream()
                .map(path -> Lettering.shortenedInFront(path, Math.min(LONGEST_NAME, 0.45 * width)))
                .toList();
        PlaceAxis down = new PlaceAxis(null, names, 0);
        down.setInverted(true);
        double beside = names.stream().mapToDouble(Lettering::width).max().orElse(0) + 12;
        down.setFixedDimension(beside);
        double smallest = Math.min(0, seen.getMin()) / scale.factor();
        double largest = Math.max(0, seen.getMax()) / scale.factor();
        double span = largest > smallest ? largest - smallest : 1;
        double words = tornado.bars(scale).stream()
                .flatMap(List::stream)
                .mapToDouble(bar -> Lettering.width(bar.words()))
                .max()
                .orElse(0);
        double right = 0.04 + 1.2 * words / (width - beside);
        PlainAxis across = new PlainAxis(
                Lettering.shortened(label, width - beside),
                smallest < 0 ? smallest - 0.04 * span : 0,
                largest + right * span);
        XYPlot plot = new HeadedPlot(null, across, down, new XYLineAndShapeRenderer(), heading, Style.HEADING);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Style.GRID);
        plot.setDomainGridlineStroke(Style.THIN);
        plot.addAnnotation(new Bars(tornado.bars(scale)));
        plot.addDomainMarker(new ValueMarker(0, Style.INK, Style.ZERO), Layer.BACKGROUND);
        return plot;
    }

    private static String reading(
            SweepManifest manifest, String method, String variant, boolean isDifference, List<String> paths) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                isDifference
                        ? "%s minus %s, mean of %s."
                                .formatted(
                                        variant,
                                        manifest.counterfactual().orElseThrow(),
                                        SweepWords.count(manifest.replicates(), "replicate"))
                        : "%s, mean of %s.".formatted(variant, SweepWords.count(manifest.replicates(), "replicate")));
        sentences.add(Tornado.reading(method));
        if (manifest.settings() > MOST_PANELS) {
            sentences.add("Shown: %d of %d settings.".formatted(MOST_PANELS, manifest.settings()));
        }
        if (paths.size() > MOST_FACTORS) {
            sentences.add("Not shown, as they matter less: %s."
                    .formatted(SweepWords.some(paths.subList(MOST_FACTORS, paths.size()), 3)));
        }
        return String.join(" ", sentences);
    }
}
