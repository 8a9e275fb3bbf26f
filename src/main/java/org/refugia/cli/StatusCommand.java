package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.batch.Slurm;
import org.refugia.batch.SlurmFolder;
import org.refugia.batch.SweepStatus;
import org.refugia.batch.WorkFolder;
import org.refugia.parameter.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far a sweep is, from another terminal or another machine. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Say how far a sweep is: runs done, failed and missing, who works on it, time left, and its jobs on Slurm.",
            "Exit code 0 if it is complete, 4 if runs failed, 6 if a run stands twice with different numbers, 7 if runs are missing."
        })
final class StatusCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "DIR", description = "folder of a sweep")
    private Path folder;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        options.demandWholeFolder(spec);
        SweepStatus status = SweepStatus.of(WorkFolder.existing(folder), Instant.now());
        Map<String, Integer> jobs = slurm();
        if (options.json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("state", status.missing() == 0 ? "complete" : "incomplete");
            answer.put("missing", status.missing());
            answer.put("secondsLeft", status.secondsLeft());
            answer.put("sweep", status);
            answer.put("slurm", jobs);
            spec.commandLine().getOut().println(Json.text(answer));
        } else {
            tell(status, jobs, spec.commandLine().getOut());
        }
        if (!status.conflicts().isEmpty()) {
            return ExitCode.DIFFERS;
        }
        return status.missing() > 0 ? ExitCode.INCOMPLETE : status.failed() > 0 ? ExitCode.FAILED_RUNS : ExitCode.DONE;
    }

    /** States of the array's tasks; empty without Slurm, or if nothing was submitted. */
    private Map<String, Integer> slurm() throws IOException {
        List<String> submitted = SlurmFolder.submitted(folder);
        if (submitted.isEmpty()) {
            return Map.of();
        }
        try {
            return new Slurm().states(submitted);
        } catch (InvalidInput noSlurm) {
            spec.commandLine().getErr().println("Slurm cannot be asked here: " + noSlurm.getMessage());
            return Map.of();
        }
    }

    private static void tell(SweepStatus status, Map<String, Integer> jobs, PrintWriter out) {
        int over = status.done() + status.failed();
        out.printf(
                Locale.ROOT,
                "%s: %d of %d runs done (%d %%), %d failed, %d missing%n",
                status.experiment(),
                status.done(),
                status.planned(),
                status.planned() == 0 ? 100 : 100L * over / status.planned(),
                status.failed(),
                status.missing());
        if (status.missing() > 0 && status.active() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d process%s at work, %d runs at a time, %.3g s a run: about %s left%n",
                    status.active(),
                    status.active() == 1 ? "" : "es",
                    status.jobs(),
                    status.secondsPerRun(),
                    Words.time(status.secondsLeft()));
        } else if (status.missing() > 0) {
            out.println(
                    "nobody has finished a run in the last two minutes; the same sweep command goes on where it was");
        }
        status.byShard().forEach((shard, runs) -> out.printf("shard %s: %d runs%n", shard, runs));
        jobs.forEach((state, tasks) -> out.printf("Slurm: %d %s%n", tasks, state.toLowerCase(Locale.ROOT)));
        if (status.damaged() > 0) {
            out.printf("%d damaged lines were passed over; their runs count as not done%n", status.damaged());
        }
        status.conflicts().forEach(out::println);
        if (status.duplicates() > 0) {
            out.printf("%d runs stand in more than one segment; they count once%n", status.duplicates());
        }
    }
}
