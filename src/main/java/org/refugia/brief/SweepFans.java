package org.refugia.brief;

import static org.refugia.brief.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.refugia.analysis.Curve;
import org.refugia.analysis.Event;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.report.Fan;
import org.refugia.report.Palette;
import org.refugia.report.Pick;
import org.refugia.report.SweepWords;

/** How the daily series of a sweep spread: a line with its bands for each setting, or with one setting for each variant. */
final class SweepFans {
    private static final int MOST_LINES = 6;

    private final Page page;
    private final SweepFolder folder;
    private final SweepManifest manifest;

    SweepFans(Page page, SweepFolder folder) {
        this.page = page;
        this.folder = folder;
        manifest = folder.manifest();
    }

    /** A chart for each curve; with several settings, for each curve and variant. */
    Html html() {
        List<Html> charts = new ArrayList<>();
        for (SweepManifest.Measure curve : manifest.curves()) {
            if (manifest.settings() == 1) {
                List<Fan> fans = manifest.comparedVariants().stream()
                        .flatMap(variant -> Fan.of(folder, curve.id(), variant, 1, variant).stream())
                        .toList();
                chart(curve.id(), fans).ifPresent(charts::add);
            } else {
                manifest.comparedVariants().forEach(variant -> {
                    String of = manifest.comparedVariants().size() > 1 ? " in " + variant : "";
                    chart(curve.id() + of, settings(curve.id(), variant)).ifPresent(charts::add);
                });
            }
        }
        return Html.all(charts);
    }

    private List<Fan> settings(String curve, String variant) {
        return IntStream.rangeClosed(1, manifest.settings())
                .boxed()
                .flatMap(setting ->
                        Fan.of(folder, curve, variant, setting, SweepWords.setting(folder, setting)).stream())
                .toList();
    }

    private Optional<Html> chart(String title, List<Fan> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Fan> fans = Pick.of(all, MOST_LINES);
        int days = fans.get(0).daily(fans.get(0).curve(), Curve.Day::median).length;
        TimeSpec spec = new TimeSpec(title, SweepWords.unit(fans.get(0).curve().unit()), manifest.start(), days)
                .events(common(fans))
                .word("bands", "Bands: middle 50 % and 90 % of runs");
        manifest.counterfactual().ifPresent(other -> spec.word("counterfactual", other));
        for (int i = 0; i < fans.size(); i++) {
            line(
                    spec,
                    fans.get(i),
                    manifest.settings() == 1 ? Palette.hex(i) : Palette.hex(Palette.step(i, fans.size())));
        }
        String left = fans.size() < all.size() ? " Shown: %d of %d.".formatted(fans.size(), all.size()) : "";
        return Optional.of(page.chart(
                "time",
                spec.toString(),
                title,
                text(
                        "Each line is the median of all runs over points and replicates, with the middle 50 % and 90 % of them as"
                                + " bands; dashed, the median of the counterfactual. Events are those that all lines share."
                                + left)));
    }

    private static void line(TimeSpec spec, Fan fan, String colour) {
        TimeSpec.Line line = spec.line(fan.heading(), fan.heading(), colour);
        double[] median = daily(fan, Curve.Day::median);
        line.median(day -> median[day]);
        if (fan.runs() > 1) {
            double[] q05 = daily(fan, Curve.Day::q05);
            double[] q25 = daily(fan, Curve.Day::q25);
            double[] q75 = daily(fan, Curve.Day::q75);
            double[] q95 = daily(fan, Curve.Day::q95);
            line.band90(day -> q05[day], day -> q95[day]).band50(day -> q25[day], day -> q75[day]);
        }
        fan.without()
                .map(other -> fan.daily(other, Curve.Day::median))
                .ifPresent(without -> line.counterfactual(day -> without[day]));
    }

    private static double[] daily(Fan fan, ToDoubleFunction<Curve.Day> number) {
        return fan.daily(fan.curve(), number);
    }

    private static List<Event> common(List<Fan> fans) {
        return fans.get(0).events().stream()
                .filter(event -> fans.stream()
                        .allMatch(fan -> fan.events().stream()
                                .anyMatch(other -> other.id().equals(event.id())
                                        && other.from().equals(event.from())
                                        && other.until().equals(event.until()))))
                .toList();
    }
}
