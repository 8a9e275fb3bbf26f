package org.refugia.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.network.SocialGraph;
import org.refugia.network.Workers;
import org.refugia.parameter.InvalidInput;
import org.refugia.scenario.ExperimentFile;

/**
 * Does the runs of a plan that are not done yet, several at a time, and appends each to this process's own segment as
 * soon as it is finished. A run is whole in a segment or not there at all, so the process may be killed at any moment.
 * Source: docs/adr/0015-sweeps-that-lose-nothing.md.
 */
public final class Sweep {
    private final Plan plan;
    private final WorkFolder folder;
    private final Settings settings;
    private final Watcher watcher;
    private final Graphs graphs;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /**
     * How the work is done; results do not depend on it.
     *
     * @param jobs         runs at a time
     * @param shard        part of the sweep that this process does
     * @param retryFailed  whether runs that failed before are tried again
     * @param budget       no run is begun that would probably end later; null: no limit
     * @param graphs       graphs kept for further runs
     */
    public record Settings(int jobs, Shard shard, boolean retryFailed, Duration budget, int graphs) {
        /** With as many graphs kept as are ever of use. */
        public Settings(int jobs, Shard shard, boolean retryFailed, Duration budget) {
            this(jobs, shard, retryFailed, budget, MemoryPlan.MOST_GRAPHS);
        }

        /** The same work, held in memory in this way. */
        public Settings held(MemoryPlan memory) {
            return new Settings(memory.atOnce(), shard, retryFailed, budget, memory.graphs());
        }
    }

    /** Is told how the work goes, from any thread. */
    public interface Watcher {
        /** The work begins: so many runs are left, and so many steps. */
        void begins(int runs, long steps);

        /** A step of some run is done. */
        void step();

        /** A run is over. */
        void run(boolean isFailed);
    }

    /**
     * How the work ended.
     *
     * @param done      runs finished by this process
     * @param failed    runs that failed in this process
     * @param isStopped whether runs of its shard are left, because it was told to stop or its time was up
     */
    public record Ending(int done, int failed, boolean isStopped) {}

    /** Plans to work in a folder. */
    public Sweep(Plan plan, WorkFolder folder, Settings settings, Watcher watcher) {
        this.plan = plan;
        this.folder = folder;
        this.settings = settings;
        this.watcher = watcher;
        graphs = new Graphs(settings.graphs());
    }

    /** Lets no further step be taken; finished runs are kept. */
    public void stop() {
        stop.set(true);
    }

    /**
     * Does what is left.
     *
     * @throws UncheckedIOException if runs cannot be written, as on a full disk; what was written before is kept
     */
    public Ending run() {
        Queue queue = new Queue(plan, folder, settings);
        if (queue.isDone()) {
            return new Ending(0, 0, false);
        }
        watcher.begins(queue.runs(), queue.steps());
        try (Segment segment = Segment.create(folder.segments(), settings)) {
            queue.startBeside(segment);
            work(queue, segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ending(done.get(), failed.get(), !queue.isDone());
    }

    private void work(Queue queue, Segment segment) {
        ExecutorService workers = Executors.newFixedThreadPool(settings.jobs());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < settings.jobs(); worker++) {
                all.add(workers.submit(() -> {
                    Plan.Task task = queue.next();
                    while (task != null && !stop.get()) {
                        run(task, queue, segment);
                        task = queue.next();
                    }
                }));
            }
            for (Future<?> worker : all) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for a sweep", e);
        } catch (ExecutionException e) {
            stop();
            throw Failure.of(e);
        } finally {
            Failure.await(workers);
        }
    }

    private void run(Plan.Task task, Queue queue, Segment segment) {
        long began = System.nanoTime();
        RunRecord run;
        try {
            run = record(task);
        } catch (Simulation.Stopped e) {
            return;
        } catch (InvalidInput | UncheckedIOException e) {
            stop();
            throw e;
        } catch (RuntimeException e) {
            run = RunRecord.failed(task.key(), inWords(e));
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        try {
            segment.append(run, millis);
        } catch (UncheckedIOException e) {
            stop();
            throw e;
        }
        queue.finished(task, run, millis);
        (run.isFailed() ? failed : done).incrementAndGet();
        watcher.run(run.isFailed());
    }

    /** What went wrong in a run, for its row. */
    static String inWords(RuntimeException error) {
        return error.getClass().getSimpleName() + ": " + error.getMessage();
    }

    private RunRecord record(Plan.Task task) {
        Seeds seeds = Seeds.of(task.seed());
        return record(task, plan.experiment(), graphs.of(task.scenario(), seeds), () -> {
            watcher.step();
            return stop.get();
        });
    }

    /** Does a run, and returns what a sweep keeps of it. */
    static RunRecord record(Plan.Task task, ExperimentFile experiment, SocialGraph graph, BooleanSupplier stop) {
        RunNumbers numbers = new RunNumbers(task, experiment);
        Simulation.run(task.scenario(), Seeds.of(task.seed()), graph, List.of(), numbers, stop, Workers.ONE);
        return numbers.record();
    }
}
