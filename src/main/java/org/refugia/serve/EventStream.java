package org.refugia.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * Tells a browser what happens, as it happens (server-sent events). Each stream ends after a while and the browser asks
 * for the rest, naming the last event it has: so one that does not read is dropped like any other slow client.
 */
final class EventStream {
    /** Streams at a time. */
    static final int MOST = 16;

    /** A stream is shorter than the longest time that an answer may take. */
    private static final long LONGEST_NANOS = 40_000_000_000L;

    private static final long HEARTBEAT_MILLIS = 5000;
    private static final int AGAIN_MILLIS = 300;

    private final Semaphore free = new Semaphore(MOST);

    /**
     * Sends what happened after the last event that the browser has, then what happens.
     *
     * @throws Refusal if too many look on
     */
    void send(HttpExchange exchange, EventLog log) throws IOException {
        long seen = lastSeen(exchange);
        if (log.isOver(seen)) {
            Reply.nothing().send(exchange);
            return;
        }
        if (!free.tryAcquire()) {
            throw new Refusal(Refusal.BUSY, "%d tabs look on already; close one".formatted(MOST));
        }
        try {
            stream(exchange, log, seen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private static void stream(HttpExchange exchange, EventLog log, long from)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        long seen = from;
        Reply.head(exchange.getResponseHeaders(), ContentType.EVENTS);
        exchange.sendResponseHeaders(Reply.OK, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            write(body, "retry: " + AGAIN_MILLIS + "\n\n");
            while (!log.isOver(seen) && System.nanoTime() - began < LONGEST_NANOS) {
                StringBuilder text = new StringBuilder();
                for (EventLog.Event event : log.after(seen, HEARTBEAT_MILLIS)) {
                    text.append("id: %d\nevent: %s\ndata: ".formatted(event.id(), event.name()));
                    text.append(event.data()).append("\n\n");
                    seen = event.id();
                }
                write(body, text.isEmpty() ? ": still here\n\n" : text.toString());
            }
        }
    }

    private static void write(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private static long lastSeen(HttpExchange exchange) {
        String id = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        try {
            return id == null ? 0 : Math.max(0, Long.parseLong(id));
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.MALFORMED, "Last-Event-ID is no number");
        }
    }
}
