package org.refugia.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refugia.analysis.Sensitivity;
import org.refugia.analysis.SweepManifest;

/** Which sensitivities charts and report speak of, and in which order. */
public final class Sensitivities {
    private Sensitivities() {}

    /** Those of a measure: for its difference to the counterfactual, or for itself in a variant without one. */
    static List<Sensitivity> shown(
            SweepManifest manifest, List<Sensitivity> rows, SweepManifest.Measure measure, String variant) {
        boolean isCompared = manifest.counterfactual().stream().anyMatch(other -> !other.equals(variant));
        String of = isCompared ? Sensitivity.DIFFERENCE : Sensitivity.VALUE;
        return rows.stream()
                .filter(row -> row.of().equals(of)
                        && row.variant().equals(variant)
                        && row.measure().equals(measure.id()))
                .toList();
    }

    /** Paths of the factors, the largest main statistic first, over all settings; equal ones as they came. */
    public static List<String> order(List<Sensitivity> rows) {
        Map<String, Double> sizes = rows.stream()
                .filter(row -> Tornado.isMain(row) && !Double.isNaN(row.value()))
                .collect(Collectors.groupingBy(
                        Sensitivity::path, TreeMap::new, Collectors.averagingDouble(row -> Math.abs(row.value()))));
        return rows.stream()
                .map(Sensitivity::path)
                .distinct()
                .filter(sizes::containsKey)
                .sorted(Comparator.comparingDouble(path -> -sizes.get(path)))
                .toList();
    }
}
