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
    private final List<ResponsePlan.Line> lines;
    private final Optional<String> counterfactual;
    private final List<Response> differences;
    private final List<Response> levels;
    private final List<Response> without;

    ResponseBlock(
            SweepFolder folder,
            SweepManifest.Measure measure,
            Varied x,
            List<ResponsePlan.Line> lines,
            Optional<String> counterfactual) {
        this.folder = folder;
        this.measure = measure;
        this.x = x;
        this.lines = lines;
        this.counterfactual = counterfactual;
        differences = counterfactual.isEmpty()
                ? List.of()
                : lines.stream()
                        .map(line -> response(line, line.variant(), true))
                        .toList();
        levels = lines.stream()
                .map(line -> response(line, line.variant(), false))
                .toList();
        without = counterfactual.stream()
                .flatMap(other -> lines.stream().map(line -> response(line, other, false)))
                .toList();
    }

    private Response response(ResponsePlan.Line line, String variant, boolean isDifference) {
        return Response.of(folder, line.points(), x, new Quantity(measure.id(), variant, isDifference));
    }

    /** Height of a block whose panels are that high [points of the drawing]. */
    static int height(int panel, boolean hasDifference) {
        return (hasDifference ? 2 : 1) * (panel + Style.GAP) + AXIS;
    }

    /** Every difference that must be seen, and none. */
    DoubleStream differencesSeen() {
        return DoubleStream.concat(DoubleStream.of(0), seen(differences));
    }

    /** Everything that must be seen of the measure itself, and nothing of it. */
    DoubleStream levelsSeen() {
        DoubleStream others = without.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.line()))
                .filter(number -> !Double.isNaN(number));
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(seen(levels), others));
    }

    /** Whether there is anything to draw. */
    boolean hasNumbers() {
        return seen(levels).findAny().isPresent();
    }

    private static DoubleStream seen(List<Response> responses) {
        return responses.stream().flatMapToDouble(response -> response.seen(responses.size() == 1));
    }

    /**
     * The plot.
     *
     * @param width          it has [points of the drawing]
     * @param differenceTo   smallest and largest difference to be seen
     * @param levelsBetween  smallest and largest number to be seen of the measure itself
     */
    CombinedDomainXYPlot plot(double width, double[] differenceTo, double[] levelsBetween, Legend legend) {
        CombinedDomainXYPlot plot =
                new CombinedDomainXYPlot(new ParameterAxis(x, width - Style.LEFT - Style.RIGHT - Style.MARGIN));
        plot.setGap(Style.GAP);
        Panel.plain(plot);
        plot.setInsets(new RectangleInsets(Style.GAP, 0, 0, Style.RIGHT));
        counterfactual.ifPresent(other -> plot.add(differencePanel(other, differenceTo, legend)));
        plot.add(levelPanel(levelsBetween, legend));
        return plot;
    }

    private Panel differencePanel(String other, double[] between, Legend legend) {
        String unit = SweepWords.differenceUnit(measure.unit());
        Panel panel = new Panel(x.axisPositions(), "Difference to " + other, unit, between[0], between[1]);
        panel.zeroLine();
        if (differences.size() > 1) {
            for (int i = 0; i < differences.size(); i++) {
                panel.dots(
                        dots(differences.get(i), Response.Dot::at),
                        dots(differences.get(i), Response.Dot::mean),
                        lines.get(i).colour());
            }
        }
        draw(panel, differences, legend);
        drawBase(panel, legend);
        markTippingPoints(panel, differences);
        return panel;
    }

    private Panel levelPanel(double[] between, Legend legend) {
        Panel panel = new Panel(x.axisPositions(), "Level", SweepWords.unit(measure.unit()), between[0], between[1]);
        draw(panel, levels, legend);
        boolean isOne = without.stream()
                .allMatch(each -> Arrays.equals(each.line(), without.get(0).line()));
        for (int i = 0; i < (isOne ? Math.min(1, without.size()) : without.size()); i++) {
            Response each = without.get(i);
            panel.line(at -> each.line()[at], isOne ? Style.INK : lines.get(i).colour(), Style.COUNTERFACTUAL);
        }
        counterfactual.ifPresent(other -> legend.line(other, Style.INK, Style.COUNTERFACTUAL));
        if (counterfactual.isEmpty()) {
            markTippingPoints(panel, levels);
        }
        return panel;
    }

    private void markTippingPoints(Panel panel, List<Response> responses) {
        if (x.isNumeric() && !x.isSampled()) {
            TippingMarks.putOn(panel, x, responses);
        }
    }

    private void draw(Panel panel, List<Response> responses, Legend legend) {
        for (int i = 0; i < responses.size(); i++) {
            draw(panel, responses.get(i), lines.get(i), responses.size() == 1 && x.isNumeric(), legend);
        }
    }

    private void draw(Panel panel, Response response, ResponsePlan.Line line, boolean hasRoomForBands, Legend legend) {
        Color colour = line.colour();
        if (x.isNumeric()) {
            legend.line(line.label(), colour, Style.MEDIAN);
        }
        if (hasRoomForBands && response.hasSpread()) {
            panel.band(at -> response.spreadLow()[at], at -> response.spreadHigh()[at], colour, Style.BAND_90);
            legend.band("middle 90 % of the points", Style.FAINT_INK, Style.BAND_90);
        }
        if (hasRoomForBands && !response.cloud().isEmpty()) {
            panel.cloud(
                    dots(response, Response.Dot::at),
                    dots(response, Response.Dot::mean),
                    dots(response, Response.Dot::low),
                    dots(response, Response.Dot::high),
                    colour);
        }
        if (response.hasInterval() && hasRoomForBands) {
            panel.band(at -> response.low()[at], at -> response.high()[at], colour, Style.BAND_50);
            legend.band("95 % interval of the mean", Style.FAINT_INK, Style.BAND_50);
        } else if (response.hasInterval()) {
            panel.bars(response.line(), response.low(), response.high(), colour);
            legend.bar("bar: 95 % interval of the mean", Style.FAINT_INK);
        }
        if (x.isNumeric()) {
            panel.line(at -> response.line()[at], colour, Style.MEDIAN);
        }
        if (!x.isSampled()) {
            panel.bars(response.line(), response.line(), response.line(), colour);
        }
    }

    private static double[] dots(Response response, ToDoubleFunction<Response.Dot> number) {
        return response.cloud().stream().mapToDouble(number).toArray();
    }

    /** A level where every factor is as in the scenario, if there is such a point: nothing says where it stands. */
    private void drawBase(Panel panel, Legend legend) {
        List<SweepFolder.Point> bases = lines.get(0).points().stream()
                .filter(point -> !x.isLever() && isBase(point))
                .toList();
        if (lines.size() == 1 && !bases.isEmpty()) {
            double mean = new Quantity(measure.id(), lines.get(0).variant(), true)
                    .mean(new PointGroup(folder, bases))
                    .mean();
            panel.line(at -> mean, Style.FAINT_INK, Style.DOTTED);
            legend.line("every factor as in the scenario", Style.FAINT_INK, Style.DOTTED);
        }
    }

    private boolean isBase(SweepFolder.Point point) {
        int levers = folder.manifest().levers().size();
        return point.values().subList(levers, point.values().size()).stream().allMatch(String::isEmpty);
    }
}
