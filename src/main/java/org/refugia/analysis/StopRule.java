package org.refugia.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.refugia.parameter.Require;

/**
 * When there are enough replicates: as soon as the 95 % interval of every comparison is narrow enough.
 *
 * <pre>  r* = min r ≥ r_min:  t(0.975; r − 1) · s_r / √r ≤ h  for every comparison</pre>
 *
 * s_r: standard deviation of the paired differences of replicates 1 … r. Only their numbers decide, in the order of replicates, so the
 * result does not depend on which run was finished first. Looking again and again makes the true coverage a little smaller than 95 %, the
 * less so the larger r_min.
 * Source: Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.4.1, sequential procedure; Chow &amp; Robbins (1965), On the
 * asymptotic theory of fixed-width sequential confidence intervals for the mean, Annals of Mathematical Statistics 36, 457–462.
 */
public final class StopRule {
    private StopRule() {}

    /**
     * The number of replicates that are enough, by an absolute half-width.
     *
     * @param differences  of each comparison, by replicate; NaN: not there (yet), so the rule cannot hold beyond it
     * @param atLeast      fewest replicates, r_min; at least 2
     * @param halfWidth    h, in the unit of the differences; above 0
     * @return empty if those that are there are not enough
     */
    public static OptionalInt replicates(List<double[]> differences, int atLeast, double halfWidth) {
        Require.positive("half_width", halfWidth);
        return first(
                atLeast,
                differences,
                replicates -> differences.stream().allMatch(each -> halfWidth(each, replicates) <= halfWidth));
    }

    /**
     * As {@link #replicates}, with a half-width relative to what the counterfactual has.
     *
     * @param counterfactual  the counterfactual's values of each comparison, by replicate
     * @param share           h as a share of |mean of the counterfactual's values of replicates 1 … r|; above 0
     */
    public static OptionalInt relative(
            List<double[]> differences, List<double[]> counterfactual, int atLeast, double share) {
        Require.positive("half_width", share);
        return first(
                atLeast,
                differences,
                replicates -> IntStream.range(0, differences.size())
                        .allMatch(i -> halfWidth(differences.get(i), replicates)
                                <= share * Math.abs(Moments.mean(Arrays.copyOf(counterfactual.get(i), replicates)))));
    }

    private static OptionalInt first(int atLeast, List<double[]> differences, IntPredicate holds) {
        Require.atLeast(2, "at_least", atLeast);
        int there = differences.stream().mapToInt(StopRule::there).min().orElse(0);
        return IntStream.rangeClosed(atLeast, there).filter(holds).findFirst();
    }

    /** How many replicates are there without a gap. */
    private static int there(double[] differences) {
        return IntStream.range(0, differences.length)
                .filter(replicate -> Double.isNaN(differences[replicate]))
                .findFirst()
                .orElse(differences.length);
    }

    private static double halfWidth(double[] differences, int replicates) {
        return StudentT.halfWidth(Moments.variance(Arrays.copyOf(differences, replicates)), replicates);
    }
}
