package org.refugia.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refugia.analysis.Event;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/**
 * How a daily series spreads over points and replicates: a panel for each setting, and a chart for each variant; with a
 * single setting, a panel for each variant.
 */
record FanChart(String name) implements SweepChart {
    private static final int MOST_PANELS = 6;

    @Override
    public List<Named> of(SweepFolder folder) {
        SweepManifest manifest = folder.manifest();
        Map<String, String> slugs = Slugs.of(
                manifest.curves().stream().map(SweepManifest.Measure::id).toList());
        List<Named> charts = new ArrayList<>();
        for (SweepManifest.Measure curve : manifest.curves()) {
            String file = name + "-" + slugs.get(curve.id());
            if (manifest.settings() == 1) {
                figure(folder, curve, variants(folder, curve), "")
                        .ifPresent(figure -> charts.add(new Named(file, figure)));
            } else {
                manifest.comparedVariants()
                        .forEach(variant -> figure(folder, curve, settings(folder, curve, variant), variant)
                                .ifPresent(figure ->
                                        charts.add(new Named(file + SweepWords.suffix(manifest, variant), figure))));
            }
        }
        return charts;
    }

    private static List<Fan> variants(SweepFolder folder, SweepManifest.Measure curve) {
        return folder.manifest().comparedVariants().stream()
                .flatMap(variant -> Fan.of(folder, curve.id(), variant, 1, variant).stream())
                .toList();
    }

    private static List<Fan> settings(SweepFolder folder, SweepManifest.Measure curve, String variant) {
        return IntStream.rangeClosed(1, folder.manifest().settings())
                .boxed()
                .flatMap(setting ->
                        Fan.of(folder, curve.id(), variant, setting, SweepWords.setting(folder, setting)).stream())
                .toList();
    }

    private static Optional<Figure> figure(
            SweepFolder folder, SweepManifest.Measure curve, List<Fan> all, String variant) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Fan> fans = Pick.of(all, MOST_PANELS);
        SweepManifest manifest = folder.manifest();
        List<Event> common = common(fans);
        TimeFigure figure = new TimeFigure(
                manifest.title(),
                manifest.start(),
                manifest.end(),
                new EventStrip(common, manifest.start(), manifest.end(), id -> colour(manifest, id)));
        DoubleSummaryStatistics seen = fans.stream().flatMapToDouble(Fan::seen).summaryStatistics();
        double smallest = seen.getCount() == 0 ? 0 : Math.min(0, seen.getMin());
        double largest = seen.getCount() == 0 ? 0 : Math.max(0, seen.getMax());
        for (Fan fan : fans) {
            Panel panel = fan.panel(smallest, largest, colourOfCurve(manifest, curve.id()));
            panel.addAnnotation(new Notes(fan.events().stream()
                    .filter(event -> common.stream().noneMatch(each -> isSame(each, event)))
                    .map(event -> new Notes.Note(DayAxis.at(event.from()), false, false, false, event.label()))
                    .toList()));
            figure.add(panel, fan.events());
        }
        return Optional.of(figure.figure(
                new Captions(curve.id() + ", day by day", reading(manifest, all, variant), ""),
                legend(manifest, fans)));
    }

    /** Events that begin at the same time in all panels; their labels stand above the first. */
    private static List<Event> common(List<Fan> fans) {
        return fans.get(0).events().stream()
                .filter(event ->
                        fans.stream().allMatch(fan -> fan.events().stream().anyMatch(other -> isSame(event, other))))
                .toList();
    }

    private static boolean isSame(Event one, Event other) {
        return one.id().equals(other.id()) && one.from().equals(other.from());
    }

    private static Color colour(SweepManifest manifest, String platform) {
        int number =
                manifest.platforms().stream().map(each -> each.id()).toList().indexOf(platform);
        return number < 0 ? Style.FAINT_INK : Style.colour(number);
    }

    /** The colour of the platform that a series is about. */
    private static Color colourOfCurve(SweepManifest manifest, String curve) {
        return manifest.platforms().stream()
                .map(platform -> platform.id())
                .filter(id -> List.of(curve.split("[^\\p{L}\\p{N}_-]+")).contains(id))
                .findFirst()
                .map(id -> colour(manifest, id))
                .orElse(Style.colour(0));
    }

    private static Legend legend(SweepManifest manifest, List<Fan> fans) {
        Legend legend = new Legend();
        boolean many = fans.stream().anyMatch(fan -> fan.runs() > 1);
        legend.line(many ? "median" : "the only run", Style.FAINT_INK, Style.MEDIAN);
        if (many) {
            legend.band("50 % of runs", Style.FAINT_INK, Style.BAND_50 + Style.BAND_90);
            legend.band("90 % of runs", Style.FAINT_INK, Style.BAND_90);
        }
        manifest.counterfactual()
                .filter(other -> fans.stream().anyMatch(fan -> fan.without().isPresent()))
                .ifPresent(other -> legend.line(other + (many ? ", median" : ""), Style.INK, Style.COUNTERFACTUAL));
        return legend;
    }

    private static String reading(SweepManifest manifest, List<Fan> all, String variant) {
        List<String> sentences = new ArrayList<>();
        String shown = variant.isEmpty() ? all.stream().map(Fan::heading).collect(Collectors.joining(", ")) : variant;
        sentences.add("%s: %s of %s."
                .formatted(
                        shown,
                        SweepWords.count(manifest.replicates(), "replicate"),
                        SweepWords.count(manifest.pointsPerSetting(), "point")));
        if (manifest.replicates() * manifest.pointsPerSetting() > 1) {
            sentences.add("Line: median of each day; bands: the middle 50 % and 90 % of all these runs.");
        }
        if (all.size() > MOST_PANELS) {
            sentences.add("Shown: %d of %s.".formatted(MOST_PANELS, SweepWords.count(all.size(), "setting")));
        }
        return String.join(" ", sentences);
    }
}
