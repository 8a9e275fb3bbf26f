package org.refugia.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.refugia.analysis.Scale;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/** What the shocks do to a measure over two levers or factors at a time, as maps of cells. */
record HeatChart(String name) implements SweepChart {
    private static final int MOST_MAPS = 6;
    private static final int LEGEND = 62;
    private static final int ROW = 30;

    private record Pair(Varied across, Varied up) {
        String words() {
            return across.path() + " by " + up.path();
        }
    }

    @Override
    public List<Named> of(SweepFolder folder) {
        List<Pair> pairs = pairs(folder);
        if (pairs.isEmpty()) {
            return List.of();
        }
        SweepManifest manifest = folder.manifest();
        Map<String, String> slugs = Slugs.of(
                manifest.measures().stream().map(SweepManifest.Measure::id).toList());
        List<Named> charts = new ArrayList<>();
        for (String variant : manifest.comparedVariants()) {
            for (SweepManifest.Measure measure : manifest.measures()) {
                String file = name + "-" + slugs.get(measure.id()) + SweepWords.suffix(manifest, variant);
                figure(folder, measure, variant, pairs).ifPresent(figure -> charts.add(new Named(file, figure)));
            }
        }
        return charts;
    }

    /** Factors that are tried one at a time make no pairs; levers do with everything. */
    private static List<Pair> pairs(SweepFolder folder) {
        boolean isAlone = folder.manifest().designType().equals("one-at-a-time");
        List<Varied> parameters = Varied.of(folder);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            for (int j = i + 1; j < parameters.size(); j++) {
                if (!isAlone || parameters.get(i).isLever()) {
                    pairs.add(new Pair(parameters.get(i), parameters.get(j)));
                }
            }
        }
        return pairs;
    }

    private static List<Pair> shown(List<Pair> pairs) {
        return pairs.subList(0, Math.min(MOST_MAPS, pairs.size()));
    }

    private static Optional<Figure> figure(
            SweepFolder folder, SweepManifest.Measure measure, String variant, List<Pair> pairs) {
        SweepManifest manifest = folder.manifest();
        Optional<String> counterfactual = manifest.counterfactual().filter(other -> !other.equals(variant));
        Quantity quantity = new Quantity(measure.id(), variant, counterfactual.isPresent());
        List<HeatMap> maps = shown(pairs).stream()
                .map(pair -> new HeatMap(folder, pair.across(), pair.up(), quantity))
                .toList();
        DoubleSummaryStatistics numbers =
                maps.stream().flatMapToDouble(HeatMap::numbers).summaryStatistics();
        if (numbers.getCount() == 0) {
            return Optional.empty();
        }
        double deepest = Math.max(Math.abs(numbers.getMin()), Math.abs(numbers.getMax()));
        Shades shades =
                counterfactual.isPresent() ? Shades.even(deepest) : Shades.rising(numbers.getMin(), numbers.getMax());
        Scale scale = Scale.of(deepest);
        int columns = maps.size() == 1 ? 1 : 2;
        int row = columns == 1 ? 2 * ROW : ROW;
        int beside = maps.stream().mapToInt(HeatMap::beside).max().orElse(0);
        Mosaic mosaic = new Mosaic(columns);
        maps.forEach(map ->
                mosaic.add(map.plot(Mosaic.width(columns), beside, map.height(row), shades, scale), map.height(row)));
        Captions captions = new Captions(
                counterfactual
                        .map(other -> "%s: difference to %s".formatted(measure.id(), other))
                        .orElse(measure.id()),
                reading(manifest, variant, counterfactual, pairs, maps),
                "");
        JFreeChart chart = new JFreeChart(null, Style.TITLE, mosaic, false);
        captions.putOn(chart, manifest.title());
        chart.addSubtitle(legend(
                shades,
                scale,
                counterfactual.isPresent()
                        ? SweepWords.differenceUnit(measure.unit())
                        : SweepWords.unit(measure.unit())));
        return Optional.of(new Figure(chart, mosaic.height() + LEGEND + captions.height(manifest.title())));
    }

    private static PaintScaleLegend legend(Shades shades, Scale scale, String unit) {
        double low = shades.low() / scale.factor();
        double high = shades.high() / scale.factor();
        double around = high > low ? 0 : Math.max(1, 0.1 * Math.abs(low));
        Shades scaled = new Shades(
                low - around, high + around, number -> shades.depth().applyAsDouble(number * scale.factor()));
        PaintScaleLegend legend =
                new PaintScaleLegend(scaled, new PlainAxis(scale.unit(unit), low - around, high + around));
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setBackgroundPaint(Style.BACKGROUND);
        legend.setStripWidth(12);
        legend.setStripOutlineVisible(false);
        legend.setSubdivisionCount(120);
        legend.setMargin(new RectangleInsets(8, 180, 0, 180));
        return legend;
    }

    private static String reading(
            SweepManifest manifest,
            String variant,
            Optional<String> counterfactual,
            List<Pair> pairs,
            List<HeatMap> maps) {
        List<String> sentences = new ArrayList<>();
        String replicates = SweepWords.count(manifest.replicates(), "replicate");
        counterfactual.ifPresentOrElse(
                other -> {
                    sentences.add("%s minus %s, mean of %s paired by number.".formatted(variant, other, replicates));
                    sentences.add("Blue: more than there; orange: less.");
                },
                () -> sentences.add("%s, mean of %s.".formatted(variant, replicates)));
        if (manifest.varied().size() > 2) {
            sentences.add("Other parameters are averaged over.");
        }
        if (maps.stream().anyMatch(HeatMap::hasUnclear)) {
            sentences.add("In brackets: no clear difference, the 95 % interval holds 0.");
        }
        if (maps.stream().anyMatch(HeatMap::hasGaps)) {
            sentences.add("Grey: no run has a number there.");
        }
        if (pairs.size() > MOST_MAPS) {
            sentences.add("Not shown: %s."
                    .formatted(SweepWords.some(
                            pairs.subList(MOST_MAPS, pairs.size()).stream()
                                    .map(Pair::words)
                                    .toList(),
                            3)));
        }
        return String.join(" ", sentences);
    }
}
