package org.refugia.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.refugia.analysis.PointGroup;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/** One lever or factor of a chart of responses: the difference to the counterfactual, and below it the measure itself. */
final class ResponseBlock {
    private static final int AXIS = 44;

    private final SweepFolder folder;
    private final SweepManifest.Measure measure;
    private final Varied x;
    private final List<Line> lines;
    private final Optional<String> counterfactual;
    private final Legend legend;

    /**
     * A line of the chart.
     *
     * @param label    in the legend
     * @param variant  it speaks of
     * @param points   over which it is drawn
     */
    record Line(String label, Color colour, String variant, List<SweepFolder.Point> points) {}

    ResponseBlock(
            SweepFolder folder,
            SweepManifest.Measure measure,
            Varied x,
            List<Line> lines,
            Optional<String> counterfactual,
            Legend legend) {
        this.folder = folder;
        this.measure = measure;
        this.x = x;
        this.lines = lines;
        this.counterfactual = counterfactual;
        this.legend = legend;
    }

    /** Height of a block whose panels are that high [points of the drawing]. */
    static int height(int panel, boolean hasDifference) {
        return (hasDifference ? 2 : 1) * (panel + Style.GAP) + AXIS;
    }

    /**
     * The plot.
     *
     * @param width  it has [points of the drawing]
     */
    CombinedDomainXYPlot plot(double width) {
        CombinedDomainXYPlot plot =
                new CombinedDomainXYPlot(new ParameterAxis(x, width - Style.LEFT - Style.RIGHT - Style.MARGIN));
        plot.setGap(Style.GAP);
        Panel.plain(plot);
        plot.setInsets(new RectangleInsets(Style.GAP, 0, 0, Style.RIGHT));
        counterfactual.ifPresent(other -> plot.add(differences(other)));
        plot.add(values());
        return plot;
    }

    private Panel differences(String other) {
        List<Response> responses = responses(true);
        double[] seen = DoubleStream.concat(seen(responses), DoubleStream.of(0))
                .sorted()
                .toArray();
        String unit = measure.unit().equals("%") ? "percentage points" : measure.unit();
        Panel panel =
                new Panel(responses.get(0).positions(), "Difference to " + other, unit, seen[0], seen[seen.length - 1]);
        panel.zeroLine();
        draw(panel, responses);
        base(panel);
        return panel;
    }

    private Panel values() {
        List<Response> responses = responses(false);
        List<Response> without = counterfactual.stream()
                .flatMap(other -> lines.stream().map(line -> response(line, other, false)))
                .toList();
        boolean isOne = without.stream().allMatch(each -> isSame(each, without.get(0)));
        double[] seen = DoubleStream.concat(
                        seen(responses), without.stream().flatMapToDouble(each -> DoubleStream.of(each.line())))
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        double smallest = seen.length == 0 ? 0 : Math.min(0, seen[0]);
        double largest = seen.length == 0 ? 0 : Math.max(0, seen[seen.length - 1]);
        String heading = counterfactual.map(other -> "With and without").orElse("Mean");
        Panel panel = new Panel(responses.get(0).positions(), heading, measure.unit(), smallest, largest);
        draw(panel, responses);
        for (int i = 0; i < (isOne ? Math.min(1, without.size()) : without.size()); i++) {
            Response each = without.get(i);
            panel.line(at -> each.line()[at], isOne ? Style.INK : lines.get(i).colour(), Style.COUNTERFACTUAL);
        }
        counterfactual.ifPresent(other -> legend.line(other, Style.INK, Style.COUNTERFACTUAL));
        return panel;
    }

    private static boolean isSame(Response one, Response other) {
        return Arrays.equals(one.line(), other.line());
    }

    private List<Response> responses(boolean isDifference) {
        return lines.stream()
                .map(line -> response(line, line.variant(), isDifference))
                .toList();
    }

    private Response response(Line line, String variant, boolean isDifference) {
        return Response.of(folder, line.points(), x, new Quantity(measure.id(), variant, isDifference));
    }

    private DoubleStream seen(List<Response> responses) {
        return responses.stream().flatMapToDouble(response -> response.seen(responses.size() == 1));
    }

    private void draw(Panel panel, List<Response> responses) {
        for (int i = 0; i < responses.size(); i++) {
            Response response = responses.get(i);
            Color colour = lines.get(i).colour();
            if (responses.size() == 1 && response.hasSpread()) {
                panel.band(at -> response.spreadLow()[at], at -> response.spreadHigh()[at], colour, Style.BAND_90);
                legend.band("middle 90 % of the points", Style.FAINT_INK, Style.BAND_90);
            }
            if (responses.size() == 1 && !response.cloud().isEmpty()) {
                panel.cloud(
                        dots(response, Response.Dot::at),
                        dots(response, Response.Dot::mean),
                        dots(response, Response.Dot::low),
                        dots(response, Response.Dot::high),
                        colour);
            }
            if (response.hasInterval()) {
                panel.band(at -> response.low()[at], at -> response.high()[at], colour, Style.BAND_50);
                legend.band("95 % interval of the mean", Style.FAINT_INK, Style.BAND_50);
            }
            panel.line(at -> response.line()[at], colour, Style.MEDIAN);
            legend.line(lines.get(i).label(), colour, Style.MEDIAN);
        }
    }

    private static double[] dots(Response response, ToDoubleFunction<Response.Dot> number) {
        return response.cloud().stream().mapToDouble(number).toArray();
    }

    /** Where every factor is as in the scenario, if the design has such a point and nothing says where it stands. */
    private void base(Panel panel) {
        List<SweepFolder.Point> bases = lines.get(0).points().stream()
                .filter(point -> !x.isLever() && x.at(point).isEmpty())
                .filter(point -> isBase(point))
                .toList();
        if (lines.size() == 1 && !bases.isEmpty()) {
            double mean = new Quantity(measure.id(), lines.get(0).variant(), true)
                    .mean(new PointGroup(folder, bases))
                    .mean();
            panel.line(at -> mean, Style.FAINT_INK, Style.COUNTERFACTUAL);
            legend.line("every factor as in the scenario", Style.FAINT_INK, Style.COUNTERFACTUAL);
        }
    }

    private boolean isBase(SweepFolder.Point point) {
        int levers = folder.manifest().levers().size();
        return point.values().subList(levers, point.values().size()).stream().allMatch(String::isEmpty);
    }
}
