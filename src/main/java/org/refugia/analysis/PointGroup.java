package org.refugia.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Points of a sweep taken together, as where what else was varied is averaged out.
 *
 * <pre>  mean = Σ_p x̄_p / P;  v_r = mean + n · Σ_p (x_pr − x̄_p) / (n_p · P)</pre>
 *
 * x_pr: replicate r at point p; n_p: replicates that point p has, x̄_p their mean; P: points that have any; n: replicates
 * that any point has. The points share the random draws of a replicate, so not runs but replicates are independent: the
 * interval is that of the n numbers v_r. Where no run is missing, v_r is the mean of replicate r over the points.
 * Source: Liang &amp; Zeger (1986), Biometrika 73(1), 13–22: variance of a mean over clusters, here those of a replicate.
 */
public final class PointGroup {
    private final SweepFolder folder;
    private final List<SweepFolder.Point> points;

    /** Some points of a folder. */
    public PointGroup(SweepFolder folder, List<SweepFolder.Point> points) {
        this.folder = folder;
        this.points = List.copyOf(points);
    }

    /** The points. */
    public List<SweepFolder.Point> points() {
        return points;
    }

    /** A measure of a variant: the mean over the points, over replicates. */
    public Summary value(String measure, String variant) {
        return Summary.of(replicates(point -> folder.values(measure, variant, point)));
    }

    /** A variant minus the counterfactual, which there must be: the mean over the points, over replicates. */
    public Summary difference(String measure, String variant) {
        return Summary.of(replicates(point -> differences(measure, variant, point)));
    }

    /** How the means of the points spread: a measure of a variant. */
    public Summary spread(String measure, String variant) {
        return Summary.of(means(point -> folder.values(measure, variant, point)));
    }

    /** How the means of the points spread: a variant minus the counterfactual, which there must be. */
    public Summary differenceSpread(String measure, String variant) {
        return Summary.of(means(point -> differences(measure, variant, point)));
    }

    private double[] differences(String measure, String variant, int point) {
        double[] with = folder.values(measure, variant, point);
        double[] without =
                folder.values(measure, folder.manifest().counterfactual().orElseThrow(), point);
        for (int replicate = 0; replicate < with.length; replicate++) {
            with[replicate] -= without[replicate];
        }
        return with;
    }

    private double[] means(IntFunction<double[]> values) {
        return points.stream()
                .mapToDouble(point -> Moments.mean(Moments.present(values.apply(point.number()))))
                .toArray();
    }

    private double[] replicates(IntFunction<double[]> values) {
        double[][] byPoint = points.stream()
                .map(point -> values.apply(point.number()))
                .filter(each -> Moments.present(each).length > 0)
                .toArray(double[][]::new);
        double mean = Arrays.stream(byPoint)
                .mapToDouble(each -> Moments.mean(Moments.present(each)))
                .average()
                .orElse(Double.NaN);
        double[] deviations = deviations(byPoint);
        int n = Moments.present(deviations).length;
        return Arrays.stream(deviations).map(deviation -> mean + n * deviation).toArray();
    }

    /** What each replicate adds to the mean of the points; NaN if it has no run. */
    private double[] deviations(double[][] byPoint) {
        double[] deviations = new double[folder.manifest().replicates()];
        Arrays.fill(deviations, Double.NaN);
        for (double[] each : byPoint) {
            double[] present = Moments.present(each);
            double mean = Moments.mean(present);
            for (int replicate = 0; replicate < each.length; replicate++) {
                if (!Double.isNaN(each[replicate])) {
                    double before = Double.isNaN(deviations[replicate]) ? 0 : deviations[replicate];
                    deviations[replicate] = before + (each[replicate] - mean) / present.length / byPoint.length;
                }
            }
        }
        return deviations;
    }
}
