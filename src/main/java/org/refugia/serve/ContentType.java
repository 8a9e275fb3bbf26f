package org.refugia.serve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer is, and what it may do in a browser.
 *
 * @param name    type of the media
 * @param policy  content security policy
 */
record ContentType(String name, String policy) {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Our own page: scripts and styles of this server, and nothing from anywhere else. */
    static final ContentType PAGE = new ContentType(
            "text/html; charset=utf-8",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /**
     * A page that lies in the results, with all its scripts in itself. Whoever wrote it: it runs in a world of its own,
     * asks nobody for anything, and is no part of this server as far as browsers go.
     */
    private static final ContentType REPORT = new ContentType(
            "text/html; charset=utf-8",
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none';"
                    + " sandbox allow-scripts allow-downloads allow-modals allow-popups");

    private static final ContentType DRAWING = new ContentType(
            "image/svg+xml",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox");

    static final ContentType JSON = new ContentType("application/json", NOTHING);
    static final ContentType TEXT = new ContentType("text/plain; charset=utf-8", NOTHING);
    static final ContentType STYLE = new ContentType("text/css; charset=utf-8", NOTHING);
    static final ContentType SCRIPT = new ContentType("text/javascript; charset=utf-8", NOTHING);
    static final ContentType EVENTS = new ContentType("text/event-stream; charset=utf-8", NOTHING);
    static final ContentType ICON = DRAWING;

    private static final Map<String, ContentType> BY_ENDING = Map.ofEntries(
            Map.entry("html", REPORT),
            Map.entry("svg", DRAWING),
            Map.entry("png", new ContentType("image/png", NOTHING)),
            Map.entry("csv", new ContentType("text/csv; charset=utf-8", NOTHING)),
            Map.entry("gz", new ContentType("application/gzip", NOTHING)),
            Map.entry("json", JSON),
            Map.entry("md", TEXT),
            Map.entry("txt", TEXT),
            Map.entry("yaml", TEXT),
            Map.entry("yml", TEXT));

    /** Of a file in the results; empty if files of this kind are not handed out. */
    static Optional<ContentType> of(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(ending));
    }
}
