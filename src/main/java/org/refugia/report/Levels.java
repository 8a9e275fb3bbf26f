package org.refugia.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Observation;
import org.refugia.analysis.SeriesKey;

/** A panel per series, from zero: median and bands, the counterfactual's median, observations. */
final class Levels {
    private final View view;
    private final TimeFigure figure;
    private final Legend legend = new Legend();
    private final Set<String> sources = new LinkedHashSet<>();

    private Levels(View view) {
        this.view = view;
        figure = new TimeFigure(view);
    }

    /**
     * The chart of some series.
     *
     * @param what     what they show
     * @param heading  what to write above the panel of each
     */
    static Optional<Figure> of(View view, String what, List<SeriesKey> series, Function<SeriesKey, String> heading) {
        Levels levels = new Levels(view);
        series.forEach(key -> view.bands(key).ifPresent(bands -> levels.add(key, bands, heading.apply(key))));
        return levels.figure.isEmpty() ? Optional.empty() : Optional.of(levels.finish(what));
    }

    private void add(SeriesKey key, Bands bands, String heading) {
        Optional<Bands> without = view.counterfactualBands(key);
        List<Observation> observed = view.folder().observations(view.variant(), key);
        Panel panel = new Panel(
                view.noons(), heading, view.folder().series().unit(key), 0, largest(bands, without, observed));
        if (view.replicates() > 1) {
            panel.band(bands::lowerOf90, bands::upperOf90, view.colourOf(key.platform()), Style.BAND_90);
            panel.band(bands::lowerOf50, bands::upperOf50, view.colourOf(key.platform()), Style.BAND_50);
        }
        panel.line(bands::median, view.colourOf(key.platform()), Style.MEDIAN);
        without.ifPresent(other -> panel.line(other::median, Style.INK, Style.COUNTERFACTUAL));
        if (!observed.isEmpty()) {
            panel.points(observed);
            observed.forEach(observation -> sources.add(observation.source()));
        }
        figure.add(panel);
    }

    private static double largest(Bands bands, Optional<Bands> without, List<Observation> observed) {
        List<Double> values = new ArrayList<>(observed.stream()
                .map(observation -> observation.high().orElse(observation.value()))
                .toList());
        IntStream.range(0, bands.days())
                .boxed()
                .flatMap(day -> Stream.concat(
                        Stream.of(bands.upperOf90(day)), without.map(other -> other.median(day)).stream()))
                .filter(value -> !value.isNaN())
                .forEach(values::add);
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private Figure finish(String what) {
        boolean many = view.replicates() > 1;
        legend.line(view.variant() + (many ? ", median" : ""), Style.FAINT_INK, Style.MEDIAN);
        if (many) {
            legend.band("50 % of replicates", Style.FAINT_INK, Style.BAND_50 + Style.BAND_90);
            legend.band("90 % of replicates", Style.FAINT_INK, Style.BAND_90);
        }
        view.counterfactual()
                .ifPresent(other -> legend.line(other + (many ? ", median" : ""), Style.INK, Style.COUNTERFACTUAL));
        if (!sources.isEmpty()) {
            legend.point("observed");
        }
        return figure.figure(new Captions(what, reading(), footer()), legend);
    }

    private String reading() {
        String runs = "%s, %s.".formatted(view.variant(), view.replicatesInWords());
        return view.replicates() > 1
                ? runs + " Line: median of each day; bands: the middle 50 % and 90 % of replicates."
                : runs;
    }

    private String footer() {
        return sources.isEmpty() ? "" : "Observed: " + String.join("; ", sources) + ".";
    }
}
