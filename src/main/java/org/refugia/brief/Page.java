package org.refugia.brief;

import static org.refugia.brief.Html.all;
import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page that is one file: sections with headings and a list of them, charts, and everything it needs to draw them. */
final class Page {
    private final String title;
    private final List<Html> opening = new ArrayList<>();
    private final List<Html> contents = new ArrayList<>();
    private final List<Html> sections = new ArrayList<>();
    private int charts;

    Page(String title) {
        this.title = title;
    }

    /** Adds to what stands under the title. */
    void open(Html... parts) {
        opening.addAll(List.of(parts));
    }

    /** Adds a section, unless there is nothing in it. */
    void section(String id, String heading, Html... parts) {
        if (!all(parts).isNothing()) {
            contents.add(tag("li", tag("a", heading).with("href", "#" + id)));
            sections.add(tag("section", tag("h2", heading).with("id", id + "-heading"))
                    .add(parts)
                    .with("id", id)
                    .with("aria-labelledby", id + "-heading"));
        }
    }

    /**
     * A figure with a chart.
     *
     * @param spec  as JSON, for the script of that kind
     */
    Html chart(String kind, String spec, String heading, Html caption) {
        String id = "chart-" + ++charts;
        return tag(
                "figure",
                tag("h3", heading),
                tag("div").with("data-chart", id).with("data-kind", kind),
                tag("figcaption", caption),
                Html.raw("script", spec.replace("<", "\\u003c"))
                        .with("type", "application/json")
                        .with("id", id));
    }

    @Override
    public String toString() {
        List<String> scripts = PageAssets.scripts();
        String style = PageAssets.style();
        Html head = tag(
                "head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("http-equiv", "Content-Security-Policy").with("content", policy(scripts, style)),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("meta").with("name", "color-scheme").with("content", "light dark"),
                tag("title", title),
                Html.raw("style", style));
        Html body = tag(
                "body",
                tag("a", "Skip to the content").look("skip").with("href", "#content"),
                tag("header", tag("h1", title)).addAll(opening),
                tag("nav", tag("ul").addAll(contents)).look("contents").with("aria-label", "Contents"),
                tag(
                                "main",
                                tag(
                                        "noscript",
                                        tag(
                                                "p",
                                                "Charts need JavaScript; without it, the pictures in charts/ show the same.")))
                        .with("id", "content")
                        .addAll(sections),
                footer());
        scripts.forEach(script -> body.add(Html.raw("script", script)));
        return "<!DOCTYPE html>\n" + tag("html", head, body).with("lang", "en");
    }

    /** Nothing may be fetched, and nothing run but what was written here. */
    private static String policy(List<String> scripts, String style) {
        return "default-src 'none'; script-src %s; style-src %s; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(scripts.stream().map(Page::hash).collect(Collectors.joining(" ")), hash(style));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Html footer() {
        String names = PageAssets.libraries().stream()
                .map(library -> library.name() + " " + library.version())
                .collect(Collectors.joining(", "));
        Stream<Html> licences = PageAssets.libraries().stream()
                .map(library -> tag(
                        "div",
                        tag("h3", library.name() + " " + library.version()),
                        tag("pre", library.licence().strip())));
        return tag(
                "footer",
                tag(
                                "p",
                                text(
                                        "Made by Refugia, which is under the Apache License 2.0. The charts are drawn by "
                                                + names
                                                + ", which are in this file, with @kurkle/color within the first, and under the MIT licence."))
                        .look("small"),
                tag("details", tag("summary", "Licences of the libraries in this file"))
                        .addAll(licences.toList()));
    }
}
