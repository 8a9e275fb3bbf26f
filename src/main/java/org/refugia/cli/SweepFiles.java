package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepTables;
import org.refugia.batch.Merge;
import org.refugia.batch.Plan;
import org.refugia.batch.RunReadme;
import org.refugia.batch.SweepManifestFile;
import org.refugia.batch.WorkFolder;
import org.refugia.results.WholeFile;
import picocli.CommandLine.Model.CommandSpec;

/** Everything that is made of the runs of a sweep: tables, statistics, manifest, charts, report. */
final class SweepFiles {
    private static final int MOST_NAMED = 5;

    private final Plan plan;
    private final WorkFolder into;
    private final List<WorkFolder> from;
    private final Map<String, Object> provenance;

    /**
     * Files of a sweep.
     *
     * @param into  folder that takes them
     * @param from  folders whose segments hold the runs
     */
    SweepFiles(Plan plan, WorkFolder into, List<WorkFolder> from, Map<String, Object> provenance) {
        this.plan = plan;
        this.into = into;
        this.from = from;
        this.provenance = provenance;
    }

    /** Merges, writes everything and answers; returns the exit code. */
    int finish(CommandSpec spec, GlobalOptions options, PictureOptions pictures) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Merge merge = new Merge(plan, from);
        Merge.State state = merge.state();
        tellDamage(state, err);
        if (!state.conflicts().isEmpty()) {
            state.conflicts().stream().limit(MOST_NAMED).forEach(err::println);
            err.println(
                    "A run must give the same numbers wherever it is done. Nothing was merged: find out which machine or"
                            + " program differs, and take its segments away.");
            return ExitCode.DIFFERS;
        }
        write(merge);
        into.keepRuns(from);
        List<String> headline = SweepPictures.draw(into.path(), pictures);
        readme(headline);
        merge.failures().entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(each -> err.printf("run %s failed: %s%n", each.getKey(), each.getValue()));
        if (state.failed() > 0) {
            err.printf(
                    "%d of %d runs failed; see the column error of runs.csv. Look at one: refugia reproduce %s --run %s%n",
                    state.failed(),
                    state.planned(),
                    SweepAnswer.shown(into.path()),
                    merge.failures().keySet().iterator().next());
        }
        SweepAnswer.print(spec, options, into, state.missing() == 0 ? "complete" : "incomplete", headline);
        return state.missing() > 0 ? ExitCode.INCOMPLETE : state.failed() > 0 ? ExitCode.FAILED_RUNS : ExitCode.DONE;
    }

    private static void tellDamage(Merge.State state, PrintWriter err) {
        if (state.damaged() > 0) {
            err.printf(
                    "%d damaged lines of segments were passed over; their runs count as not done%n", state.damaged());
        }
    }

    /** Writes every table and the manifest; the bytes of the tables depend on nothing but the runs. */
    void write(Merge merge) throws IOException {
        merge.write(into.path());
        SweepManifestFile.write(into, plan, merge, provenance);
        SweepTables.write(SweepFolder.open(into.path()), into.path());
        SweepManifestFile.write(into, plan, merge, provenance);
    }

    private void readme(List<String> headline) {
        var said = plan.experiment().experiment();
        String text = """
                %s
                %s
                %s
                %s

                Go on, or make it again:  refugia sweep inputs/experiment.yaml --out .     (in this folder)
                Check it:                 refugia reproduce .

                report.html       the brief: headline, charts and tables in one page; opens in a browser without a network
                report.md         what came out, in words, with tables and charts
                differences.csv   paired differences to the counterfactual at each design point, with intervals
                summary.csv       each measure of each variant at each design point
                sensitivity.csv   how strongly the measures hang on the factors
                runs.csv          one row a run; points.csv: the design; curves.csv: daily series; events.csv: the shocks
                inputs/           experiment and scenario with every default filled in, and the files as given
                plan.json, segments/   what was planned, and every finished run: the tables can be made anew from them
                manifest.json     version, seeds, and hashes of all inputs and tables; datapackage.json: every column
                charts/           pictures, as PNG and SVG
                """.formatted(
                        said.title(),
                        said.question(),
                        RunReadme.scaled(plan.experiment().scenario()),
                        String.join("\n", headline));
        WholeFile.write(into.path().resolve("README.txt"), bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
