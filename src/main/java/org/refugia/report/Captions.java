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

    private static TextTitle text(String text, Font font, Color colour, RectangleEdge edge) {
        return new TextTitle(
                text,
                font,
                colour,
                edge,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(2, 4, 4, 12));
    }
}
