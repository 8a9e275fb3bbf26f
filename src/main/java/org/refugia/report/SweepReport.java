package org.refugia.report;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.SweepOrigin;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.WholeFile;

/** What a sweep was asked, what was run, and what came out, as a text in Markdown with tables and charts. */
public final class SweepReport {
    /** The file's name in a sweep's folder. */
    public static final String FILE = "report.md";

    private final Path path;
    private final SweepFolder folder;
    private final SweepManifest manifest;
    private final SweepText words;
    private final Markdown text = new Markdown();

    private SweepReport(Path path) {
        this.path = path;
        folder = SweepFolder.open(path);
        manifest = folder.manifest();
        words = new SweepText(folder, SweepOrigin.read(path));
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
        words.headline(text);
        text.heading(2, "What was run");
        words.setup(text);
        for (SweepManifest.Measure measure : manifest.measures()) {
            text.heading(2, Markdown.code(measure.id()));
            for (String variant : manifest.comparedVariants()) {
                if (manifest.comparedVariants().size() > 1) {
                    text.heading(3, Markdown.code(variant));
                }
                words.numbers(text, measure, variant);
            }
            charts(measure, "response", "response to what was varied");
            charts(measure, "heatmap", "two parameters at a time");
            charts(measure, "tornado", "how much each factor matters");
        }
        if (!manifest.curves().isEmpty()) {
            text.heading(2, "Day by day");
            manifest.curves().forEach(curve -> charts(curve, "fan", "day by day, median and bands of all runs"));
        }
        if (words.counterfactual().isPresent()) {
            text.heading(2, "How sure this is");
        }
        words.certainty(text);
        words.failures(text);
        text.heading(2, "How to get these numbers again");
        text.paragraph("In this folder, compared number by number with what it holds:");
        text.command("refugia reproduce .");
        text.paragraph("Or as a new sweep, from the experiment with every default filled in:");
        text.command("refugia sweep inputs/experiment.yaml");
        text.heading(2, "Limits");
        words.limits(text);
        return text.toString();
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
}
