package org.refugia.cli;

import org.refugia.report.Charts;
import org.refugia.report.NoFontsException;
import picocli.CommandLine.Option;

/** What is made of tables at the end, for people: charts, and the brief. */
final class PictureOptions {
    @Option(names = "--no-charts", description = "draw no charts")
    private boolean noCharts;

    @Option(names = "--no-report", description = "write no brief, report.html")
    private boolean noReport;

    /** Whether charts are to be drawn. */
    boolean charts() {
        return !noCharts;
    }

    /** Whether the brief is to be written. */
    boolean brief() {
        return !noReport;
    }

    /**
     * Says no before anything is run where charts are wanted and could not be drawn.
     *
     * @throws NoFontsException if the machine has no fonts
     */
    void requireFonts() {
        if (charts()) {
            Charts.requireFonts();
        }
    }
}
