package org.refugia.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.refugia.batch.Plan;
import org.refugia.batch.Shard;
import org.refugia.batch.Sweep;
import org.refugia.batch.WorkFolder;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;
import org.refugia.scenario.Overrides;

/** A process that does a sweep and weighs its live data on the way: {@code file users replicates folder}. */
final class MeasuredSweep {
    private static final int JOBS = 2;

    /** Parts of the sweep after which it is weighed; the first is over when everything has been needed once. */
    private static final int PARTS = 5;

    private MeasuredSweep() {}

    /** The command that measures an experiment. */
    static Command command(Path file, int users, int replicates, Path folder) {
        return Command.java(
                List.of(),
                MeasuredSweep.class,
                List.of(file.toString(), Integer.toString(users), Integer.toString(replicates), folder.toString()));
    }

    public static void main(String[] arguments) throws IOException {
        Overrides few = new Overrides(Map.of("population.agents", arguments[1]), List.of(), List.of());
        ExperimentFile experiment = ExperimentReader.read(
                Path.of(arguments[0]),
                new ExperimentOptions(few, OptionalInt.of(Integer.parseInt(arguments[2])), OptionalInt.empty()));
        Plan plan = Plan.of(experiment, JOBS);
        WorkFolder folder = WorkFolder.open(Path.of(arguments[3]), plan, false);
        Sweep.Settings settings = new Sweep.Settings(JOBS, Shard.WHOLE, false, null);
        new Sweep(plan, folder, settings, new Scales(plan.runs())).run();
    }

    /** Weighs after every part of the runs. */
    private static final class Scales implements Sweep.Watcher {
        private final int all;
        private int done;

        Scales(int all) {
            this.all = all;
        }

        @Override
        public void begins(int runs, long steps) {
            // nothing is alive yet
        }

        @Override
        public void step() {
            // runs are what is counted
        }

        @Override
        public synchronized void run(boolean isFailed) {
            done++;
            if (done % (all / PARTS) == 0) {
                Readings.print("runs", done);
                Readings.print("live", Memory.live());
            }
        }
    }
}
