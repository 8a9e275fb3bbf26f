package org.refugia.cli;

import java.util.List;
import org.refugia.batch.Batch;
import org.refugia.batch.RunOutcome;

/** What run and reproduce do alike: a batch under way. */
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
}
