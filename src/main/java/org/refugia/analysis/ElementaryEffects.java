package org.refugia.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.refugia.parameter.Require;

/**
 * Screening by elementary effects: what changes along random trajectories of which each step moves one factor.
 *
 * <pre>  EE_i = (y(x + Δ e_i) − y(x)) / Δ
 *   µ_i = mean EE_i;  µ*_i = mean |EE_i|;  σ_i = sample standard deviation of EE_i;  over trajectories</pre>
 *
 * x: positions between lowest and highest value ({@link FactorScale}), so an effect is in units of the output per full range of
 * the factor. µ*: how much the factor matters; µ against µ*: whether always in the same direction; σ: how much the effect depends on
 * where the factors stand. Intervals: {@link Bootstrap} over trajectories.
 *
 * <p>Source: Morris (1991), Factorial sampling plans for preliminary computational experiments, Technometrics 33,
 * 161–174; µ*: Campolongo, Cariboni &amp; Saltelli (2007), An effective screening design for sensitivity analysis of large
 * models, Environmental Modelling &amp; Software 22, 1509–1518.
 */
final class ElementaryEffects {
    private ElementaryEffects() {}

    /**
     * µ*, µ and σ of each factor.
     *
     * @param x     positions by point and factor: trajectories of k + 1 points, one after the other
     * @param y     output by point; a step from or to NaN has no effect
     * @param seed  of the bootstrap
     * @throws IllegalArgumentException if the points are no whole trajectories, or a step moves several factors
     */
    static List<FactorStatistic> of(double[][] x, double[] y, long seed) {
        double[][] effects = effects(x, y);
        List<FactorStatistic> statistics = new ArrayList<>();
        for (int factor = 0; factor < effects.length; factor++) {
            double[] effect = effects[factor];
            add(statistics, factor, "mu_star", effect, ElementaryEffects::meanSize, seed);
            add(statistics, factor, "mu", effect, Moments::mean, seed);
            add(statistics, factor, "sigma", effect, sample -> Math.sqrt(Moments.variance(sample)), seed);
        }
        return statistics;
    }

    private static void add(
            List<FactorStatistic> statistics,
            int factor,
            String name,
            double[] effects,
            ToDoubleFunction<double[]> formula,
            long seed) {
        statistics.add(FactorStatistic.of(
                factor, name, effects.length, parts -> formula.applyAsDouble(chosen(effects, parts)), seed));
    }

    private static double meanSize(double[] effects) {
        return Moments.mean(Arrays.stream(effects).map(Math::abs).toArray());
    }

    private static double[] chosen(double[] effects, int[] trajectories) {
        return Arrays.stream(trajectories)
                .mapToDouble(trajectory -> effects[trajectory])
                .filter(effect -> !Double.isNaN(effect))
                .toArray();
    }

    /** Effects by factor and trajectory; NaN where a trajectory does not have it. */
    private static double[][] effects(double[][] x, double[] y) {
        int factors = x[0].length;
        Require.that(
                x.length % (factors + 1) == 0,
                "%d points are no whole trajectories of %d points each".formatted(x.length, factors + 1));
        int trajectories = x.length / (factors + 1);
        double[][] effects = new double[factors][trajectories];
        for (double[] each : effects) {
            Arrays.fill(each, Double.NaN);
        }
        for (int point = 1; point < x.length; point++) {
            int moved = point % (factors + 1) == 0 ? -1 : moved(x[point - 1], x[point], point);
            if (moved >= 0) {
                double step = x[point][moved] - x[point - 1][moved];
                effects[moved][point / (factors + 1)] = (y[point] - y[point - 1]) / step;
            }
        }
        return effects;
    }

    /** The factor in which two points differ; -1 if in none, as between values that a list of few cannot tell apart. */
    private static int moved(double[] from, double[] to, int point) {
        int moved = -1;
        for (int factor = 0; factor < from.length; factor++) {
            if (from[factor] != to[factor]) {
                Require.that(
                        moved < 0,
                        "points %d and %d of a trajectory differ in several factors, must differ in one"
                                .formatted(point, point + 1));
                moved = factor;
            }
        }
        return moved;
    }
}
