package org.refugia.brief;

import static org.refugia.brief.Html.all;
import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refugia.analysis.Scale;

/** Numbers, dates and tables as all pages write them. */
final class Say {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu, HH:mm", Locale.ROOT);

    private Say() {}

    /** "19 January 2025". */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "19 Jan 2025", and the time of day unless it is midnight. */
    static String moment(LocalDateTime moment) {
        return (moment.equals(moment.toLocalDate().atStartOfDay()) ? SHORT_DATE : TIME).format(moment);
    }

    /** "19 Jan 2025". */
    static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /** "1.23 M", "−3", or a dash for what there is none of. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String words = Scale.words(Math.abs(value));
        return value < 0 && !words.equals("0") ? "−" + words : words;
    }

    /** "+1.23 M", "−3", "0". */
    static String signed(double value) {
        String words = number(value);
        return value > 0 && !words.equals("0") ? "+" + words : words;
    }

    /** "388 to 398 k", "−3 to 5". */
    static String between(double low, double high) {
        if (Double.isNaN(low)) {
            return "–";
        }
        Scale scale = Scale.of(Math.max(Math.abs(low), Math.abs(high)));
        String from = scale.digits(Math.abs(low));
        String to = scale.written(Math.abs(high));
        return "%s to %s".formatted(low < 0 && !from.equals("0") ? "−" + from : from, high < 0 ? "−" + to : to);
    }

    /** "1 replicate", "8 replicates". */
    static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** A paragraph. */
    static Html p(String words) {
        return tag("p", words);
    }

    /** What is to be typed. */
    static Html code(String words) {
        return tag("code", words);
    }

    /** A part that is closed until somebody opens it; open on paper. */
    static Html folded(String summary, Html... parts) {
        return tag("details", tag("summary", summary)).add(parts).with("data-print", "open");
    }

    /**
     * A table in a box of its own that scrolls sideways where it is too wide; the first column heads its rows.
     *
     * @param sides  for each column {@code l} or, for numbers, {@code r}
     */
    static Html table(String caption, String sides, List<String> head, List<List<Html>> rows) {
        Html top = tag("tr");
        for (int i = 0; i < head.size(); i++) {
            top.add(side(tag("th", head.get(i)).with("scope", "col"), sides.charAt(i)));
        }
        List<Html> body = new ArrayList<>();
        for (List<Html> row : rows) {
            Html line = tag("tr", tag("th", row.get(0)).with("scope", "row"));
            for (int i = 1; i < row.size(); i++) {
                line.add(side(tag("td", row.get(i)), sides.charAt(i)));
            }
            body.add(line);
        }
        return tag(
                        "div",
                        tag(
                                "table",
                                tag("caption", caption),
                                tag("thead", top),
                                tag("tbody").addAll(body)))
                .look("scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", caption);
    }

    private static Html side(Html cell, char side) {
        return side == 'r' ? cell.look("number") : cell;
    }

    /** Cells of texts. */
    static List<Html> row(String... cells) {
        return List.of(cells).stream().map(Html::text).toList();
    }

    /** Words with something in between: {@code said("as ", code("run"), " does")}. */
    static Html said(Object... parts) {
        Html words = all();
        for (Object part : parts) {
            words.add(part instanceof Html html ? html : text(part.toString()));
        }
        return words;
    }
}
