package org.refugia.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a command is: a bar with time left on a terminal, else a line every 30 seconds. */
final class Progress implements AutoCloseable {
    private static final long EVERY_NANOS = 30_000_000_000L;

    private final PrintWriter err;
    private final boolean silent;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastLine = new AtomicLong();
    private volatile ProgressBar bar;
    private long steps;
    private long began;

    private Progress(PrintWriter err, boolean silent) {
        this.err = err;
        this.silent = silent;
    }

    static Progress on(PrintWriter err, boolean silent) {
        return new Progress(err, silent);
    }

    void begin(long allSteps, int runs) {
        steps = allSteps;
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

    /** A step of some run is done; called from any thread. */
    void step() {
        long now = done.incrementAndGet();
        ProgressBar shown = bar;
        if (shown != null) {
            shown.step();
        } else if (!silent && now % 64 == 0) {
            long time = System.nanoTime();
            long last = lastLine.get();
            if (time - last > EVERY_NANOS && lastLine.compareAndSet(last, time)) {
                double seconds = (time - began) / 1e9;
                err.printf("%d %% done, about %.0f s left%n", 100 * now / steps, seconds * (steps - now) / now);
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
