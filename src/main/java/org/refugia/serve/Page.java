package org.refugia.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.refugia.brief.PageAssets;

/** The page, and what it is made of. */
final class Page {
    private static final String TOKEN = "{{token}}";

    private final Reply page;
    private final Map<String, Reply> assets;

    /**
     * The page of one start of the server.
     *
     * @param token  what the page shows when it changes something
     */
    Page(String token) {
        page = Reply.of(ContentType.PAGE, text("page.html").replace(TOKEN, token));
        assets = Map.of(
                "page.css", Reply.of(ContentType.STYLE, PageAssets.style()),
                "serve.css", Reply.of(ContentType.STYLE, text("serve.css")),
                "charts.js", Reply.of(ContentType.SCRIPT, String.join("\n;\n", PageAssets.scripts())),
                "sliders.js", Reply.of(ContentType.SCRIPT, text("sliders.js")),
                "watch.js", Reply.of(ContentType.SCRIPT, text("watch.js")),
                "serve.js", Reply.of(ContentType.SCRIPT, text("serve.js")),
                "icon.svg", Reply.of(ContentType.ICON, text("icon.svg")));
    }

    Reply page() {
        return page;
    }

    Optional<Reply> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static String text(String name) {
        try (InputStream bytes = Page.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
