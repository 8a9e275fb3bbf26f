package org.refugia.report;

import java.awt.Color;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.refugia.analysis.Curve;
import org.refugia.analysis.Event;
import org.refugia.analysis.SweepFolder;

/**
 * A panel of a chart of fans: how a daily series spreads in one variant and setting.
 *
 * @param without  the same series of the counterfactual; empty if there is none
 */
public record Fan(SweepFolder folder, String heading, Curve curve, Optional<Curve> without, List<Event> events) {
    /** The fan of a curve in a variant and setting; empty if it was not kept. */
    public static Optional<Fan> of(SweepFolder folder, String curve, String variant, int setting, String heading) {
        Optional<Curve> without = folder.manifest()
                .counterfactual()
                .filter(other -> !other.equals(variant))
                .flatMap(other -> find(folder, curve, other, setting));
        List<Event> events = folder.events(variant, setting).stream()
                .filter(event -> event.touches(
                        folder.manifest().start(), folder.manifest().end()))
                .toList();
        return find(folder, curve, variant, setting).map(found -> new Fan(folder, heading, found, without, events));
    }

    private static Optional<Curve> find(SweepFolder folder, String curve, String variant, int setting) {
        return folder.curves().stream()
                .filter(each ->
                        each.curve().equals(curve) && each.variant().equals(variant) && each.setting() == setting)
                .findFirst();
    }

    /** Every number that must be seen. */
    DoubleStream seen() {
        return Stream.concat(
                        Stream.of(daily(curve, Curve.Day::q95), daily(curve, Curve.Day::q05)),
                        without.stream().map(other -> daily(other, Curve.Day::median)))
                .flatMapToDouble(DoubleStream::of)
                .filter(number -> !Double.isNaN(number));
    }

    /** Most runs that a day has. */
    public int runs() {
        return curve.days().stream().mapToInt(Curve.Day::n).max().orElse(0);
    }

    /** A number of each day of the runs; NaN where there is none. */
    public double[] daily(Curve of, ToDoubleFunction<Curve.Day> number) {
        double[] daily = new double
                [(int) ChronoUnit.DAYS.between(
                        folder.manifest().start(), folder.manifest().end())];
        Arrays.fill(daily, Double.NaN);
        for (Curve.Day day : of.days()) {
            daily[(int) ChronoUnit.DAYS.between(folder.manifest().start(), day.date())] = number.applyAsDouble(day);
        }
        return daily;
    }

    /** The panel, for numbers from a smallest to a largest. */
    Panel panel(double smallest, double largest, Color colour) {
        double[] noons =
                DayAxis.noons(folder.manifest().start(), folder.manifest().end());
        Panel panel = new Panel(noons, heading, SweepWords.unit(curve.unit()), smallest, largest);
        if (runs() > 1) {
            band(panel, Curve.Day::q05, Curve.Day::q95, colour, Style.BAND_90);
            band(panel, Curve.Day::q25, Curve.Day::q75, colour, Style.BAND_50);
        }
        double[] medians = daily(curve, Curve.Day::median);
        panel.line(day -> medians[day], colour, Style.MEDIAN);
        without.map(other -> daily(other, Curve.Day::median))
                .ifPresent(others -> panel.line(day -> others[day], Style.INK, Style.COUNTERFACTUAL));
        return panel;
    }

    private void band(
            Panel panel,
            ToDoubleFunction<Curve.Day> low,
            ToDoubleFunction<Curve.Day> high,
            Color colour,
            float opacity) {
        double[] lows = daily(curve, low);
        double[] highs = daily(curve, high);
        panel.band(day -> lows[day], day -> highs[day], colour, opacity);
    }
}
