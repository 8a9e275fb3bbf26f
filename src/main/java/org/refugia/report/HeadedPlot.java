package org.refugia.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** A plain plot with words above it, as part of a mosaic. */
final class HeadedPlot extends XYPlot {
    /** Height of the words [points of the drawing]. */
    static final int HEADING = 24;

    private final transient String heading;
    private final transient Font font;

    HeadedPlot(XYDataset dataset, ValueAxis across, ValueAxis up, XYItemRenderer renderer, String heading, Font font) {
        super(dataset, across, up, renderer);
        this.heading = heading;
        this.font = font;
        Panel.plain(this);
        setInsets(new RectangleInsets(HEADING, 0, 0, Style.RIGHT));
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        // Takes the insets off the area.
        super.draw(g2, area, anchor, state, info);
        g2.setFont(font);
        g2.setPaint(Style.INK);
        String text = Lettering.shortened(heading, font, area.getWidth());
        g2.drawString(text, (float) area.getMinX() + 4, (float) area.getMinY() - 9);
    }
}
