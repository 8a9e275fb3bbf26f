package org.refugia.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.refugia.parameter.Require;

/**
 * One factor at a time: how far the output swings about the base while a factor takes its levels and the others stay.
 *
 * <pre>  low = min_l y(l) − y(base);  high = max_l y(l) − y(base);  swing = high − low</pre>
 *
 * l: levels of the factor. Low and high are ends of the swing, no interval. What factors do together is not seen.
 * Source: the bars of a tornado diagram; Eschenbach (1992), Spiderplots versus tornado diagrams for sensitivity analysis,
 * Interfaces 22(6), 40–46.
 */
final class Swing {
    private Swing() {}

    /**
     * The swing of each factor.
     *
     * @param texts  values by point and factor, empty where the factor stays; the first point is the base
     * @param y      output by point; a level of NaN does not count
     * @throws IllegalArgumentException if the first point is no base, or another moves none or several factors
     */
    static List<FactorStatistic> of(List<List<String>> texts, double[] y) {
        int[] moved = IntStream.range(0, texts.size())
                .map(point -> moved(texts.get(point), point))
                .toArray();
        List<FactorStatistic> statistics = new ArrayList<>();
        for (int i = 0; i < texts.get(0).size(); i++) {
            int factor = i;
            double[] changes = Moments.present(IntStream.range(1, moved.length)
                    .filter(point -> moved[point] == factor)
                    .mapToDouble(point -> y[point] - y[0])
                    .toArray());
            double low = Arrays.stream(changes).min().orElse(Double.NaN);
            double high = Arrays.stream(changes).max().orElse(Double.NaN);
            statistics.add(new FactorStatistic(factor, "swing", high - low, low, high));
        }
        return statistics;
    }

    /** The factor that a point moves; -1 at the base. */
    private static int moved(List<String> texts, int point) {
        int[] moved = IntStream.range(0, texts.size())
                .filter(factor -> !texts.get(factor).isEmpty())
                .toArray();
        Require.that(
                moved.length == (point == 0 ? 0 : 1),
                "point %d moves %d factors, must move %s"
                        .formatted(point + 1, moved.length, point == 0 ? "none: it is the base" : "one"));
        return point == 0 ? -1 : moved[0];
    }
}
