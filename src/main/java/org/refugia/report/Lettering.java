package org.refugia.report;

import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Makes words fit: widths in points of the drawing, in the font of plain text. */
final class Lettering {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private static final int MOST_LINES = 3;

    private Lettering() {}

    static double width(String text) {
        return Style.TEXT.getStringBounds(text, MEASURE).getWidth();
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String shortened(String text, double room) {
        String kept = text;
        while (kept.length() > 2 && width(kept) > room) {
            kept = kept.substring(0, kept.length() - 2).strip() + "…";
        }
        return kept;
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
