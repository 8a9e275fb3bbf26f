package org.refugia.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Ctrl-C, SIGTERM and a closed terminal: runs are told to stop, what is finished is kept, and the command ends by
 * itself with the code of the signal. A second signal ends the process at once.
 *
 * <p>The JDK's signals are reached by name, for they are no part of the Java platform; where there are none, a signal
 * ends the process as it always does.
 */
final class Interruption implements AutoCloseable {
    private record Restored(Object signal, Object handler) {}

    private final List<Restored> before = new ArrayList<>();
    private Runnable stop = () -> {};
    private int code;

    private Interruption() {}

    /** From now on signals are caught. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        interruption.on("INT", ExitCode.INTERRUPTED);
        interruption.on("TERM", ExitCode.STOPPED);
        interruption.on("HUP", ExitCode.STOPPED);
        return interruption;
    }

    private void on(String name, int exitCode) {
        try {
            Class<?> signalClass = Class.forName("sun.misc.Signal");
            Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
            Object signal = signalClass.getConstructor(String.class).newInstance(name);
            Object handler = Proxy.newProxyInstance(
                    Interruption.class.getClassLoader(), new Class<?>[] {handlerClass}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            signal(exitCode);
                        }
                        return method.getReturnType() == boolean.class
                                ? (Object) (proxy == arguments[0])
                                : method.getReturnType() == int.class ? System.identityHashCode(proxy) : null;
                    });
            Object old =
                    signalClass.getMethod("handle", signalClass, handlerClass).invoke(null, signal, handler);
            before.add(new Restored(signal, old));
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            // this machine has no such signal, or leaves it to somebody else: it ends the process as it always does
        }
    }

    /** What to do on a signal; done at once if it has come already. */
    synchronized void onSignal(Runnable action) {
        stop = action;
        if (code != 0) {
            action.run();
        }
    }

    private synchronized void signal(int exitCode) {
        if (code != 0) {
            Runtime.getRuntime().halt(exitCode);
        }
        code = exitCode;
        stop.run();
    }

    /** Exit code of the signal that came; 0 if none did. */
    synchronized int code() {
        return code;
    }

    @Override
    public void close() {
        for (Restored each : before) {
            try {
                Class<?> signalClass = each.signal().getClass();
                signalClass
                        .getMethod("handle", signalClass, Class.forName("sun.misc.SignalHandler"))
                        .invoke(null, each.signal(), each.handler());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a handler that was replaced can be put back", e);
            }
        }
    }
}
