package org.refugia.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How steadily an output rises (1) or falls (−1) with a factor, over all points of a design.
 *
 * <pre>  ρ = Σ (r_i − r̄)(s_i − s̄) / √(Σ (r_i − r̄)² · Σ (s_i − s̄)²)</pre>
 *
 * r, s: ranks of factor and output; equal values share their mean rank. Interval: {@link Bootstrap} over points.
 * Source: Spearman (1904), The proof and measurement of association between two things, American Journal of Psychology 15,
 * 72–101; as a measure of sensitivity: Saltelli &amp; Sobol' (1995), About the use of rank transformation in sensitivity
 * analysis of model output, Reliability Engineering &amp; System Safety 50, 225–239.
 */
final class RankCorrelation {
    private final double[] x;
    private final double[] y;
    private final int[] byX;
    private final int[] byY;

    private RankCorrelation(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        byX = ascending(x);
        byY = ascending(y);
    }

    /**
     * ρ of each factor.
     *
     * @param x     positions by point and factor
     * @param y     output by point; where it or the position is NaN, the point does not count for that factor
     * @param seed  of the bootstrap
     */
    static List<FactorStatistic> of(double[][] x, double[] y, long seed) {
        List<FactorStatistic> statistics = new ArrayList<>();
        for (int i = 0; i < x[0].length; i++) {
            int factor = i;
            int[] present = IntStream.range(0, y.length)
                    .filter(point -> !Double.isNaN(y[point] - x[point][factor]))
                    .toArray();
            RankCorrelation correlation = new RankCorrelation(
                    IntStream.of(present).mapToDouble(point -> x[point][factor]).toArray(),
                    IntStream.of(present).mapToDouble(point -> y[point]).toArray());
            statistics.add(FactorStatistic.of(factor, "rho", present.length, correlation::rho, seed));
        }
        return statistics;
    }

    private static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** ρ of some of the points, each as often as it is named; NaN if either does not vary among them. */
    private double rho(int[] points) {
        int[] times = new int[x.length];
        for (int point : points) {
            times[point]++;
        }
        double[] r = ranks(x, byX, times);
        double[] s = ranks(y, byY, times);
        double middle = (points.length + 1) / 2.0;
        double rs = 0;
        double rr = 0;
        double ss = 0;
        for (int i = 0; i < times.length; i++) {
            rs += times[i] * (r[i] - middle) * (s[i] - middle);
            rr += times[i] * (r[i] - middle) * (r[i] - middle);
            ss += times[i] * (s[i] - middle) * (s[i] - middle);
        }
        return rr > 0 && ss > 0 ? rs / Math.sqrt(rr * ss) : Double.NaN;
    }

    /** Mean ranks, from 1, of values that occur several times or not at all. */
    private static double[] ranks(double[] values, int[] ascending, int[] times) {
        double[] ranks = new double[values.length];
        int before = 0;
        for (int from = 0, to; from < ascending.length; from = to) {
            int equal = 0;
            for (to = from; to < ascending.length && values[ascending[to]] == values[ascending[from]]; to++) {
                equal += times[ascending[to]];
            }
            for (int i = from; i < to; i++) {
                ranks[ascending[i]] = before + (equal + 1) / 2.0;
            }
            before += equal;
        }
        return ranks;
    }
}
