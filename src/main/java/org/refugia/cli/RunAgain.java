package org.refugia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.refugia.batch.Batch;
import org.refugia.batch.Demand;
import org.refugia.batch.MemoryPlan;
import org.refugia.batch.RunOutcome;
import org.refugia.batch.RunTables;
import org.refugia.batch.StoredRun;
import org.refugia.results.FolderKind;
import org.refugia.results.RunFolder;
import org.refugia.scenario.Scenario;

/** A run folder, made again by running the scenario that it stored. */
record RunAgain(StoredRun run) implements Remake {
    @Override
    public FolderKind kind() {
        return FolderKind.RUN;
    }

    @Override
    public String part() {
        return run.finished()
                .map(runs -> " of the %d runs that had ended when it was interrupted".formatted(runs.size()))
                .orElse("");
    }

    @Override
    public Demand demand() {
        return run.demand();
    }

    @Override
    public Scenario scenario() {
        return run.scenario().any();
    }

    @Override
    public Optional<Path> into(Path place, MemoryPlan memory, Progress progress, Interruption interruption)
            throws IOException {
        try (RunFolder folder = RunFolder.open(place.resolve("again"), false)) {
            Batch batch = run.again(memory, folder, progress::step);
            List<RunOutcome> outcomes = BatchRun.finish(batch, progress, interruption);
            if (batch.isStopped()) {
                return Optional.empty();
            }
            RunTables.write(
                    run.scenario(),
                    folder,
                    outcomes,
                    run.seed(),
                    Provenance.here().asMap());
            folder.complete();
            return Optional.of(folder.target());
        }
    }
}
