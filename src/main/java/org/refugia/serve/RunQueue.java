package org.refugia.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Does one job after the other. Few may wait, and those that are over are forgotten after a while. */
final class RunQueue implements AutoCloseable {
    /** Jobs that may wait. */
    static final int MOST_WAITING = 4;

    /** Jobs that are over and can still be looked at. */
    static final int MOST_OVER = 12;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
    private final Consumer<Job> work;
    private final Thread worker;
    private boolean closed;

    /**
     * An empty queue.
     *
     * @param work  does a job to its end; throws nothing
     */
    RunQueue(Consumer<Job> work) {
        this.work = work;
        worker = new Thread(this::serve, "refugia-runs");
        worker.start();
    }

    private void serve() {
        try {
            while (!isClosed()) {
                Job job = waiting.take();
                if (job.isStopped()) {
                    job.ends(Job.State.STOPPED, "", Json.object("message", "It had not begun."));
                } else {
                    work.accept(job);
                }
                forget();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void forget() {
        List<Job> over =
                jobs.values().stream().filter(job -> job.state().isOver()).toList();
        over.stream().limit(Math.max(0, over.size() - MOST_OVER)).forEach(job -> jobs.remove(job.id()));
    }

    /**
     * Takes a job.
     *
     * @throws Refusal if too many wait
     */
    synchronized void add(Job job) {
        if (closed) {
            throw new Refusal(Refusal.BUSY, "the server is ending");
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new Refusal(Refusal.BUSY, "%d runs wait already: stop one, or wait".formatted(MOST_WAITING));
        }
        jobs.put(job.id(), job);
        waiting.add(job);
    }

    /** Stops a job; one that waits is over at once. */
    void stop(Job job) {
        job.stop();
        if (waiting.remove(job)) {
            job.ends(Job.State.STOPPED, "", Json.object("message", "It had not begun."));
        }
    }

    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** All jobs that are remembered, in the order in which they came. */
    synchronized List<Object> list() {
        List<Object> list = new ArrayList<>();
        jobs.values().forEach(job -> list.add(job.json()));
        return list;
    }

    /** Stops everything; what is finished of the job under way is written before this returns. */
    @Override
    public void close() {
        List<Job> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(jobs.values());
        }
        all.stream().filter(job -> !job.state().isOver()).forEach(this::stop);
        if (all.stream().allMatch(job -> job.state().isOver())) {
            worker.interrupt();
        }
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
