package org.refugia.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.report.ChartOptions;
import org.refugia.report.SweepCharts;
import org.refugia.report.SweepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a sweep. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write the report of a sweep, DIR/report.md: what was asked, what was run, what came out.",
            "Draws the charts that it shows if DIR/charts is not there yet."
        })
final class ReportCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "DIR", description = "folder of a sweep")
    private Path folder;

    @Option(names = "--no-charts", description = "draw none; those that are there are shown")
    private boolean noCharts;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        options.demandWholeFolder(spec);
        if (!SweepManifest.isSweep(folder)) {
            Manifest.read(folder);
            spec.commandLine()
                    .getErr()
                    .println(
                            folder
                                    + " holds runs, no sweep: the report of runs comes later; README.txt and charts are there.");
            return ExitCode.USAGE;
        }
        Path charts = folder.resolve("charts");
        if (!noCharts && !Files.exists(charts)) {
            SweepCharts.draw(SweepFolder.open(folder), charts, ChartOptions.standard());
        }
        Path report = SweepReport.write(folder);
        spec.commandLine()
                .getOut()
                .println(options.json ? Json.text(Map.of("report", report.toString())) : report.toString());
        return ExitCode.DONE;
    }
}
