package org.refugia.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.refugia.analysis.Event;

/** Panels above each other with one date axis, the events above them. */
final class TimeFigure {
    private static final int AROUND = 150;

    private final String title;
    private final LocalDate start;
    private final LocalDate end;
    private final EventStrip events;
    private final List<Panel> panels = new ArrayList<>();

    TimeFigure(View view) {
        this(
                view.manifest().title(),
                view.manifest().start(),
                view.manifest().end(),
                new EventStrip(
                        view.events(), view.manifest().start(), view.manifest().end(), view::colourOf));
    }

    /**
     * A figure without panels.
     *
     * @param start   first day
     * @param end     first day that no longer belongs to it
     * @param events  to be labelled above the first panel
     */
    TimeFigure(String title, LocalDate start, LocalDate end, EventStrip events) {
        this.title = title;
        this.start = start;
        this.end = end;
        this.events = events;
    }

    /** Adds a panel in which what is labelled above it happens. */
    void add(Panel panel) {
        add(panel, events.events());
    }

    /** Adds a panel in which other things happen than are labelled above, or at other times. */
    void add(Panel panel, List<Event> happening) {
        EventStrip.mark(panel, happening);
        panels.add(panel);
    }

    boolean isEmpty() {
        return panels.isEmpty();
    }

    /** The whole drawing; there must be a panel. */
    Figure figure(Captions captions, Legend legend) {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(new DayAxis(start, end));
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
            plot.add(panel, panelHeight);
            height += panelHeight + Style.GAP;
        }
        JFreeChart chart = new JFreeChart(null, Style.TITLE, plot, false);
        captions.putOn(chart, title);
        legend.putOn(chart);
        return new Figure(chart, height + AROUND);
    }
}
