package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refugia.report.Writing;

/** A text that is being written as part of a page, under a heading of the second level. */
final class HtmlWriting implements Writing {
    /** Code, an escaped sign, or anything up to the next of these: the inline Markdown that {@link Writing} knows. */
    private static final Pattern INLINE = Pattern.compile("`([^`]*)`|\\\\([^\\w\\s])|[^`\\\\]+|.");

    private final List<Html> parts = new ArrayList<>();
    private String caption;

    /** Begins with what the first table is called. */
    HtmlWriting(String caption) {
        this.caption = caption;
    }

    /** What was written. */
    Html html() {
        return Html.all(parts);
    }

    @Override
    public void heading(int level, String words) {
        parts.add(tag("h3", inline(words)));
    }

    @Override
    public void paragraph(String words) {
        parts.add(tag("p", inline(words)));
    }

    @Override
    public void list(List<String> items) {
        if (!items.isEmpty()) {
            parts.add(tag("ul")
                    .addAll(items.stream().map(item -> tag("li", inline(item))).toList()));
        }
    }

    @Override
    public void table(String sides, List<List<String>> rows) {
        List<String> head = rows.get(0).stream().map(HtmlWriting::plain).toList();
        parts.add(Say.table(
                caption,
                sides,
                head,
                rows.stream()
                        .skip(1)
                        .map(row -> row.stream().map(HtmlWriting::inline).toList())
                        .toList()));
        caption = "How much each factor matters";
    }

    private static Html inline(String words) {
        Matcher matcher = INLINE.matcher(words);
        List<Html> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1) != null ? Say.code(code(matcher)) : text(signs(matcher)));
        }
        return Html.all(found);
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        Matcher matcher = INLINE.matcher(words);
        while (matcher.find()) {
            plain.append(matcher.group(1) != null ? code(matcher) : signs(matcher));
        }
        return plain.toString();
    }

    private static String code(MatchResult found) {
        return found.group(1).replace("\\|", "|");
    }

    private static String signs(MatchResult found) {
        return found.group(2) != null ? found.group(2) : found.group();
    }
}
