package org.refugia.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Makes words fit: widths in points of the drawing, in the font of plain text. */
final class Lettering {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private static final int MOST_LINES = 3;

    private Lettering() {}

    static double width(String text) {
        return width(text, Style.TEXT);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String shortened(String text, double room) {
        return shortened(text, Style.TEXT, room);
    }

    /** The same in another font. */
    static String shortened(String text, Font font, double room) {
        String kept = text;
        while (kept.length() > 2 && width(kept, font) > room) {
            kept = kept.substring(0, kept.length() - 2).strip() + "…";
        }
        return kept;
    }

    /** The text, or as much of its end as fits, after an ellipsis; broken after a dot if that leaves anything. */
    static String shortenedInFront(String text, double room) {
        String kept = text;
        while (width(kept) > room && kept.indexOf('.') >= 0) {
            kept = "…" + kept.substring(kept.indexOf('.') + 1);
        }
        while (kept.length() > 2 && width(kept) > room) {
            kept = "…" + kept.substring(2);
        }
        return kept;
    }

    /** Height of a line [points of the drawing]. */
    static double height(Font font) {
        return font.getLineMetrics("Ág", MEASURE).getHeight();
    }

    /** Lines of a text that is broken between words. */
    static int lines(String text, Font font, double room) {
        int lines = 1;
        double used = 0;
        for (String word : text.split(" ")) {
            double width = width(word + " ", font);
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            used += width;
        }
        return lines;
    }

    /** The text in at most three lines that fit, broken between words; what does not fit is cut with an ellipsis. */
    static List<String> wrapped(String text, double room) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            String together = lines.isEmpty() ? word : lines.get(lines.size() - 1) + " " + word;
            if (!lines.isEmpty() && (width(together) <= room || lines.size() == MOST_LINES)) {
                lines.set(lines.size() - 1, together);
            } else {
                lines.add(word);
            }
        }
        lines.replaceAll(line -> shortened(line, room));
        return lines;
    }
}
