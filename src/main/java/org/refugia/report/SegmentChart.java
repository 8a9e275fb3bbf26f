package org.refugia.report;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.SeriesKey;

/**
 * One measure, a panel for each platform and a line for each segment of the population.
 *
 * @param measure  as in the tables
 * @param what     the measure in words
 */
record SegmentChart(String name, String measure, String what) implements Chart {
    private static final float[][] DASHES = {{1, 0}, {7, 3}, {2, 2}, {7, 2, 2, 2}};

    @Override
    public Optional<Figure> of(View view) {
        List<String> segments = view.folder().series().keys().stream()
                .filter(key -> key.measure().equals(measure) && !key.segment().equals(SeriesKey.ALL))
                .map(SeriesKey::segment)
                .distinct()
                .toList();
        TimeFigure figure = new TimeFigure(view);
        for (Manifest.Platform platform : view.manifest().platforms()) {
            panel(view, platform, segments).ifPresent(figure::add);
        }
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        Legend legend = new Legend();
        for (int i = 0; i < segments.size(); i++) {
            legend.line(segments.get(i), Style.colour(i), stroke(i));
        }
        String reading = "%s, median of %s.".formatted(view.variant(), view.replicatesInWords());
        return Optional.of(figure.figure(new Captions(what, reading, ""), legend));
    }

    private Optional<Panel> panel(View view, Manifest.Platform platform, List<String> segments) {
        List<SeriesKey> series = segments.stream()
                .map(segment -> new SeriesKey(platform.id(), segment, SeriesKey.ALL, measure))
                .filter(key -> view.bands(key).isPresent())
                .toList();
        if (series.isEmpty()) {
            return Optional.empty();
        }
        double largest = series.stream()
                .flatMapToDouble(key -> medians(view.bands(key).orElseThrow()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        Panel panel =
                new Panel(view.noons(), platform.title(), view.folder().series().unit(series.get(0)), 0, largest);
        for (SeriesKey key : series) {
            int number = segments.indexOf(key.segment());
            panel.line(view.bands(key).orElseThrow()::median, Style.colour(number), stroke(number));
        }
        return Optional.of(panel);
    }

    private static DoubleStream medians(Bands bands) {
        return IntStream.range(0, bands.days()).mapToDouble(bands::median);
    }

    private static Stroke stroke(int number) {
        float[] dash = DASHES[number % DASHES.length];
        return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash[1] == 0 ? null : dash, 0);
    }
}
