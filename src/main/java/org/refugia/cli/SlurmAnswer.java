package org.refugia.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.batch.SlurmFolder;
import org.refugia.batch.SlurmPlan;
import org.refugia.batch.SlurmScript;

/**
 * What {@code refugia slurm} says.
 *
 * @param runs  runs of the sweep
 * @param jobs  numbers of the jobs that were submitted, by what they are: array, merge
 */
record SlurmAnswer(SlurmScript script, int runs, Map<String, String> jobs) {
    private Path array() {
        return SlurmFolder.array(script.folder());
    }

    private Path merge() {
        return SlurmFolder.merge(script.folder());
    }

    private List<String> commands() {
        return List.of(
                "sbatch " + SlurmScript.shell(array().toString()),
                "sbatch --dependency=afterany:%s %s"
                        .formatted(jobs.getOrDefault("array", "JOB"), SlurmScript.shell(merge().toString())));
    }

    /** For people. */
    String text() {
        SlurmPlan plan = script.plan();
        List<String> lines = new ArrayList<>();
        lines.add("%d runs in %s of about %s; each asks for %s, %d MB and %d min"
                .formatted(
                        runs,
                        count(plan.tasks(), "task"),
                        span(plan.expected()),
                        count(plan.cores(), "core"),
                        plan.memoryMegabytes(),
                        plan.limitMinutes()));
        lines.add(array().toString());
        lines.add(merge().toString());
        if (jobs.isEmpty()) {
            lines.add("Read them, then submit them, JOB being the number that the first command prints:");
            commands().forEach(each -> lines.add("  " + each));
        } else {
            jobs.forEach((what, job) -> lines.add("%s: job %s".formatted(what, job)));
            lines.add("Watch it:  refugia status "
                    + SlurmScript.shell(script.folder().toString()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** For other programs. */
    String json() {
        SlurmPlan plan = script.plan();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", script.folder().toString());
        document.put("runs", runs);
        document.put("tasks", plan.tasks());
        document.put("cores", plan.cores());
        document.put("memoryMegabytes", plan.memoryMegabytes());
        document.put("expectedSeconds", plan.expected().toSeconds());
        document.put("limitMinutes", plan.limitMinutes());
        document.put("scripts", List.of(array().toString(), merge().toString()));
        document.put("commands", commands());
        document.put("jobs", jobs);
        return Json.text(document);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String span(Duration span) {
        return span.toMinutes() < 2 ? span.toSeconds() + " s" : span.toMinutes() + " min";
    }
}
