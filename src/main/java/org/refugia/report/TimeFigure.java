package org.refugia.report;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Panels above each other with one date axis, the events above them. */
final class TimeFigure {
    private static final int AROUND = 150;

    private final View view;
    private final List<Panel> panels = new ArrayList<>();

    TimeFigure(View view) {
        this.view = view;
    }

    void add(Panel panel) {
        panels.add(panel);
    }

    boolean isEmpty() {
        return panels.isEmpty();
    }

    /** The whole drawing; there must be a panel. */
    Figure figure(Captions captions, Legend legend) {
        EventStrip events = new EventStrip(view);
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(
                new DayAxis(view.manifest().start(), view.manifest().end()));
        plot.setGap(Style.GAP);
        Panel.plain(plot);
        boolean isFirstPanelOnTop = events.rows() == 0;
        double top = isFirstPanelOnTop ? Style.GAP : 0;
        plot.setInsets(new RectangleInsets(top, 0, 0, Style.RIGHT));
        int height = (int) top;
        if (!isFirstPanelOnTop) {
            int stripHeight = events.rows() * EventStrip.ROW_HEIGHT;
            plot.add(events.plot(), stripHeight);
            height += stripHeight + Style.GAP;
        }
        int panelHeight = panels.size() == 1 ? 3 * Style.PANEL_HEIGHT : Style.PANEL_HEIGHT;
        for (Panel panel : panels) {
            events.mark(panel);
            plot.add(panel, panelHeight);
            height += panelHeight + Style.GAP;
        }
        JFreeChart chart = new JFreeChart(null, Style.TITLE, plot, false);
        captions.putOn(chart, view);
        legend.putOn(chart);
        return new Figure(chart, height + AROUND);
    }
}
