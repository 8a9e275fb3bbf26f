package org.refugia.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An element of a page, a text, or several of them. A text is only ever a text: whatever has a meaning in HTML is
 * escaped when it is written.
 */
final class Html {
    /** Elements without content, and so without an end. */
    private static final Set<String> VOID = Set.of("meta", "br", "rect", "circle", "line", "path");

    /** Written on lines of their own, so that the source can be read. */
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "head",
            "body",
            "header",
            "nav",
            "main",
            "section",
            "footer",
            "article",
            "figure",
            "figcaption",
            "div",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "details",
            "summary",
            "pre",
            "meta",
            "title",
            "style",
            "script",
            "svg",
            "noscript");

    private final String name;
    private final String text;
    private final List<Html> children = new ArrayList<>();
    private final StringBuilder attributes = new StringBuilder();

    private Html(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** An element. */
    static Html tag(String name, Html... children) {
        return new Html(name, "").add(children);
    }

    /** An element that holds a text. */
    static Html tag(String name, String text) {
        return tag(name, text(text));
    }

    /** A text. */
    static Html text(String text) {
        return new Html("", escaped(text));
    }

    /** Several things after each other, without anything around them. */
    static Html all(Collection<Html> children) {
        return new Html("", "").addAll(children);
    }

    /** Several things after each other, without anything around them. */
    static Html all(Html... children) {
        return all(List.of(children));
    }

    /** Nothing. */
    static Html nothing() {
        return all();
    }

    /**
     * What is no HTML but stands in it: a script, a style, JSON.
     *
     * @throws IllegalStateException if it would end its element
     */
    static Html raw(String name, String content) {
        if (content.toLowerCase().contains("</" + name) || content.contains("<!--")) {
            throw new IllegalStateException("a " + name + " does not hold what ends it");
        }
        return tag(name, new Html("", content));
    }

    /** Sets an attribute. */
    Html with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"');
        return this;
    }

    /** Names the look. */
    Html look(String name) {
        return with("class", name);
    }

    /** Adds children. */
    Html add(Html... more) {
        return addAll(List.of(more));
    }

    /** Adds children. */
    Html addAll(Collection<Html> more) {
        children.addAll(more);
        return this;
    }

    /** Whether nothing would be written. */
    boolean isNothing() {
        return name.isEmpty() && text.isEmpty() && children.stream().allMatch(Html::isNothing);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void write(StringBuilder out) {
        if (!name.isEmpty()) {
            if (BLOCKS.contains(name) && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
            out.append('<').append(name).append(attributes).append(VOID.contains(name) ? "/>" : ">");
        }
        out.append(text);
        children.forEach(child -> child.write(out));
        if (!name.isEmpty() && !VOID.contains(name)) {
            out.append("</").append(name).append('>');
            if (BLOCKS.contains(name)) {
                out.append('\n');
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
