package org.refugia.batch;

import java.util.List;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.parameter.Require;

/**
 * What a few runs of a sweep tell of all of them.
 *
 * @param secondsPerRun  time of one run on one core, once the Java machine is warm [s]
 * @param runs           runs of the whole sweep
 * @param heapMegabytes  heap that a process with one run at a time needs [MiB]
 * @param bytesPerRun    bytes that a run adds to the folder
 */
public record Pilot(double secondsPerRun, int runs, long heapMegabytes, long bytesPerRun) {
    public Pilot {
        Require.positive("secondsPerRun", secondsPerRun);
        Require.atLeast(1, "runs", runs);
        Require.atLeast(1, "heapMegabytes", heapMegabytes);
        Require.atLeast(0, "bytesPerRun", bytesPerRun);
    }

    /** Runs the first run of a plan, twice, as the first time is slower. */
    public static Pilot of(Plan plan, int jobs) {
        Plan.Task task = plan.tasks().get(0);
        Seeds seeds = Seeds.of(task.seed());
        long seconds = Long.MAX_VALUE;
        for (int time = 0; time < 2; time++) {
            long began = System.nanoTime();
            Simulation.run(task.scenario(), seeds, List.of());
            seconds = System.nanoTime() - began;
        }
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        return new Pilot(seconds / 1e9, plan.runs(), Math.max(1, heap * jobs), 1000);
    }
}
