package org.refugia.report;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * The words around a chart, beside the title of scenario or experiment.
 *
 * @param what     what is shown
 * @param reading  how to read it
 * @param footer   where the observations come from; may be empty
 */
record Captions(String what, String reading, String footer) {
    private static final int TOP = 2;
    private static final int LEFT = 4;
    private static final int BOTTOM = 4;
    private static final int RIGHT = 12;

    void putOn(JFreeChart chart, String title) {
        chart.setBackgroundPaint(Style.BACKGROUND);
        chart.setPadding(new RectangleInsets(Style.MARGIN, Style.MARGIN, Style.MARGIN, Style.MARGIN));
        chart.setTitle(text(title, Style.TITLE, Style.INK, RectangleEdge.TOP));
        chart.addSubtitle(text(what, Style.SUBTITLE, Style.INK, RectangleEdge.TOP));
        chart.addSubtitle(text(reading, Style.TEXT, Style.FAINT_INK, RectangleEdge.TOP));
        if (!footer.isEmpty()) {
            chart.addSubtitle(text(footer, Style.TEXT, Style.FAINT_INK, RectangleEdge.BOTTOM));
        }
    }

    /** Height of all these words with the margins of the drawing [points of the drawing]. */
    int height(String title) {
        int height = 2 * Style.MARGIN + height(title, Style.TITLE) + height(what, Style.SUBTITLE);
        return height + height(reading, Style.TEXT) + (footer.isEmpty() ? 0 : height(footer, Style.TEXT));
    }

    private static int height(String text, Font font) {
        double room = Style.WIDTH - 2.0 * Style.MARGIN - LEFT - RIGHT;
        return (int) Math.ceil(TOP + BOTTOM + Lettering.lines(text, font, room) * Lettering.height(font));
    }

    private static TextTitle text(String text, Font font, Color colour, RectangleEdge edge) {
        return new TextTitle(
                text,
                font,
                colour,
                edge,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(TOP, LEFT, BOTTOM, RIGHT));
    }
}
