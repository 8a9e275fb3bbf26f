package org.refugia.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refugia.parameter.InvalidInput;

/**
 * An answer. Every one says that its type is meant, that nothing else may be loaded by it, and that no other site may
 * show or read it.
 *
 * @param status  of HTTP
 * @param type    what it is
 * @param bytes   a small body
 * @param file    a body that lies in a file; null: the bytes are the body
 */
record Reply(int status, ContentType type, byte[] bytes, Path file) {
    static final int OK = 200;
    static final int ACCEPTED = 202;
    static final int NO_MORE = 204;
    private static final int UNPROCESSABLE = 422;

    /** A document. */
    static Reply of(ContentType type, String text) {
        return new Reply(OK, type, text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** A file as it is. */
    static Reply of(ContentType type, Path file) {
        return new Reply(OK, type, new byte[0], file);
    }

    /** A value as JSON. */
    static Reply json(int status, Object value) {
        return new Reply(status, ContentType.JSON, Json.text(value).getBytes(StandardCharsets.UTF_8), null);
    }

    /** That something is not done. */
    static Reply of(Refusal refusal) {
        return json(refusal.status(), Json.object("error", refusal.getMessage()));
    }

    /** That a scenario cannot be run as it was asked for, with every problem. */
    static Reply of(InvalidInput invalid) {
        return json(UNPROCESSABLE, Json.object("problems", Json.problems(invalid.problems())));
    }

    /** Nothing, and nothing more to come. */
    static Reply nothing() {
        return new Reply(NO_MORE, ContentType.TEXT, new byte[0], null);
    }

    /** Headers that every answer has. */
    static void head(Headers headers, ContentType type) {
        headers.set("Content-Type", type.name());
        headers.set("Content-Security-Policy", type.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    /** Sends it. */
    void send(HttpExchange exchange) throws IOException {
        head(exchange.getResponseHeaders(), type);
        if (status >= Refusal.MALFORMED && status != UNPROCESSABLE) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        if (exchange.getRequestMethod().equals("HEAD") || status == NO_MORE) {
            exchange.sendResponseHeaders(status, -1);
        } else if (file == null) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        } else {
            try (InputStream content = Files.newInputStream(file)) {
                exchange.sendResponseHeaders(status, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    content.transferTo(body);
                }
            }
        }
    }
}
