package org.refugia.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.Failure;
import org.refugia.analysis.Sensitivity;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.SweepOrigin;

/** What there is to say of a sweep, part by part, for whoever writes it down. */
public final class SweepText {
    private static final int MOST_FAILURES = 20;

    private final SweepFolder folder;
    private final SweepManifest manifest;
    private final SweepOrigin origin;
    private final List<Sensitivity> sensitivities;

    /** The text of a folder. */
    public SweepText(SweepFolder folder, SweepOrigin origin) {
        this.folder = folder;
        manifest = folder.manifest();
        this.origin = origin;
        sensitivities = Sensitivity.of(folder);
    }

    /** How each measure of each variant differs from the counterfactual, with 95 % intervals. */
    public void headline(Writing text) {
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

    /** What was run: variants, design, replicates, and a table of what was varied. */
    public void setup(Writing text) {
        new ReportSetup(folder, origin).putInto(text);
    }

    /** The numbers of a measure of a variant: by setting, where it tips, and how much each factor matters. */
    public void numbers(Writing text, SweepManifest.Measure measure, String variant) {
        new ReportTables(folder, measure, variant).putInto(text, sensitivities);
    }

    /** How much the factors matter for a measure of a variant; nothing, if that was not asked. */
    public List<Sensitivity> sensitivities(SweepManifest.Measure measure, String variant) {
        return Sensitivities.shown(manifest, sensitivities, measure, variant);
    }

    /** The variant that the others are compared with; empty if there is none. */
    public Optional<String> counterfactual() {
        return manifest.counterfactual()
                .filter(other -> !manifest.comparedVariants().contains(other));
    }

    /** Since when variants differ, and what pairing saves; nothing without a counterfactual. */
    public void certainty(Writing text) {
        Optional<String> counterfactual = counterfactual();
        if (counterfactual.isEmpty()) {
            return;
        }
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

    /** The runs that failed, under a heading; nothing if there are none. */
    public void failures(Writing text) {
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

    /** What the numbers do not say. */
    public void limits(Writing text) {
        text.paragraph("Intervals say what chance between replicates does to a mean, not whether the model is right.");
        text.paragraph(
                "What is said of levers and factors holds within the values given above, with all else as in the scenario.");
    }
}
