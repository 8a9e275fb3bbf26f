package org.refugia.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/**
 * How much one factor of a sweep matters for one measure, by one statistic.
 *
 * <p>The output of a point is the mean over its replicates. The method follows from the design: {@code morris}
 * ({@link ElementaryEffects}), {@code sobol} in blocks ({@link SobolIndices}), {@code one-at-a-time} ({@link Swing}), and
 * {@code rank-correlation} ({@link RankCorrelation}) for every other.
 *
 * @param setting    number of the setting, from 1: levers stay where they are
 * @param variant    the variant
 * @param of         {@link #VALUE}, or {@link #DIFFERENCE} for the mean paired difference to the counterfactual
 * @param measure    id of the measure
 * @param method     {@code morris}, {@code sobol}, {@code one-at-a-time} or {@code rank-correlation}
 * @param path       path of the factor
 * @param statistic  {@code mu_star}, {@code mu}, {@code sigma}, {@code s1}, {@code st}, {@code swing} or {@code rho}
 * @param value      the number: in the unit of the measure for the first three and {@code swing}, else without unit; NaN if the
 *                   output does not vary or is not there
 * @param low        lower end of its 95 % interval, or of the swing; NaN if there is none
 * @param high       upper end of that interval, or of the swing
 */
public record Sensitivity(
        int setting,
        String variant,
        String of,
        String measure,
        String method,
        String path,
        String statistic,
        double value,
        double low,
        double high) {
    /** Of the measure as it is. */
    public static final String VALUE = "value";

    /** Of what differs from the counterfactual. */
    public static final String DIFFERENCE = "difference";

    /**
     * Everything that can be said of the factors of a sweep: by setting, variant, value before difference, measure and
     * factor. Nothing without factors.
     *
     * @throws InvalidInput if the points are not in the order of their design
     */
    public static List<Sensitivity> of(SweepFolder folder) {
        List<Sensitivity> rows = new ArrayList<>();
        SweepManifest manifest = folder.manifest();
        for (int setting = 1;
                setting <= manifest.settings() && !manifest.factors().isEmpty();
                setting++) {
            for (String variant : manifest.variants()) {
                rows.addAll(of(folder, setting, variant, VALUE));
                if (manifest.counterfactual().stream().anyMatch(other -> !other.equals(variant))) {
                    rows.addAll(of(folder, setting, variant, DIFFERENCE));
                }
            }
        }
        return rows;
    }

    private static List<Sensitivity> of(SweepFolder folder, int setting, String variant, String of) {
        List<Sensitivity> rows = new ArrayList<>();
        List<SweepManifest.Factor> factors = folder.manifest().factors();
        String method = method(folder.manifest());
        List<List<String>> texts = texts(folder, setting);
        for (SweepManifest.Measure measure : folder.manifest().measures()) {
            double[] output = output(folder, setting, variant, of, measure.id());
            long seed = SweepFolder.seed(measure.id(), variant, of, String.join("\n", lever(folder, setting)));
            for (FactorStatistic each : statistics(method, factors, texts, output, seed, folder)) {
                String path = factors.get(each.factor()).path();
                rows.add(new Sensitivity(
                        setting,
                        variant,
                        of,
                        measure.id(),
                        method,
                        path,
                        each.statistic(),
                        each.value(),
                        each.low(),
                        each.high()));
            }
        }
        return rows;
    }

    private static String method(SweepManifest manifest) {
        return switch (manifest.designType()) {
            case "morris", "one-at-a-time" -> manifest.designType();
            case "sobol" -> manifest.hasIndices() ? "sobol" : "rank-correlation";
            default -> "rank-correlation";
        };
    }

    private static List<FactorStatistic> statistics(
            String method,
            List<SweepManifest.Factor> factors,
            List<List<String>> texts,
            double[] output,
            long seed,
            SweepFolder folder) {
        try {
            return switch (method) {
                case "morris" -> ElementaryEffects.of(positions(factors, texts), output, seed);
                case "sobol" -> SobolIndices.of(output, factors.size(), seed);
                case "one-at-a-time" -> Swing.of(texts, output);
                default -> RankCorrelation.of(positions(factors, texts), output, seed);
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Problem.error(
                    folder.path().resolve("points.csv").toString(),
                    "design",
                    "is no %s design: %s".formatted(folder.manifest().designType(), e.getMessage())));
        }
    }

    private static List<SweepFolder.Point> points(SweepFolder folder, int setting) {
        int size = folder.manifest().pointsPerSetting();
        return folder.points().subList((setting - 1) * size, setting * size);
    }

    private static List<String> lever(SweepFolder folder, int setting) {
        int levers = folder.manifest().levers().size();
        return points(folder, setting).get(0).values().subList(0, levers);
    }

    private static List<List<String>> texts(SweepFolder folder, int setting) {
        int levers = folder.manifest().levers().size();
        return points(folder, setting).stream()
                .map(point -> point.values().subList(levers, point.values().size()))
                .toList();
    }

    private static double[] output(SweepFolder folder, int setting, String variant, String of, String measure) {
        return points(folder, setting).stream()
                .mapToDouble(point -> Moments.mean(
                        of.equals(VALUE)
                                ? Moments.present(folder.values(measure, variant, point.number()))
                                : folder.differences(measure, variant, point.number())))
                .toArray();
    }

    private static double[][] positions(List<SweepManifest.Factor> factors, List<List<String>> texts) {
        List<FactorScale> scales = factors.stream().map(FactorScale::new).toList();
        return texts.stream()
                .map(point -> IntStream.range(0, scales.size())
                        .mapToDouble(factor -> scales.get(factor).position(point.get(factor)))
                        .toArray())
                .toArray(double[][]::new);
    }
}
