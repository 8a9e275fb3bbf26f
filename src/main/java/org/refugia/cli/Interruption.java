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
    private boolean signalled;
    private Runnable stop = () -> {};

    private Interruption() {
        hook = new Thread(() -> {
            signal();
            try {
                finished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code);
        });
    }

    /** From now on a signal is waited for; close it last, when nothing is left to be done. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** What to do on a signal; done at once if it has come already. */
    synchronized void onSignal(Runnable action) {
        stop = action;
        if (signalled) {
            action.run();
        }
    }

    private synchronized void signal() {
        signalled = true;
        stop.run();
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
