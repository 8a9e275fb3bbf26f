package org.refugia.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;
import org.refugia.batch.Batch;
import org.refugia.batch.ResultFiles;
import org.refugia.batch.RunOutcome;
import org.refugia.results.RunFolder;
import org.refugia.scenario.ScenarioFile;

/** What run and reproduce do alike: a batch under way, then the tables that it leaves. */
final class BatchRun {
    private BatchRun() {}

    /** Runs a batch to its end, or until a signal stops it. */
    static List<RunOutcome> finish(Batch batch, Progress progress, Interruption interruption) {
        interruption.onSignal(batch::stop);
        progress.begin(batch.steps(), batch.runs());
        List<RunOutcome> outcomes = batch.run();
        progress.end();
        return outcomes;
    }

    /**
     * Writes every table, the inputs and the manifest into the draft of a folder.
     *
     * @param provenance  of the manifest
     * @return what was written, read again; empty if no run is done
     */
    static Optional<ResultFolder> write(
            ScenarioFile scenario,
            RunFolder folder,
            List<RunOutcome> outcomes,
            long seed,
            Map<String, Object> provenance)
            throws IOException {
        ResultFiles files = new ResultFiles(scenario, folder);
        files.write(outcomes, seed, provenance);
        if (count(outcomes, RunOutcome.State.DONE) == 0) {
            return Optional.empty();
        }
        ResultFolder results = ResultFolder.open(folder.draft());
        new PairedDifferences(results).write(folder.draft().resolve("differences.csv"));
        files.manifest(outcomes, seed, provenance);
        return Optional.of(results);
    }

    static long count(List<RunOutcome> outcomes, RunOutcome.State state) {
        return outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }
}
