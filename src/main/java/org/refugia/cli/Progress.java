package org.refugia.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.refugia.batch.Sweep;

/** How far a command is: a bar with time left on a terminal, else a line every 30 seconds. */
final class Progress implements AutoCloseable, Sweep.Watcher {
    private static final long EVERY_NANOS = 30_000_000_000L;

    private final PrintWriter err;
    private final boolean silent;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastLine = new AtomicLong();
    private final AtomicInteger runsDone = new AtomicInteger();
    private final AtomicInteger runsFailed = new AtomicInteger();
    private volatile ProgressBar bar;
    private int runs;
    private long steps;
    private long began;

    private Progress(PrintWriter err, boolean silent) {
        this.err = err;
        this.silent = silent;
    }

    static Progress on(PrintWriter err, boolean silent) {
        return new Progress(err, silent);
    }

    @Override
    public void begins(int allRuns, long allSteps) {
        begin(allSteps, allRuns);
    }

    void begin(long allSteps, int allRuns) {
        steps = allSteps;
        runs = allRuns;
        began = System.nanoTime();
        lastLine.set(began);
        if (!silent && System.console() != null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(runs + " runs")
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .build();
        }
    }

    /** A run of a sweep is over; called from any thread. */
    @Override
    public void run(boolean isFailed) {
        runsDone.incrementAndGet();
        if (isFailed) {
            runsFailed.incrementAndGet();
        }
        ProgressBar shown = bar;
        if (shown != null) {
            double seconds = (System.nanoTime() - began) / 1e9;
            shown.setExtraMessage(" %d done, %.1f/s%s".formatted(runsDone.get(), runsDone.get() / seconds, failures()));
        }
    }

    /** "120 of 2000 runs, 25.3 runs/s, 1 failed"; nothing where runs are not told one by one. */
    private String sweep(double seconds) {
        int over = runsDone.get();
        return over == 0 ? "" : "%d of %d runs, %.1f runs/s%s".formatted(over, runs, over / seconds, failures());
    }

    private String failures() {
        return runsFailed.get() == 0 ? "" : ", %d failed".formatted(runsFailed.get());
    }

    /** A step of some run is done; called from any thread. */
    @Override
    public void step() {
        long now = done.incrementAndGet();
        ProgressBar shown = bar;
        if (shown != null) {
            shown.step();
        } else if (!silent && now % 64 == 0) {
            long time = System.nanoTime();
            long last = lastLine.get();
            if (time - last > EVERY_NANOS && lastLine.compareAndSet(last, time)) {
                double seconds = (time - began) / 1e9;
                String told = sweep(seconds);
                err.printf(
                        "%s%d %% done, about %.0f s left%n",
                        told.isEmpty() ? "" : told + ", ", 100 * now / steps, seconds * (steps - now) / now);
                err.flush();
            }
        }
    }

    @Override
    public void close() {
        end();
    }

    /** All steps are done, or no more will be. */
    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
