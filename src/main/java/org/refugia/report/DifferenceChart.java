package org.refugia.report;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.refugia.analysis.Difference;
import org.refugia.analysis.SeriesKey;

/**
 * What the shocks did to one measure: the paired difference to the counterfactual, a panel for each platform.
 *
 * @param measure  as in the tables
 * @param what     the measure in words
 */
record DifferenceChart(String name, String measure, String what) implements Chart {
    @Override
    public Optional<Figure> of(View view) {
        TimeFigure figure = new TimeFigure(view);
        int most = 0;
        for (SeriesKey key : view.series(measure)) {
            Optional<Difference> difference = view.differences().of(view.variant(), key);
            most = Math.max(most, difference.map(DifferenceChart::pairs).orElse(0));
            difference.filter(d -> pairs(d) > 0).ifPresent(d -> figure.add(panel(view, key, d)));
        }
        return figure.isEmpty() ? Optional.empty() : Optional.of(finish(view, figure, most));
    }

    private Figure finish(View view, TimeFigure figure, int pairs) {
        String counterfactual = view.counterfactual().orElseThrow();
        Legend legend = new Legend();
        legend.line("mean difference", Style.FAINT_INK, Style.MEDIAN);
        if (pairs > 1) {
            legend.band("95 % confidence interval of the mean", Style.FAINT_INK, Style.BAND_50);
        }
        String reading = "%s minus %s, %s paired by number.%s"
                .formatted(
                        view.variant(),
                        counterfactual,
                        pairs == 1 ? "1 replicate" : pairs + " replicates",
                        pairs > 1 ? " Interval: Student's t." : "");
        return figure.figure(new Captions(what + ": difference to " + counterfactual, reading, ""), legend);
    }

    private static Panel panel(View view, SeriesKey key, Difference difference) {
        double[] seen = IntStream.range(0, difference.days())
                .boxed()
                .flatMapToDouble(
                        day -> DoubleStream.of(difference.mean(day), difference.low(day), difference.high(day), 0))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        String unit = view.folder().series().unit(key);
        Panel panel = new Panel(
                view.noons(),
                view.titleOf(key.platform()),
                unit.equals("%") ? "percentage points" : unit,
                seen[0],
                seen[seen.length - 1]);
        panel.zeroLine();
        panel.band(difference::low, difference::high, view.colourOf(key.platform()), Style.BAND_50);
        panel.line(difference::mean, view.colourOf(key.platform()), Style.MEDIAN);
        return panel;
    }

    private static int pairs(Difference difference) {
        return IntStream.range(0, difference.days())
                .map(difference::pairs)
                .max()
                .orElse(0);
    }
}
