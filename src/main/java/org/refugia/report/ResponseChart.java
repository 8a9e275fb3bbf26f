package org.refugia.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/**
 * How a measure, and what the shocks do to it, depend on each lever and factor. With a lever, factors are shown by a line
 * for each of its values, and several variants have a chart each; otherwise there is a line for each variant.
 */
record ResponseChart(String name) implements SweepChart {
    private static final int MOST_PARAMETERS = 8;
    private static final int MOST_LINES = 7;

    @Override
    public List<Named> of(SweepFolder folder) {
        List<Varied> parameters = Varied.of(folder);
        if (parameters.isEmpty()) {
            return List.of();
        }
        SweepManifest manifest = folder.manifest();
        Optional<Varied> lever = parameters.stream()
                .filter(each -> each.isLever() && parameters.size() > 1)
                .findFirst();
        List<List<String>> sets = lever.isEmpty()
                ? List.of(manifest.comparedVariants())
                : manifest.comparedVariants().stream().map(List::of).toList();
        Map<String, String> slugs = Slugs.of(
                manifest.measures().stream().map(SweepManifest.Measure::id).toList());
        List<Named> charts = new ArrayList<>();
        for (List<String> variants : sets) {
            String suffix = sets.size() > 1 ? SweepWords.suffix(manifest, variants.get(0)) : "";
            for (SweepManifest.Measure measure : manifest.measures()) {
                figure(folder, measure, variants, parameters, lever)
                        .ifPresent(
                                figure -> charts.add(new Named(name + "-" + slugs.get(measure.id()) + suffix, figure)));
            }
        }
        return charts;
    }

    private static String paths(List<Varied> parameters) {
        return parameters.stream().map(Varied::path).collect(Collectors.joining(", "));
    }

    private static Optional<Figure> figure(
            SweepFolder folder,
            SweepManifest.Measure measure,
            List<String> variants,
            List<Varied> parameters,
            Optional<Varied> lever) {
        SweepManifest manifest = folder.manifest();
        Optional<String> counterfactual = manifest.counterfactual().filter(other -> !variants.contains(other));
        int columns = parameters.size() == 1 ? 1 : 2;
        int panel = columns == 1 ? 2 * Style.PANEL_HEIGHT : Style.PANEL_HEIGHT + 10;
        Legend legend = new Legend();
        Mosaic mosaic = new Mosaic(columns);
        List<ResponseBlock> blocks = parameters.stream()
                .limit(MOST_PARAMETERS)
                .map(x -> new ResponseBlock(
                        folder,
                        measure,
                        x,
                        lever.filter(by -> by != x)
                                .map(by -> byValue(folder, variants.get(0), by))
                                .orElseGet(() -> byVariant(folder, variants)),
                        counterfactual))
                .toList();
        if (blocks.stream().noneMatch(ResponseBlock::hasNumbers)) {
            return Optional.empty();
        }
        double[] differences = range(-1, blocks.stream().flatMapToDouble(ResponseBlock::differencesSeen));
        double[] levels = range(0, blocks.stream().flatMapToDouble(ResponseBlock::levelsSeen));
        int height = ResponseBlock.height(panel, counterfactual.isPresent());
        blocks.forEach(block -> mosaic.add(block.plot(Mosaic.width(columns), differences, levels, legend), height));
        Captions captions = new Captions(
                measure.id() + ": response to what was varied",
                reading(folder, variants, parameters, lever, counterfactual),
                "");
        JFreeChart chart = new JFreeChart(null, Style.TITLE, mosaic, false);
        captions.putOn(chart, manifest.title());
        legend.putOn(chart);
        return Optional.of(new Figure(chart, mosaic.height() + captions.height(manifest.title()) + legend.height()));
    }

    /** Smallest and largest of some numbers among which is 0; if it is all there is, 1 as largest and another smallest. */
    private static double[] range(double smallestOfNothing, DoubleStream numbers) {
        DoubleSummaryStatistics statistics = numbers.summaryStatistics();
        return statistics.getMin() == statistics.getMax()
                ? new double[] {smallestOfNothing, 1}
                : new double[] {statistics.getMin(), statistics.getMax()};
    }

    private static List<ResponseBlock.Line> byVariant(SweepFolder folder, List<String> variants) {
        return IntStream.range(0, Math.min(MOST_LINES, variants.size()))
                .mapToObj(
                        i -> new ResponseBlock.Line(variants.get(i), Style.colour(i), variants.get(i), folder.points()))
                .toList();
    }

    private static List<ResponseBlock.Line> byValue(SweepFolder folder, String variant, Varied lever) {
        List<String> shown = Pick.of(lever.levels(), MOST_LINES);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new ResponseBlock.Line(
                        lever.shortPath() + " " + shown.get(i),
                        Style.step(i, shown.size()),
                        variant,
                        lever.having(shown.get(i), folder.points().stream())))
                .toList();
    }

    private static String reading(
            SweepFolder folder,
            List<String> variants,
            List<Varied> parameters,
            Optional<Varied> lever,
            Optional<String> counterfactual) {
        SweepManifest manifest = folder.manifest();
        List<String> sentences = new ArrayList<>();
        String runs = SweepWords.count(manifest.replicates(), "replicate")
                + counterfactual.map(o -> " paired by number").orElse("");
        sentences.add(counterfactual
                .map(other -> "%s minus %s, %s.".formatted(String.join(", ", variants), other, runs))
                .orElse("%s, %s.".formatted(String.join(", ", variants), runs)));
        if (parameters.size() > 1) {
            sentences.add(
                    manifest.designType().equals("one-at-a-time")
                            ? "What stands at no axis is as in the scenario or, if a lever, averaged over."
                            : "What stands at no axis is averaged over.");
        }
        if (parameters.stream().anyMatch(Varied::isSampled)) {
            sentences.add(
                    "Over a sample, dots are single points of the design, and the line is the median of those in a bin.");
        }
        lever.filter(by -> by.levels().size() > MOST_LINES)
                .ifPresent(by -> sentences.add("Lines for %d of %d values of %s."
                        .formatted(MOST_LINES, by.levels().size(), by.path())));
        if (lever.isEmpty() && variants.size() > MOST_LINES) {
            sentences.add("Not shown: variants %s."
                    .formatted(String.join(", ", variants.subList(MOST_LINES, variants.size()))));
        }
        if (parameters.size() > MOST_PARAMETERS) {
            sentences.add("Not shown: %s.".formatted(paths(parameters.subList(MOST_PARAMETERS, parameters.size()))));
        }
        return String.join(" ", sentences);
    }
}
