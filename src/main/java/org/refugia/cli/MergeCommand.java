package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.batch.Merge;
import org.refugia.batch.Plan;
import org.refugia.batch.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes tables, charts and report of the runs that lie in one or several folders of a sweep. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Make the tables of a sweep from the runs in one or several folders; their bytes are the same whoever did which run.",
            "Exit code 7 if runs are missing: it names them and writes nothing, unless --partial is given."
        })
final class MergeCommand implements Callable<Integer>, Refugia.Verbose {
    private static final int MOST_NAMED = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Mixin
    private Jobs jobs;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "folders of one sweep")
    private List<Path> folders;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "folder for the tables (default: the first DIR)")
    private Path out;

    @Option(names = "--partial", description = "write tables of the runs that are there, though some are missing")
    private boolean partial;

    @Mixin
    private PictureOptions pictures;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        options.demandWholeFolder(spec);
        List<WorkFolder> from = folders.stream()
                .map(folder -> WorkFolder.existing(folder.toAbsolutePath().normalize()))
                .toList();
        WorkFolder first = from.get(0);
        Plan plan = Plan.of(first.experiment(), jobs.workers());
        for (WorkFolder folder : from) {
            folder.demandSame(plan);
        }
        pictures.requireFonts();
        Merge merge = new Merge(plan, from);
        if (merge.state().missing() > 0 && !partial) {
            tellMissing(merge, from);
            return ExitCode.INCOMPLETE;
        }
        WorkFolder into = first;
        if (out != null) {
            into = WorkFolder.open(out.toAbsolutePath().normalize(), plan, false);
            into.keepInputs(plan.experiment());
        }
        return new SweepFiles(plan, into, from, Provenance.manifest(spec)).finish(spec, options, pictures);
    }

    private void tellMissing(Merge merge, List<WorkFolder> from) {
        Merge.State state = merge.state();
        List<String> missing = merge.missing();
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%d of %d runs are missing:%n", missing.size(), state.planned());
        Map<String, Object> answer = new LinkedHashMap<>();
        Map<String, Integer> shards = new LinkedHashMap<>();
        merge.missingByShard(from).forEach((shard, lacks) -> {
            err.printf("  shard %s lacks %d%n", shard, lacks);
            shards.put(shard.toString(), lacks);
        });
        missing.stream().limit(MOST_NAMED).forEach(run -> err.println("  " + run));
        if (missing.size() > MOST_NAMED) {
            err.printf("  … and %d more%n", missing.size() - MOST_NAMED);
        }
        err.println(
                "Do them by the same sweep command, or pass --partial for tables of what is there. Nothing was written.");
        if (options.json) {
            answer.put("state", "incomplete");
            answer.put("planned", state.planned());
            answer.put("missing", missing);
            answer.put("shards", shards);
            spec.commandLine().getOut().println(Json.text(answer));
        }
    }
}
