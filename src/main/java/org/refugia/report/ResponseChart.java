package org.refugia.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/**
 * How a measure, and what the shocks do to it, depend on each lever and factor. With a lever, factors are shown by a line
 * for each of its values, and several variants have a chart each; otherwise there is a line for each variant.
 */
record ResponseChart(String name) implements SweepChart {
    @Override
    public List<Named> of(SweepFolder folder) {
        SweepManifest manifest = folder.manifest();
        List<ResponsePlan> plans = ResponsePlan.of(folder);
        Map<String, String> slugs = Slugs.of(
                manifest.measures().stream().map(SweepManifest.Measure::id).toList());
        List<Named> charts = new ArrayList<>();
        for (ResponsePlan plan : plans) {
            String suffix = plans.size() > 1
                    ? SweepWords.suffix(manifest, plan.variants().get(0))
                    : "";
            for (SweepManifest.Measure measure : manifest.measures()) {
                figure(folder, measure, plan)
                        .ifPresent(
                                figure -> charts.add(new Named(name + "-" + slugs.get(measure.id()) + suffix, figure)));
            }
        }
        return charts;
    }

    private static Optional<Figure> figure(SweepFolder folder, SweepManifest.Measure measure, ResponsePlan plan) {
        SweepManifest manifest = folder.manifest();
        Optional<String> counterfactual = plan.counterfactual();
        int columns = plan.isAlone() ? 1 : 2;
        int panel = columns == 1 ? 2 * Style.PANEL_HEIGHT : Style.PANEL_HEIGHT + 10;
        Legend legend = new Legend();
        Mosaic mosaic = new Mosaic(columns);
        List<ResponseBlock> blocks = plan.panels().stream()
                .map(each -> new ResponseBlock(folder, measure, each.x(), each.lines(), counterfactual))
                .toList();
        if (blocks.stream().noneMatch(ResponseBlock::hasNumbers)) {
            return Optional.empty();
        }
        double[] differences = range(-1, blocks.stream().flatMapToDouble(ResponseBlock::differencesSeen));
        double[] levels = range(0, blocks.stream().flatMapToDouble(ResponseBlock::levelsSeen));
        int height = ResponseBlock.height(panel, counterfactual.isPresent());
        blocks.forEach(block -> mosaic.add(block.plot(Mosaic.width(columns), differences, levels, legend), height));
        Captions captions = new Captions(measure.id() + ": response to what was varied", plan.reading(), "");
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
}
