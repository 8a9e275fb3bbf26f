package org.refugia.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hands out the runs of a shard that nobody has done yet, replicate by replicate. Looks now and then whether another
 * process has done some of them meanwhile; two processes in one folder begin at different design points of a replicate,
 * so that they meet rather than do everything twice.
 */
final class Queue {
    /** Looking takes at most this part of the time; it is slow where segments are many or far away. */
    private static final int LOOK_PART = 50;

    /** Nor is it done more often than this [ns]. */
    private static final long SHORTEST_LOOK_NANOS = 50_000_000L;

    private final Plan plan;
    private final WorkFolder folder;
    private final Sweep.Settings settings;
    private final Ledger ledger;
    private final long began = System.nanoTime();
    private final boolean[] handedOut;
    private final int[] leftOfReplicate;
    private long looked = System.nanoTime();
    private long lookTook;
    private long spentMillis;
    private int finished;
    private int enough = Integer.MAX_VALUE;
    private int offset;
    private int at;

    Queue(Plan plan, WorkFolder folder, Sweep.Settings settings) {
        this.plan = plan;
        this.folder = folder;
        this.settings = settings;
        ledger = new Ledger(List.of(folder.segments())).refresh();
        handedOut = new boolean[plan.runs()];
        leftOfReplicate = new int[plan.replicates() + 1];
        weigh();
    }

    /** Counts what is left of each replicate, and whether enough replicates are done. */
    private void weigh() {
        Arrays.fill(leftOfReplicate, 0);
        for (Plan.Task task : plan.tasks()) {
            if (ledger.of(task.key()).isEmpty()) {
                leftOfReplicate[task.replicate()]++;
            }
        }
        enough = Adaptive.enough(plan, ledger).orElse(Integer.MAX_VALUE);
    }

    private boolean isOpen(Plan.Task task) {
        Optional<Ledger.Entry> entry = ledger.of(task.key());
        return settings.shard().has(task.place())
                && (entry.isEmpty() || settings.retryFailed() && entry.get().isFailed());
    }

    private boolean isWanted(Plan.Task task) {
        return isOpen(task) && task.replicate() <= enough && !handedOut[task.place()];
    }

    /** Runs that are left. */
    synchronized int runs() {
        return (int) plan.tasks().stream().filter(this::isWanted).count();
    }

    /** Steps that are left. */
    synchronized long steps() {
        return plan.tasks().stream()
                .filter(this::isWanted)
                .mapToLong(task -> task.scenario().time().calendar().steps())
                .sum();
    }

    /** Whether nothing is left to do. */
    synchronized boolean isDone() {
        return plan.tasks().stream().noneMatch(task -> task.replicate() <= enough && isLeft(task));
    }

    /** Whether a run is still to be done; one that has just failed again is not tried once more. */
    private boolean isLeft(Plan.Task task) {
        boolean hasFailed = ledger.of(task.key()).map(Ledger.Entry::isFailed).orElse(false);
        return isOpen(task) && !(handedOut[task.place()] && hasFailed);
    }

    /** Begins where no other process does, if there are others. */
    synchronized void startBeside(Segment own) {
        ledger.leaveOut(own.path());
        if (Ledger.segments(folder.segments()).size() > 1) {
            offset = Math.floorMod(own.path().getFileName().toString().hashCode(), Integer.MAX_VALUE);
        }
    }

    /** The next run; null if there is none, or no time for one. */
    synchronized Plan.Task next() {
        look();
        if (isOutOfTime()) {
            return null;
        }
        while (at < plan.runs()) {
            Plan.Task task = plan.tasks().get(plan.rotated(at++, offset));
            if (task.replicate() > enough) {
                return null;
            }
            if (isWanted(task)) {
                handedOut[task.place()] = true;
                return task;
            }
        }
        return null;
    }

    private void look() {
        long now = System.nanoTime();
        if (now - looked > Math.max(SHORTEST_LOOK_NANOS, LOOK_PART * lookTook)) {
            ledger.refresh();
            weigh();
            looked = System.nanoTime();
            lookTook = looked - now;
        }
    }

    /** Whether another run would probably end after the time is up. */
    private boolean isOutOfTime() {
        if (settings.budget() == null) {
            return false;
        }
        long spent = (System.nanoTime() - began) / 1_000_000;
        long perRun = finished == 0 ? 0 : spentMillis / finished;
        return spent + perRun > settings.budget().toMillis();
    }

    /** A run was finished by this process and is in its segment. */
    synchronized void finished(Plan.Task task, RunRecord run, long millis) {
        ledger.add(run, millis);
        if (--leftOfReplicate[task.replicate()] == 0) {
            enough = Adaptive.enough(plan, ledger).orElse(Integer.MAX_VALUE);
        }
        finished++;
        spentMillis += millis;
    }
}
