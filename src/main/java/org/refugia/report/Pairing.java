package org.refugia.report;

import java.util.Arrays;
import org.refugia.analysis.Scale;
import org.refugia.analysis.Summary;
import org.refugia.analysis.SweepFolder;

/**
 * What common random numbers save, in words.
 *
 * <pre>  ratio = (s_x² + s_y²) / s_d²</pre>
 *
 * at each point; s_x, s_y, s_d: standard deviations of a variant, of the counterfactual and of their paired differences.
 */
final class Pairing {
    private Pairing() {}

    /** What is said of a measure of a variant that has a counterfactual. */
    static String words(SweepFolder folder, String measure, String variant) {
        double[] ratios = folder.points().stream()
                .mapToDouble(point -> ratio(folder, measure, variant, point))
                .filter(Double::isFinite)
                .toArray();
        Summary summary = Summary.of(ratios);
        if (folder.manifest().replicates() == 1) {
            return "with one replicate it cannot be said what pairing saves.";
        }
        if (summary.n() == 0) {
            return "what pairing saves cannot be said, as no point has differences that vary.";
        }
        String over = summary.n() == 1
                ? ""
                : " (median of %d points; least %s, most %s)"
                        .formatted(
                                summary.n(),
                                Scale.words(Arrays.stream(ratios).min().orElseThrow()),
                                Scale.words(Arrays.stream(ratios).max().orElseThrow()));
        String times = Scale.words(summary.median());
        return summary.median() > 1
                ? "pairing saves replicates: without it an interval of the same width would take %s times as many%s."
                        .formatted(times, over)
                : "pairing saves nothing: without it an interval of the same width would take %s times as many replicates%s."
                        .formatted(times, over);
    }

    private static double ratio(SweepFolder folder, String measure, String variant, SweepFolder.Point point) {
        String other = folder.manifest().counterfactual().orElseThrow();
        double[] with = folder.values(measure, variant, point.number());
        double[] without = folder.values(measure, other, point.number());
        double[] differences = new double[with.length];
        Arrays.setAll(differences, replicate -> with[replicate] - without[replicate]);
        double x = Summary.of(with).sd();
        double y = Summary.of(without).sd();
        double d = Summary.of(differences).sd();
        return (x * x + y * y) / (d * d);
    }
}
