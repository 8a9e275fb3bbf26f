package org.refugia.brief;

import static org.refugia.brief.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Event;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.Outcome;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;
import org.refugia.report.Palette;
import org.refugia.report.View;

/** Several variants in one chart: one for each platform and main measure. */
final class SideBySide {
    private final Page page;
    private final ResultFolder folder;
    private final Manifest manifest;
    private final List<String> variants;

    SideBySide(Page page, ResultFolder folder) {
        this.page = page;
        this.folder = folder;
        manifest = folder.manifest();
        variants = manifest.variants();
    }

    Html html() {
        List<Html> charts = new ArrayList<>();
        for (String measure : Outcome.measures(folder)) {
            for (Manifest.Platform platform : manifest.platforms()) {
                chart(SeriesKey.total(platform.id(), measure)).ifPresent(charts::add);
            }
        }
        return Html.all(charts);
    }

    private Optional<Html> chart(SeriesKey key) {
        if (!folder.series().keys().contains(key)) {
            return Optional.empty();
        }
        String title = "%s: %s"
                .formatted(
                        manifest.titleOf(key.platform()),
                        Measures.title(key.measure()).toLowerCase());
        TimeSpec spec =
                new TimeSpec(title, folder.series().unit(key), manifest.start(), manifest.days()).events(common());
        for (int i = 0; i < variants.size(); i++) {
            String variant = variants.get(i);
            TimeSpec.Line line = spec.line(variant, variant, Palette.hex(i));
            folder.series().of(variant, key).map(Bands::of).ifPresent(bands -> {
                line.median(bands::median);
                if (folder.series().replicatesRun(variant).size() > 1) {
                    line.band90(bands::lowerOf90, bands::upperOf90);
                }
            });
        }
        spec.word("bands", "Bands: middle 90 % of replicates");
        return Optional.of(page.chart(
                "time",
                spec.toString(),
                title,
                text(
                        "Each line is the median of a variant, each band holds the middle 90 % of its replicates. Events are those that all"
                                + " variants with shocks share.")));
    }

    /** The events that every variant with any has at the same time. */
    private List<Event> common() {
        List<List<Event>> all = variants.stream()
                .map(variant -> new View(folder, variant).events())
                .filter(events -> !events.isEmpty())
                .toList();
        return all.isEmpty()
                ? List.of()
                : all.get(0).stream()
                        .filter(event -> all.stream()
                                .allMatch(events -> events.stream()
                                        .anyMatch(other -> other.label().equals(event.label())
                                                && other.from().equals(event.from())
                                                && other.until().equals(event.until()))))
                        .toList();
    }
}
