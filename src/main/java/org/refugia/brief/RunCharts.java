package org.refugia.brief;

import static org.refugia.brief.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Difference;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.Observation;
import org.refugia.analysis.Outcome;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;
import org.refugia.report.Palette;
import org.refugia.report.View;

/** The interactive charts of a run's folder. */
final class RunCharts {
    private static final String GREY = "#808080";

    private final Page page;
    private final ResultFolder folder;
    private final Manifest manifest;

    RunCharts(Page page, ResultFolder folder) {
        this.page = page;
        this.folder = folder;
        manifest = folder.manifest();
    }

    /**
     * The charts of a variant: people, time and what differs first, then every other measure; of one among several the
     * main measures only.
     */
    Html of(String variant) {
        View view = new View(folder, variant);
        List<String> main = Outcome.measures(folder);
        List<Html> charts = new ArrayList<>();
        main.forEach(measure -> level(view, measure).ifPresent(charts::add));
        main.forEach(measure -> difference(view, measure).ifPresent(charts::add));
        if (main.contains("dau")) {
            level(view, "registrations").ifPresent(charts::add);
        }
        if (manifest.comparedVariants().size() == 1) {
            others(main).forEach(measure -> level(view, measure).ifPresent(charts::add));
            segments(view, main).forEach(charts::add);
        }
        return Html.all(charts);
    }

    /** Measures with a chart that are no main ones: those with a title first, then as the table has them. */
    private Set<String> others(List<String> main) {
        Set<String> others = new LinkedHashSet<>(Measures.titled());
        folder.series().keys().stream()
                .filter(SeriesKey::isTotal)
                .map(SeriesKey::measure)
                .forEach(others::add);
        others.removeAll(main);
        others.remove("registrations");
        return others;
    }

    /** Says which variant it is, where there are several. */
    private String title(View view, String title) {
        return manifest.comparedVariants().size() > 1 ? "%s in %s".formatted(title, view.variant()) : title;
    }

    private String colour(View view, String place) {
        int number = view.places().indexOf(place);
        return number < 0 || number >= manifest.platforms().size() ? GREY : Palette.hex(number);
    }

    private TimeSpec spec(String title, SeriesKey key) {
        return new TimeSpec(title, folder.series().unit(key), manifest.start(), manifest.days());
    }

    private Optional<Html> level(View view, String measure) {
        List<SeriesKey> keys = view.series(measure);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String title = title(view, Measures.title(measure));
        TimeSpec spec = spec(title, keys.get(0)).events(view.events());
        view.counterfactual().ifPresent(other -> spec.word("counterfactual", other));
        Set<String> sources = new LinkedHashSet<>();
        for (SeriesKey key : keys) {
            view.bands(key)
                    .ifPresent(bands -> fan(
                            spec.line(key.platform(), view.titleOf(key.platform()), colour(view, key.platform())),
                            bands,
                            view.counterfactualBands(key),
                            view.replicates()));
            List<Observation> observed = folder.observations(view.variant(), key);
            observed.forEach(each -> sources.add(each.source()));
            spec.observations(key.platform(), observed);
        }
        String seen = sources.isEmpty() ? "" : " Observed: " + String.join("; ", sources) + ".";
        return spec.isEmpty()
                ? Optional.empty()
                : Optional.of(page.chart("time", spec.toString(), title, text(reading(view) + seen)));
    }

    private static void fan(TimeSpec.Line line, Bands bands, Optional<Bands> without, int replicates) {
        line.median(bands::median);
        if (replicates > 1) {
            line.band90(bands::lowerOf90, bands::upperOf90).band50(bands::lowerOf50, bands::upperOf50);
        }
        without.ifPresent(other -> line.counterfactual(other::median));
    }

    private static String reading(View view) {
        String runs = "%s, %s".formatted(view.variant(), view.replicatesInWords());
        String lines = view.replicates() > 1
                ? runs + ": the line is the median of each day, the bands hold the middle 50 % and 90 % of replicates."
                : runs + ".";
        return lines
                + view.counterfactual()
                        .map(other -> " Dashed: %s, the same people on the same random numbers.".formatted(other))
                        .orElse("");
    }

    private Optional<Html> difference(View view, String measure) {
        List<SeriesKey> keys = view.series(measure).stream()
                .filter(key -> view.differences().of(view.variant(), key).isPresent())
                .toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String other = view.counterfactual().orElseThrow();
        int pairs = folder.pairedReplicates(view.variant(), other).size();
        String title = title(
                view,
                "Difference to %s: %s".formatted(other, Measures.title(measure).toLowerCase()));
        String unit = folder.series().unit(keys.get(0));
        TimeSpec spec = new TimeSpec(title, unit.equals("%") ? "points" : unit, manifest.start(), manifest.days())
                .events(view.events())
                .word("bands", "95 % interval")
                .word("interval", "95 % interval");
        for (SeriesKey key : keys) {
            Difference difference = view.differences().of(view.variant(), key).orElseThrow();
            TimeSpec.Line line = spec.line(key.platform(), view.titleOf(key.platform()), colour(view, key.platform()))
                    .median(difference::mean);
            if (pairs > 1) {
                line.band90(difference::low, difference::high);
            }
        }
        String mean = "%s minus %s, replicate by replicate; mean of %s."
                .formatted(view.variant(), other, Say.count(pairs, "pair"));
        String interval = pairs > 1
                ? " The band is the 95 % interval of that mean: what chance between replicates leaves open."
                : " With one pair there is no interval.";
        return Optional.of(page.chart("time", spec.toString(), title, text(mean + interval)));
    }

    /** The main measure by segment, of the two platforms that change most. */
    private List<Html> segments(View view, List<String> main) {
        List<Html> charts = new ArrayList<>();
        for (String measure : main.subList(0, Math.min(1, main.size()))) {
            Outcome.mostChanged(Outcome.of(folder, view.variant(), measure)).stream()
                    .limit(2)
                    .forEach(outcome -> segments(view, outcome).ifPresent(charts::add));
        }
        return charts;
    }

    private Optional<Html> segments(View view, Outcome outcome) {
        List<SeriesKey> keys = folder.series().keys().stream()
                .filter(key -> key.platform().equals(outcome.platform().id())
                        && key.measure().equals(outcome.measure())
                        && !key.segment().equals(SeriesKey.ALL)
                        && key.region().equals(SeriesKey.ALL))
                .toList();
        if (keys.size() < 2) {
            return Optional.empty();
        }
        String title = "%s of %s by segment"
                .formatted(Measures.title(outcome.measure()), outcome.platform().title());
        TimeSpec spec = spec(title, keys.get(0)).events(view.events());
        view.counterfactual().ifPresent(other -> spec.word("counterfactual", other));
        for (int i = 0; i < keys.size(); i++) {
            SeriesKey key = keys.get(i);
            TimeSpec.Line line = spec.line(key.segment(), key.segment(), Palette.hex(i));
            view.bands(key).ifPresent(bands -> line.median(bands::median));
            view.counterfactualBands(key).ifPresent(bands -> line.counterfactual(bands::median));
        }
        return Optional.of(page.chart(
                "time",
                spec.toString(),
                title,
                text("%s, %s: medians of each day.".formatted(view.variant(), view.replicatesInWords()))));
    }
}
