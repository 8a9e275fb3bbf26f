package org.refugia.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A page on this machine for people who prefer the browser: pick a scenario, move its numbers, watch it run, compare with
 * the counterfactual, keep the result. Nobody else can reach it (docs/adr/0021-serve.md).
 */
public final class Server implements AutoCloseable {
    /** Requests that are answered at a time; streams of events and files are fewer, so that there is always somebody to answer. */
    private static final int WORKERS = 2 * EventStream.MOST;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 32;
    private static final int FAREWELL_SECONDS = 5;

    /**
     * Limits of the JDK's server, which are read once in the life of a Java machine: most connections; longest time that a
     * request and an answer may take, and that a connection may do nothing [s]; most headers, and their size [bytes].
     */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.httpserver.maxConnections", "128",
            "sun.net.httpserver.maxReqTime", "5",
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxIdleConnections", "64",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "16384");

    private final HttpServer http;
    private final ExecutorService workers;
    private final RunQueue queue;

    private Server(HttpServer http, ExecutorService workers, RunQueue queue) {
        this.http = http;
        this.workers = workers;
        this.queue = queue;
    }

    /**
     * Starts to listen, on the loopback address alone.
     *
     * @throws java.net.BindException if the port is taken
     */
    public static Server start(Settings settings) throws IOException {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
        HttpServer http = HttpServer.create(new InetSocketAddress(loopback, settings.port()), BACKLOG);
        String token = UUID.randomUUID().toString();
        RunQueue queue = new RunQueue(new Runner(settings)::run);
        Guard guard = new Guard(http.getAddress().getPort(), token);
        http.createContext("/", new Routes(settings, guard, new Page(token), queue));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        http.setExecutor(workers);
        http.start();
        return new Server(http, workers, queue);
    }

    /** What to type into a browser. */
    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    /** Stops what runs, writes what is finished of it, and ends every connection. */
    @Override
    public void close() {
        queue.close();
        http.stop(0);
        workers.shutdownNow();
        try {
            workers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
