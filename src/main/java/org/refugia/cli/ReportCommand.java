package org.refugia.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.brief.Brief;
import org.refugia.report.ChartOptions;
import org.refugia.report.SweepCharts;
import org.refugia.report.SweepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the brief of a result folder, and the report of a sweep. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write the brief of a result folder, DIR/report.html: headline, charts and tables in one page that opens without a"
                    + " network.",
            "Of a sweep also DIR/report.md; draws the charts that it shows if DIR/charts is not there yet.",
            "A page of what differs between folders: refugia compare REFERENCE DIR --html FILE."
        })
final class ReportCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "DIR", description = "result folder, of runs or of a sweep")
    private Path folder;

    @Option(names = "--no-charts", description = "draw none for report.md; those that are there are shown")
    private boolean noCharts;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        options.demandWholeFolder(spec);
        Map<String, String> written = new LinkedHashMap<>();
        if (SweepManifest.isSweep(folder)) {
            Path charts = folder.resolve("charts");
            if (!noCharts && !Files.exists(charts)) {
                SweepCharts.draw(SweepFolder.open(folder), charts, ChartOptions.standard());
            }
            written.put("report", SweepReport.write(folder).toString());
        }
        written.put("brief", Brief.write(folder).toString());
        if (options.json) {
            out().println(Json.text(written));
        } else {
            written.values().forEach(out()::println);
        }
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
