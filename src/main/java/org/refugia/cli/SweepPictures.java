package org.refugia.cli;

import java.nio.file.Path;
import java.util.List;
import org.refugia.analysis.SweepFolder;
import org.refugia.brief.Brief;
import org.refugia.report.ChartOptions;
import org.refugia.report.SweepCharts;
import org.refugia.report.SweepHeadline;
import org.refugia.report.SweepReport;

/** Charts, report and brief of a sweep's folder, and its headline. */
final class SweepPictures {
    private SweepPictures() {}

    /**
     * Draws and writes them from the tables that are there.
     *
     * @return the headline, in paragraphs
     */
    static List<String> draw(Path folder, PictureOptions pictures) {
        SweepFolder sweep = SweepFolder.open(folder);
        if (pictures.charts()) {
            SweepCharts.draw(sweep, folder.resolve("charts"), ChartOptions.standard());
        }
        SweepReport.write(folder);
        if (pictures.brief()) {
            Brief.write(folder);
        }
        return SweepHeadline.of(sweep);
    }
}
