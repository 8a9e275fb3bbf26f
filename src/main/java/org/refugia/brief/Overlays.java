package org.refugia.brief;

import static org.refugia.brief.Html.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.refugia.analysis.Bands;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.Outcome;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;
import org.refugia.report.Palette;

/** The main measures of several folders over each other, on the days that all of them have. */
final class Overlays {
    private final Page page;
    private final List<Side> sides = new ArrayList<>();
    private final LocalDate start;
    private final int days;

    private record Side(String label, ResultFolder folder) {
        /** What to add to a day of the chart to have the folder's own. */
        int offset(LocalDate start) {
            return (int) ChronoUnit.DAYS.between(folder.manifest().start(), start);
        }
    }

    Overlays(Page page, Path reference, List<Path> others) {
        this.page = page;
        sides.add(new Side(reference.toString(), ResultFolder.open(reference)));
        others.forEach(other -> sides.add(new Side(other.toString(), ResultFolder.open(other))));
        start = sides.stream()
                .map(side -> side.folder().manifest().start())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate end = sides.stream()
                .map(side -> side.folder().manifest().end())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        days = (int) Math.max(0, ChronoUnit.DAYS.between(start, end));
    }

    /** A chart for each variant, main measure and platform of the reference; without those in which the folders do not differ. */
    Html html() {
        List<Html> charts = new ArrayList<>();
        Manifest manifest = sides.get(0).folder().manifest();
        for (String variant : days == 0 ? List.<String>of() : manifest.variants()) {
            for (String measure : Outcome.measures(sides.get(0).folder())) {
                for (Manifest.Platform platform : manifest.platforms()) {
                    chart(variant, SeriesKey.total(platform.id(), measure), platform.title())
                            .ifPresent(charts::add);
                }
            }
        }
        return Html.all(charts);
    }

    private Optional<Html> chart(String variant, SeriesKey key, String platform) {
        List<Side> having = sides.stream()
                .filter(side -> side.folder().manifest().variants().contains(variant)
                        && side.folder().series().of(variant, key).isPresent())
                .toList();
        if (having.size() < 2 || having.stream().allMatch(side -> isSame(having.get(0), side, variant, key))) {
            return Optional.empty();
        }
        String title = "%s in %s: %s"
                .formatted(platform, variant, Measures.title(key.measure()).toLowerCase());
        TimeSpec spec = new TimeSpec(title, having.get(0).folder().series().unit(key), start, days)
                .word("bands", "Bands: middle 90 % of replicates");
        for (Side side : having) {
            int offset = side.offset(start);
            Bands bands = Bands.of(side.folder().series().of(variant, key).orElseThrow());
            TimeSpec.Line line = spec.line(side.label(), side.label(), Palette.hex(sides.indexOf(side)))
                    .median(day -> bands.median(day + offset));
            if (side.folder().series().replicatesRun(variant).size() > 1) {
                line.band90(day -> bands.lowerOf90(day + offset), day -> bands.upperOf90(day + offset));
            }
        }
        return Optional.of(page.chart(
                "time",
                spec.toString(),
                title,
                text("Each line is the median of a folder's replicates, each band holds the middle 90 % of them.")));
    }

    private boolean isSame(Side one, Side other, String variant, SeriesKey key) {
        Bands first = Bands.of(one.folder().series().of(variant, key).orElseThrow());
        Bands second = Bands.of(other.folder().series().of(variant, key).orElseThrow());
        int ofFirst = one.offset(start);
        int ofSecond = other.offset(start);
        return IntStream.range(0, days)
                .allMatch(day -> Double.compare(first.median(day + ofFirst), second.median(day + ofSecond)) == 0);
    }
}
