package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.refugia.analysis.Comparison;
import org.refugia.analysis.InputDifferences;
import org.refugia.analysis.RunComparison;
import org.refugia.analysis.SweepComparison;
import org.refugia.analysis.SweepManifest;
import org.refugia.analysis.TwoSamples;

/** What differs between result folders: what went in, curves over each other, and every number with its interval. */
final class ComparisonBrief {
    private static final int MOST_NAMED = 5;
    private static final int MOST_CHANGES = 200;

    private final Path reference;
    private final List<Path> others;
    private final boolean isSweep;

    ComparisonBrief(Path reference, List<Path> others) {
        this.reference = reference;
        this.others = others;
        isSweep = SweepManifest.isSweep(reference);
    }

    /** The whole page. */
    String page() {
        Page page = new Page("What differs from " + reference);
        page.open(Say.p("Compared with it: %s."
                        .formatted(String.join(
                                ", ", others.stream().map(Path::toString).toList())))
                .look("question"));
        List<Html> leads = new ArrayList<>();
        List<Html> inputs = new ArrayList<>();
        List<Html> tables = new ArrayList<>();
        for (Path other : others) {
            List<Comparison> rows =
                    isSweep ? SweepComparison.between(reference, other) : RunComparison.between(reference, other);
            leads.add(lead(other, rows));
            inputs.add(inputs(other));
            tables.add(table(other, rows));
        }
        page.section("in-short", "In short", Html.all(leads));
        page.section("inputs", "What went in", Html.all(inputs));
        if (!isSweep) {
            Html charts = new Overlays(page, reference, others).html();
            page.section(
                    "day-by-day", "Day by day", charts.isNothing() ? charts : Html.all(RunBrief.zooming(), charts));
        }
        page.section("numbers", "Every number", Html.all(tables));
        page.section("words", "Words", Background.glossary());
        return page.toString();
    }

    /** What differs most for its size, of what differs clearly: people and time first. */
    private static Html lead(Path other, List<Comparison> rows) {
        List<Comparison> clear = rows.stream()
                .filter(row -> row.samples().low() > 0 || row.samples().high() < 0)
                .sorted(Comparator.comparing((Comparison row) -> !row.measure().matches("(dau|time-share)\\(.*"))
                        .thenComparing(row -> -relative(row.samples())))
                .toList();
        if (clear.isEmpty()) {
            return Say.p("%s: none of %s differs clearly, by 95 %% intervals."
                    .formatted(other, Say.count(rows.size(), "number")));
        }
        List<Html> items = clear.stream()
                .limit(MOST_NAMED)
                .map(row -> tag("li", text(sentence(row))))
                .toList();
        return Html.all(
                Say.p("%s: %d of %s differ clearly. First of them, the largest for their size:"
                        .formatted(other, clear.size(), Say.count(rows.size(), "number"))),
                tag("ul").addAll(items));
    }

    private static double relative(TwoSamples samples) {
        return samples.first() == 0 ? Double.MAX_VALUE : Math.abs(samples.difference() / samples.first());
    }

    private static String sentence(Comparison row) {
        TwoSamples samples = row.samples();
        return "%s in %s%s: %s instead of %s %s, a difference of %s (95 %% interval %s)."
                .formatted(
                        row.measure(),
                        row.variant(),
                        row.place().isEmpty()
                                ? ""
                                : row.place().equals(RunComparison.PEAK) ? ", at its peak" : ", " + row.place(),
                        Say.number(samples.second()),
                        Say.number(samples.first()),
                        row.unit(),
                        Say.signed(samples.difference()) + (row.unit().equals("%") ? " points" : ""),
                        Say.between(samples.low(), samples.high()));
    }

    private Html inputs(Path other) {
        List<InputDifferences.Change> changes = InputDifferences.between(reference, other);
        if (changes.isEmpty()) {
            return Say.p(other + ": manifests and resolved scenarios say the same.");
        }
        List<List<Html>> rows = changes.stream()
                .limit(MOST_CHANGES)
                .map(change -> List.of(
                        text(change.file()), Say.code(change.where()), text(change.first()), text(change.second())))
                .toList();
        String caption = "In what %s differs before any number%s"
                .formatted(
                        other,
                        changes.size() > MOST_CHANGES
                                ? "; the first %d of %d".formatted(MOST_CHANGES, changes.size())
                                : "");
        return Say.table(caption, "llll", List.of("file", "where", "reference", "compared"), rows);
    }

    private static Html table(Path other, List<Comparison> comparisons) {
        List<List<Html>> rows = comparisons.stream()
                .map(row -> {
                    TwoSamples samples = row.samples();
                    return Say.row(
                            row.variant(),
                            row.measure(),
                            row.place().isEmpty() ? "–" : row.place(),
                            Say.number(samples.first()),
                            Say.number(samples.second()),
                            Say.signed(samples.difference()),
                            Say.between(samples.low(), samples.high()),
                            samples.isPaired()
                                    ? Say.count(samples.n(), "pair")
                                    : "%d and %d, unpaired".formatted(samples.n(), samples.m()),
                            row.unit());
                })
                .toList();
        return Say.folded(
                "%s (%d)".formatted(other, rows.size()),
                Say.table(
                        "Means; intervals paired where runs had the same seed, else Welch's",
                        "lllrrrrll",
                        List.of(
                                "variant",
                                "measure",
                                "at",
                                "reference",
                                "compared",
                                "difference",
                                "95 % interval",
                                "runs",
                                "unit"),
                        rows));
    }
}
