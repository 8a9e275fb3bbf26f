package org.refugia.report;

import java.util.List;
import java.util.stream.IntStream;
import org.refugia.analysis.PointGroup;
import org.refugia.analysis.Summary;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/**
 * A measure of a variant in one setting, over all its points.
 *
 * @param setting  the setting in words; empty if there is only one
 * @param points   that it has
 * @param value    the measure itself
 * @param without  the measure in the counterfactual; nothing if there is none
 * @param result   difference to the counterfactual, or the measure itself where there is none
 * @param spread   of the result over the points
 */
record SettingNumbers(String setting, int points, Summary value, Summary without, Summary result, Summary spread) {
    /** Every setting, in their order. */
    static List<SettingNumbers> of(
            SweepFolder folder, SweepManifest.Measure measure, String variant, boolean isCompared) {
        int size = folder.manifest().pointsPerSetting();
        Quantity quantity = new Quantity(measure.id(), variant, isCompared);
        return IntStream.rangeClosed(1, folder.manifest().settings())
                .mapToObj(setting -> {
                    PointGroup points =
                            new PointGroup(folder, folder.points().subList((setting - 1) * size, setting * size));
                    return new SettingNumbers(
                            SweepWords.setting(folder, setting),
                            size,
                            points.value(measure.id(), variant),
                            isCompared
                                    ? points.value(
                                            measure.id(),
                                            folder.manifest().counterfactual().orElseThrow())
                                    : Summary.of(new double[0]),
                            quantity.mean(points),
                            quantity.spread(points));
                })
                .toList();
    }
}
