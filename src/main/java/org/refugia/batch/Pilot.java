package org.refugia.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.network.SocialGraph;
import org.refugia.parameter.Require;
import org.refugia.scenario.ExperimentFile;

/**
 * What a few runs of a sweep tell of all of them; nothing of them is kept.
 *
 * @param secondsPerRun  time of one run on one core, once the Java machine is warm: median [s]
 * @param runs           runs of the whole sweep
 * @param heapMegabytes  heap that a process needs for so many runs at a time, with room for garbage [MiB]
 * @param bytesPerRun    bytes that a run adds to the folder
 */
public record Pilot(double secondsPerRun, int runs, long heapMegabytes, long bytesPerRun) {
    private static final int MOST_RUNS = 12;
    private static final long LONG_ENOUGH_NANOS = 8_000_000_000L;

    /** Garbage that may lie about beside what is alive, as a multiple of it. */
    private static final double ROOM = 2;

    /** Heap of the program itself, plan and ledger included [MiB]. */
    private static final long PROGRAM = 192;

    public Pilot {
        Require.positive("secondsPerRun", secondsPerRun);
        Require.atLeast(1, "runs", runs);
        Require.atLeast(1, "heapMegabytes", heapMegabytes);
        Require.atLeast(0, "bytesPerRun", bytesPerRun);
    }

    /**
     * Times up to twelve runs, spread over the plan, one after the other; stops after eight seconds.
     *
     * @param jobs  runs at a time that the heap is reckoned for
     */
    public static Pilot of(Plan plan, int jobs) {
        List<Double> seconds = new ArrayList<>();
        long live = 0;
        long bytes = 0;
        long began = System.nanoTime();
        int wanted = Math.min(MOST_RUNS, plan.runs());
        for (int i = 0; i < wanted && (i < 2 || System.nanoTime() - began < LONG_ENOUGH_NANOS); i++) {
            Plan.Task task = plan.tasks().get((int) ((long) i * plan.runs() / wanted));
            Timed timed = Timed.run(task, plan.experiment(), i == 0);
            seconds.add(timed.seconds());
            live = Math.max(live, timed.liveBytes());
            bytes = Math.max(bytes, Segment.line(timed.run(), 1000).getBytes(StandardCharsets.UTF_8).length);
        }
        long heap = PROGRAM + (long) Math.ceil(ROOM * jobs * live / (1 << 20));
        return new Pilot(median(seconds), plan.runs(), heap, bytes);
    }

    /** The first run warms the machine up and does not count, if there are others. */
    private static double median(List<Double> seconds) {
        double[] sorted = seconds.stream()
                .skip(seconds.size() > 1 ? 1 : 0)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private record Timed(double seconds, long liveBytes, RunRecord run) {
        static Timed run(Plan.Task task, ExperimentFile experiment, boolean weighs) {
            Seeds seeds = Seeds.of(task.seed());
            long before = weighs ? usedBytes() : 0;
            long[] after = {before};
            int[] steps = {task.scenario().time().calendar().steps()};
            long began = System.nanoTime();
            SocialGraph graph = Simulation.graph(task.scenario(), seeds);
            RunRecord run = Sweep.record(task, experiment, graph, () -> {
                if (--steps[0] == 0 && weighs) {
                    after[0] = usedBytes();
                }
                return false;
            });
            return new Timed((System.nanoTime() - began) / 1e9, Math.max(1, after[0] - before), run);
        }

        private static long usedBytes() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    /**
     * Time the whole sweep takes [s].
     *
     * @param jobs  runs at a time, each on a core of its own
     */
    public double seconds(int jobs) {
        return secondsPerRun * runs / jobs;
    }

    /** What the finished runs take on the disk [MiB]. */
    public double diskMegabytes() {
        return (double) bytesPerRun * runs / (1 << 20);
    }
}
