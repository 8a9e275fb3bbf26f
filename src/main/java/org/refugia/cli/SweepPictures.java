package org.refugia.cli;

import java.nio.file.Path;
import java.util.List;
import org.refugia.analysis.SweepFolder;
import org.refugia.report.ChartOptions;
import org.refugia.report.SweepCharts;
import org.refugia.report.SweepReport;

/** Charts, report and headline of a sweep, from its tables. */
final class SweepPictures {
    private SweepPictures() {}

    /**
     * Draws the charts if they are wanted, and writes the report.
     *
     * @return the headline
     */
    static List<String> draw(Path folder, boolean charts) {
        SweepFolder sweep = SweepFolder.open(folder);
        if (charts) {
            SweepCharts.draw(sweep, folder.resolve("charts"), ChartOptions.standard());
        }
        SweepReport.write(folder);
        return SweepReport.headline(sweep).lines().toList();
    }
}
