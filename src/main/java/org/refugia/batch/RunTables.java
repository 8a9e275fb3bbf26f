package org.refugia.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;
import org.refugia.results.RunFolder;
import org.refugia.scenario.ScenarioFile;

/** The tables that a batch leaves, whoever ran it: the command line, a reproduction or a page. */
public final class RunTables {
    private RunTables() {}

    /**
     * Writes every table, the inputs and the manifest into the draft of a folder.
     *
     * @param provenance  of the manifest
     * @return what was written, read again; empty if no run is done
     */
    public static Optional<ResultFolder> write(
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

    /** How many runs ended in a way. */
    public static long count(List<RunOutcome> outcomes, RunOutcome.State state) {
        return outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }
}
