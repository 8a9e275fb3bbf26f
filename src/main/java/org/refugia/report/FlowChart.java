package org.refugia.report;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.refugia.analysis.FlowTable;

/** Where homes moved from and to during the whole run, as a matrix, and how that differs from the counterfactual. */
record FlowChart(String name) implements Chart {
    private static final int CELL_HEIGHT = 62;
    private static final int WIDEST_ROW_TITLE = 180;
    private static final int ROW_AXIS = 60;
    private static final int AROUND = 145;

    @Override
    public Optional<Figure> of(View view) {
        FlowTable flows = view.folder().flows();
        List<String> places = view.placesOfMoves();
        List<Integer> replicates = view.counterfactual()
                .map(other -> view.folder().pairedReplicates(view.variant(), other))
                .orElseGet(() -> view.folder().series().replicatesRun(view.variant()));
        if (flows.moves(view.variant()).isEmpty() || replicates.isEmpty()) {
            return Optional.empty();
        }
        FlowMatrix matrix = new FlowMatrix(places.size());
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                FlowTable.Move move = new FlowTable.Move(places.get(from), places.get(to));
                double moved = flows.mean(view.variant(), move, replicates);
                if (from != to) {
                    matrix.set(
                            from,
                            to,
                            moved,
                            view.counterfactual().map(other -> moved - flows.mean(other, move, replicates)));
                }
            }
        }
        List<String> titles = places.stream().map(view::titleOf).toList();
        return Optional.of(figure(view, matrix, titles, replicates.size()));
    }

    private static Figure figure(View view, FlowMatrix matrix, List<String> titles, int replicates) {
        List<String> rows = titles.stream()
                .map(title -> Lettering.shortened(title, WIDEST_ROW_TITLE))
                .toList();
        double beside = rows.stream().mapToDouble(Lettering::width).max().orElse(0) + ROW_AXIS;
        PlaceAxis to = new PlaceAxis("to", titles, 0);
        to.setTickLabelsVisible(false);
        PlaceAxis from = new PlaceAxis("from", rows, FlowMatrix.HEADER);
        from.setInverted(true);
        from.setLabelAngle(Math.PI / 2);
        matrix.head(titles, Style.WIDTH - beside);
        XYPlot plot = matrix.plot(to, from);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        JFreeChart chart = new JFreeChart(null, Style.TITLE, plot, false);
        String compared = view.counterfactual()
                .map(other -> " Small: difference to %s; blue: more than there, orange: less.".formatted(other))
                .orElse("");
        String what = "Homes moved from platform to platform, %s".formatted(view.period());
        String reading = "People, all moves of the period added up; %s, mean of %d replicate%s.%s"
                .formatted(view.variant(), replicates, replicates == 1 ? "" : "s", compared);
        new Captions(what, reading, "").putOn(chart, view.manifest().title());
        return new Figure(chart, AROUND + (int) (CELL_HEIGHT * (titles.size() + FlowMatrix.HEADER)));
    }
}
