package org.refugia.batch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What a worker threw, thrown on as it was, and workers brought to their end. */
final class Failure {
    private Failure() {}

    /** The exception a worker ended with; an error is thrown at once. */
    static RuntimeException of(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("workers throw unchecked exceptions only", failure.getCause());
    }

    /** Interrupts whoever is at work, and waits until nobody is. */
    static void end(ExecutorService workers) {
        workers.shutdownNow();
        await(workers);
    }

    /** Waits until nobody is at work; without an interrupt, which would close the file that somebody writes just now. */
    static void await(ExecutorService workers) {
        workers.shutdown();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
