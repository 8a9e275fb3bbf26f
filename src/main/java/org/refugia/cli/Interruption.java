package org.refugia.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM: runs are told to stop, what is finished is written, then the process ends with the code that the
 * command came to.
 */
final class Interruption implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile int code = ExitCode.INTERRUPTED;

    private Interruption(Runnable stop) {
        hook = new Thread(() -> {
            stop.run();
            try {
                finished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code);
        });
    }

    static Interruption stopping(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The command has done all it has to do. */
    void finished(int exitCode) {
        code = exitCode;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is waiting for the latch and ends the process itself
        }
    }
}
