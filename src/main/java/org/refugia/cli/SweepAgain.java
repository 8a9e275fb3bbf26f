package org.refugia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.refugia.batch.Demand;
import org.refugia.batch.MemoryPlan;
import org.refugia.batch.Merge;
import org.refugia.batch.Plan;
import org.refugia.batch.Shard;
import org.refugia.batch.Sweep;
import org.refugia.batch.WorkFolder;
import org.refugia.results.FolderKind;
import org.refugia.scenario.Dimension;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Scenario;

/** The folder of a sweep, made again by doing every run of the experiment that it stored. */
record SweepAgain(Plan plan) implements Remake {
    @Override
    public FolderKind kind() {
        ExperimentFile experiment = plan.experiment();
        return FolderKind.sweep(
                experiment.varied().stream().map(Dimension::path).toList(),
                experiment.measures().stream().map(ExperimentFile.Measure::id).toList());
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Demand demand() {
        return plan.demand();
    }

    @Override
    public Scenario scenario() {
        return plan.experiment().scenario();
    }

    @Override
    public Optional<Path> into(Path place, MemoryPlan memory, Progress progress, Interruption interruption)
            throws IOException {
        WorkFolder folder = WorkFolder.open(place.resolve("again"), plan, false);
        folder.keepInputs(plan.experiment());
        Sweep sweep = new Sweep(
                plan, folder, new Sweep.Settings(memory.cores(), Shard.WHOLE, false, null).held(memory), progress);
        interruption.onSignal(sweep::stop);
        Sweep.Ending ending = sweep.run();
        progress.end();
        if (ending.isStopped()) {
            return Optional.empty();
        }
        List<WorkFolder> from = List.of(folder);
        new SweepFiles(plan, folder, from, Provenance.here().asMap()).write(new Merge(plan, from));
        return Optional.of(folder.path());
    }
}
