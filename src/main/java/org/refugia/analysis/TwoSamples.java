package org.refugia.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * How one quantity differs between two sets of runs, all but the counts in its unit.
 *
 * <p>Runs that had the same seed in either set are pairs ({@link PairedSample}). Where there are fewer than two pairs,
 * the sets are taken as independent, after Welch:
 *
 * <pre>  ȳ − x̄ ± t(0.975; ν) · √(s_x²/n + s_y²/m);  ν = (s_x²/n + s_y²/m)² / ((s_x²/n)²/(n − 1) + (s_y²/m)²/(m − 1))</pre>
 *
 * <p>Source: Welch (1938), The significance of the difference between two means when the population variances are unequal,
 * Biometrika 29, 350–362, with ν of Satterthwaite (1946), Biometrics Bulletin 2, 110–114.
 *
 * @param isPaired    whether runs are paired by seed; if so, only pairs count
 * @param n           runs of the first set that count
 * @param m           runs of the second set that count
 * @param first       mean of the first set
 * @param second      mean of the second set
 * @param difference  second minus first
 * @param low         lower end of its 95 % interval; NaN if there are too few runs
 * @param high        upper end of that interval
 */
public record TwoSamples(
        boolean isPaired, int n, int m, double first, double second, double difference, double low, double high) {
    /** A value of a run with the seed the run had. */
    record Run(String seed, double value) {}

    /** The runs of both sets that have a value. */
    static TwoSamples of(List<Run> first, List<Run> second) {
        List<Run> x = present(first);
        List<Run> y = present(second);
        List<Run> pairedX = new ArrayList<>();
        List<Run> pairedY = new ArrayList<>();
        for (Run run : x) {
            y.stream()
                    .filter(other -> other.seed().equals(run.seed()))
                    .findFirst()
                    .ifPresent(other -> {
                        pairedX.add(run);
                        pairedY.add(other);
                    });
        }
        return pairedX.size() >= 2 ? paired(values(pairedX), values(pairedY)) : welch(values(x), values(y));
    }

    private static List<Run> present(List<Run> runs) {
        return runs.stream().filter(run -> !Double.isNaN(run.value())).toList();
    }

    private static double[] values(List<Run> runs) {
        return runs.stream().mapToDouble(Run::value).toArray();
    }

    private static TwoSamples paired(double[] x, double[] y) {
        double[] differences = PairedSample.differences(y, x);
        double halfWidth = StudentT.halfWidth(Moments.variance(differences), differences.length);
        return of(true, x, y, Moments.mean(differences), halfWidth);
    }

    private static TwoSamples welch(double[] x, double[] y) {
        double ofX = Moments.variance(x) / x.length;
        double ofY = Moments.variance(y) / y.length;
        double both = ofX + ofY;
        double degrees = both * both / (ofX * ofX / (x.length - 1) + ofY * ofY / (y.length - 1));
        double halfWidth = both > 0 ? StudentT.quantile(degrees) * Math.sqrt(both) : both;
        return of(false, x, y, Moments.mean(y) - Moments.mean(x), halfWidth);
    }

    private static TwoSamples of(boolean isPaired, double[] x, double[] y, double difference, double halfWidth) {
        return new TwoSamples(
                isPaired,
                x.length,
                y.length,
                Moments.mean(x),
                Moments.mean(y),
                difference,
                difference - halfWidth,
                difference + halfWidth);
    }
}
