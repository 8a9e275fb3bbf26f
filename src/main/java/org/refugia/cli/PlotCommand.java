package org.refugia.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.report.ChartOptions;
import org.refugia.report.Charts;
import org.refugia.report.SweepCharts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the charts of the folder of runs, or of a sweep, again. */
@Command(
        name = "plot",
        mixinStandardHelpOptions = true,
        description = "Draw the charts of a result folder, of runs or of a sweep, again, from its tables.")
final class PlotCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "DIR", description = "result folder")
    private Path folder;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "folder for the pictures (default: DIR/charts)")
    private Path out;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CHART",
            description = "charts to draw; of a sweep response, heatmap, fan, tornado (default: all)")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--width", defaultValue = "2000", description = "width of the PNG files in pixels")
    private int width;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        options.demandWholeFolder(spec);
        Path into = out != null ? out : folder.resolve("charts");
        ChartOptions how = new ChartOptions(width, only);
        List<Path> files = SweepManifest.isSweep(folder)
                ? SweepCharts.draw(SweepFolder.open(folder), into, how)
                : Charts.draw(ResultFolder.open(folder), into, how);
        if (options.quiet) {
            spec.commandLine().getOut().println(into);
        } else {
            files.forEach(spec.commandLine().getOut()::println);
        }
        return ExitCode.DONE;
    }
}
