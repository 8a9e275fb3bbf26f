package org.refugia.report;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.Failure;
import org.refugia.analysis.Sensitivity;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.SweepOrigin;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.WholeFile;

/** What a sweep was asked, what was run, and what came out, as a text in Markdown with tables and charts. */
public final class SweepReport {
    /** The file's name in a sweep's folder. */
    public static final String FILE = "report.md";

    private static final int MOST_FAILURES = 20;

    private final Path path;
    private final SweepFolder folder;
    private final SweepManifest manifest;
    private final List<Sensitivity> sensitivities;
    private final Markdown text = new Markdown();

    private SweepReport(Path path) {
        this.path = path;
        folder = SweepFolder.open(path);
        manifest = folder.manifest();
        sensitivities = Sensitivity.of(folder);
    }

    /**
     * Writes {@value #FILE} into the folder of a sweep, with links to the charts that are in its {@code charts} by then.
     * The same folder gives the same bytes.
     *
     * @return the file
     * @throws InvalidInput          if manifest or tables are missing or malformed
     * @throws UncheckedIOException  naming the file, if it cannot be written
     */
    public static Path write(Path folder) {
        String report = new SweepReport(folder).text();
        Path file = folder.resolve(FILE);
        WholeFile.write(file, bytes -> bytes.write(report.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private String text() {
        text.heading(1, Markdown.plain(manifest.title()));
        if (!manifest.question().isEmpty()) {
            text.quote(Markdown.plain(manifest.question()));
        }
        text.heading(2, "In short");
        headline();
        text.heading(2, "What was run");
        new ReportSetup(folder, SweepOrigin.read(path)).putInto(text);
        for (SweepManifest.Measure measure : manifest.measures()) {
            text.heading(2, Markdown.code(measure.id()));
            for (String variant : manifest.comparedVariants()) {
                if (manifest.comparedVariants().size() > 1) {
                    text.heading(3, Markdown.code(variant));
                }
                new ReportTables(folder, measure, variant).putInto(text, sensitivities);
            }
            charts(measure, "response", "response to what was varied");
            charts(measure, "heatmap", "two parameters at a time");
            charts(measure, "tornado", "how much each factor matters");
        }
        if (!manifest.curves().isEmpty()) {
            text.heading(2, "Day by day");
            manifest.curves().forEach(curve -> charts(curve, "fan", "day by day, median and bands of all runs"));
        }
        certainty();
        failures();
        text.heading(2, "How to get these numbers again");
        text.paragraph("In this folder, compared number by number with what it holds:");
        text.command("refugia reproduce .");
        text.paragraph("Or as a new sweep, from the experiment with every default filled in:");
        text.command("refugia sweep inputs/experiment.yaml");
        text.heading(2, "Limits");
        text.paragraph("Intervals say what chance between replicates does to a mean, not whether the model is right.");
        text.paragraph(
                "What is said of levers and factors holds within the values given above, with all else as in the scenario.");
        return text.toString();
    }

    private void headline() {
        if (!manifest.complete()) {
            text.paragraph("The sweep is not complete: not all of its runs are there yet.");
        }
        List<String> alone = new ArrayList<>();
        for (SweepHeadline.Section section : SweepHeadline.sections(folder)) {
            String subject = "%s in %s:".formatted(Markdown.code(section.measure()), Markdown.code(section.variant()));
            List<String> lines = section.lines().stream().map(Markdown::plain).toList();
            if (lines.size() == 1) {
                alone.add("%s %s.".formatted(subject, lines.get(0)));
            } else {
                text.paragraph(subject);
                text.list(lines);
            }
        }
        text.list(alone);
    }

    /** The pictures of a measure or curve that are there. */
    private void charts(SweepManifest.Measure measure, String kind, String what) {
        List<SweepManifest.Measure> all = kind.equals("fan") ? manifest.curves() : manifest.measures();
        String slug =
                Slugs.of(all.stream().map(SweepManifest.Measure::id).toList()).get(measure.id());
        picture("charts/%s-%s.png".formatted(kind, slug), "%s: %s".formatted(measure.id(), what));
        for (String variant : manifest.comparedVariants()) {
            String suffix = SweepWords.suffix(manifest, variant);
            if (!suffix.isEmpty()) {
                picture(
                        "charts/%s-%s%s.png".formatted(kind, slug, suffix),
                        "%s of %s: %s".formatted(measure.id(), variant, what));
            }
        }
    }

    private void picture(String file, String what) {
        if (Files.exists(path.resolve(file))) {
            text.picture(what, file);
        }
    }

    private void certainty() {
        Optional<String> counterfactual = manifest.counterfactual()
                .filter(other -> !manifest.comparedVariants().contains(other));
        if (counterfactual.isEmpty()) {
            return;
        }
        text.heading(2, "How sure this is");
        List<String> items = new ArrayList<>();
        for (String variant : manifest.comparedVariants()) {
            Optional<LocalDate> first = folder.points().stream()
                    .flatMap(point -> folder.diverges(variant, point.number()).stream())
                    .min(LocalDate::compareTo);
            items.add(first.map(date -> "The first day on which any run of %s differs from that of %s is %s."
                            .formatted(Markdown.code(variant), Markdown.code(counterfactual.get()), date))
                    .orElse("No run of %s differs from that of %s on any day."
                            .formatted(Markdown.code(variant), Markdown.code(counterfactual.get()))));
            manifest.measures()
                    .forEach(measure -> items.add("%s%s: %s"
                            .formatted(
                                    Markdown.code(measure.id()),
                                    manifest.comparedVariants().size() == 1 ? "" : " in " + Markdown.code(variant),
                                    Pairing.words(folder, measure.id(), variant))));
        }
        text.list(items);
    }

    private void failures() {
        List<Failure> failures = folder.failures();
        if (failures.isEmpty()) {
            return;
        }
        text.heading(2, "Runs that failed");
        text.paragraph("%s; means and intervals are those of the others. Another try: %s."
                .formatted(SweepWords.count(failures.size(), "run"), Markdown.code("refugia sweep --retry-failed …")));
        List<String> items = new ArrayList<>();
        failures.stream()
                .limit(MOST_FAILURES)
                .forEach(failure -> items.add("%s: %s"
                        .formatted(
                                Markdown.code(
                                        "%s/%d/%d".formatted(failure.variant(), failure.point(), failure.replicate())),
                                Markdown.plain(failure.error()))));
        if (failures.size() > MOST_FAILURES) {
            items.add("and %d more, in %s".formatted(failures.size() - MOST_FAILURES, Markdown.code("runs.csv")));
        }
        text.list(items);
    }
}
