package org.refugia.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.refugia.analysis.Headline;
import org.refugia.analysis.Pattern;
import org.refugia.analysis.ResultFolder;
import org.refugia.batch.Batch;
import org.refugia.batch.RunOutcome;
import org.refugia.batch.RunReadme;
import org.refugia.batch.RunTables;
import org.refugia.brief.Brief;
import org.refugia.parameter.InvalidInput;
import org.refugia.report.ChartOptions;
import org.refugia.report.Charts;
import org.refugia.report.NoFontsException;
import org.refugia.results.FolderConflict;
import org.refugia.results.RunFolder;

/** Runs a job as {@code refugia run} does, into a result folder like any other, and tells how it goes. */
final class Runner {
    private static final long PAUSE_NANOS = 200_000_000L;

    private final Settings settings;

    Runner(Settings settings) {
        this.settings = settings;
    }

    /** Runs a job to its end, and tells what came of it. */
    void run(Job job) {
        try {
            tryToRun(job);
        } catch (InvalidInput e) {
            job.ends(Job.State.FAILED, "", Json.object("message", "", "problems", Json.problems(e.problems())));
        } catch (FolderConflict | IOException | UncheckedIOException e) {
            failed(job, "The result could not be written: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            failed(job, "There was not enough memory: take fewer people, or give it more (REFUGIA_OPTS=-Xmx8g).");
        } catch (RuntimeException | StackOverflowError e) {
            failed(job, "Internal error: %s. This is a bug of Refugia; please report it.".formatted(e));
        }
    }

    private static void failed(Job job, String message) {
        job.ends(Job.State.FAILED, "", Json.object("message", message));
    }

    private void tryToRun(Job job) throws IOException {
        long began = System.nanoTime();
        Path target = Target.of(settings.results(), job.scenario().any(), job.wish());
        List<RunOutcome> outcomes;
        List<String> headline = List.of();
        try (RunFolder folder = RunFolder.open(target, false)) {
            outcomes = batch(job, folder);
            if (isAnyDone(outcomes)) {
                job.log().replace("progress", "progress", Json.object("writing", true));
                headline = write(job, folder, outcomes, (System.nanoTime() - began) / 1e9);
                folder.complete();
            }
        }
        if (isAnyDone(outcomes)) {
            finished(job, target, outcomes, headline);
        } else {
            nothingIsDone(job, outcomes);
        }
    }

    private static boolean isAnyDone(List<RunOutcome> outcomes) {
        return RunTables.count(outcomes, RunOutcome.State.DONE) > 0;
    }

    private List<RunOutcome> batch(Job job, RunFolder folder) {
        LiveCurves curves = new LiveCurves(job.scenario(), job.log());
        curves.announce(job.scenario(), job.wish());
        AtomicLong steps = new AtomicLong();
        AtomicLong told = new AtomicLong(System.nanoTime());
        long[] all = new long[1];
        Batch batch = new Batch(
                job.scenario(),
                job.wish().replicates(),
                job.wish().seed(),
                job.memory().cores(),
                folder,
                () -> {
                    long now = System.nanoTime();
                    long done = steps.incrementAndGet();
                    long last = told.get();
                    if (now - last > PAUSE_NANOS && told.compareAndSet(last, now)) {
                        job.log().replace("progress", "progress", Json.object("done", (double) done / all[0]));
                    }
                });
        all[0] = batch.steps();
        batch.hold(job.memory());
        batch.watch(curves);
        job.begins(batch::stop);
        job.log().replace("progress", "progress", Json.object("done", 0));
        List<RunOutcome> outcomes = batch.run();
        curves.finish();
        return outcomes;
    }

    private static void nothingIsDone(Job job, List<RunOutcome> outcomes) {
        boolean isStopped = job.isStopped();
        job.ends(
                isStopped ? Job.State.STOPPED : Job.State.FAILED,
                "",
                Json.object(
                        "message",
                        isStopped ? "No run was finished yet, so nothing was kept." : "No run came to its end.",
                        "failures",
                        failures(outcomes)));
    }

    private static List<String> failures(List<RunOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == RunOutcome.State.FAILED)
                .map(outcome -> "%s: %s".formatted(outcome.task().name(), outcome.error()))
                .toList();
    }

    private List<String> write(Job job, RunFolder folder, List<RunOutcome> outcomes, double seconds)
            throws IOException {
        List<String> arguments = job.wish().arguments();
        Map<String, Object> provenance = new LinkedHashMap<>(settings.provenance());
        provenance.put("arguments", arguments);
        Optional<ResultFolder> results =
                RunTables.write(job.scenario(), folder, outcomes, job.wish().seed(), provenance);
        List<String> headline = results.map(Headline::of).orElse(List.of());
        List<Pattern> patterns = results.map(ResultFolder::patterns).orElse(List.of());
        folder.write(
                "README.txt", RunReadme.text(job.scenario().any(), headline, patterns, arguments, OptionalInt.empty()));
        folder.write("timings.json", RunReadme.timings(seconds, outcomes.size()));
        return headline;
    }

    /** Tells what was found as soon as the tables are there, and the end once pictures are. */
    private void finished(Job job, Path target, List<RunOutcome> outcomes, List<String> headline) {
        ResultFolder results = ResultFolder.open(target);
        job.log().add("found", Json.object("headline", headline, "differences", Findings.differences(results)));
        List<String> notes = pictures(results, target);
        boolean isStopped = RunTables.count(outcomes, RunOutcome.State.STOPPED) > 0;
        String folder = settings.results().relativize(target).toString().replace('\\', '/');
        job.ends(
                isStopped ? Job.State.STOPPED : Job.State.DONE,
                folder,
                Json.object(
                        "message",
                        isStopped ? "The result holds the runs that were finished." : "",
                        "path",
                        target.toString(),
                        "documents",
                        ResultShelf.documents(target),
                        "failures",
                        failures(outcomes),
                        "notes",
                        notes));
    }

    /** Writes the brief and draws charts; says why, where there are none. */
    private List<String> pictures(ResultFolder results, Path target) {
        try {
            if (settings.brief()) {
                Brief.write(target);
            }
            if (settings.charts()) {
                Charts.draw(results, target.resolve("charts"), ChartOptions.standard());
            }
            return List.of();
        } catch (NoFontsException | UncheckedIOException e) {
            return List.of(e.getMessage());
        }
    }
}
