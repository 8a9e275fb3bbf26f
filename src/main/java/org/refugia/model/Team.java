package org.refugia.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.refugia.network.Workers;

/** The threads that share the work of one large run; the thread that asks is one of them. */
public final class Team implements Workers, AutoCloseable {
    /** Less work than on so many items is done before a second thread has begun. */
    private static final int WORTH_SHARING = 8192;

    private final int count;
    private final ExecutorService others;

    /**
     * A team of so many.
     *
     * @param count  1 or more
     */
    public Team(int count) {
        this.count = count;
        others = count == 1
                ? null
                : Executors.newFixedThreadPool(count - 1, work -> {
                    Thread thread = new Thread(work, "refugia-worker");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int partsOf(int items) {
        return items < WORTH_SHARING ? 1 : count;
    }

    @Override
    public void forEach(int pieces, IntConsumer piece) {
        if (count == 1 || pieces <= 1) {
            ONE.forEach(pieces, piece);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                piece.accept(i);
            }
        };
        List<Future<?>> helpers = new ArrayList<>();
        for (int helper = 1; helper < Math.min(count, pieces); helper++) {
            helpers.add(others.submit(work));
        }
        try {
            work.run();
        } finally {
            next.set(pieces);
            await(helpers);
        }
    }

    private static void await(List<Future<?>> helpers) {
        for (Future<?> helper : helpers) {
            try {
                helper.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while others work", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException("a worker failed", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdownNow();
        }
    }
}
