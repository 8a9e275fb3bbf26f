package org.refugia.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.refugia.analysis.Difference;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;

/** What a finished batch found, read from its result folder: paired differences to the counterfactual, day by day. */
final class Findings {
    private Findings() {}

    /** By variant, measure and platform: mean and 95 % interval of each day. */
    static Map<String, Object> differences(ResultFolder folder) {
        PairedDifferences differences = new PairedDifferences(folder);
        Map<String, Object> byVariant = new LinkedHashMap<>();
        for (String variant : folder.manifest().comparedVariants()) {
            Map<String, Object> byMeasure = new LinkedHashMap<>();
            for (String measure : LiveCurves.TITLES.keySet()) {
                Map<String, Object> byPlatform = new LinkedHashMap<>();
                for (Manifest.Platform platform : folder.manifest().platforms()) {
                    differences
                            .of(variant, SeriesKey.total(platform.id(), measure))
                            .ifPresent(each -> byPlatform.put(platform.id(), json(each)));
                }
                if (!byPlatform.isEmpty()) {
                    byMeasure.put(measure, byPlatform);
                }
            }
            byVariant.put(variant, byMeasure);
        }
        return byVariant;
    }

    private static Map<String, Object> json(Difference difference) {
        int days = difference.days();
        return Json.object(
                "mean", Json.days(days, difference::mean),
                "low", Json.days(days, difference::low),
                "high", Json.days(days, difference::high));
    }
}
