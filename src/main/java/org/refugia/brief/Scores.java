package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.util.List;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.Observation;
import org.refugia.analysis.ObservationScore;
import org.refugia.analysis.Pattern;
import org.refugia.analysis.ResultFolder;

/** What the model gives beside what was observed: numbers on single days, and patterns. */
final class Scores {
    /** Longer tables are closed until somebody opens them. */
    private static final int LONG = 20;

    private final ResultFolder folder;

    Scores(ResultFolder folder) {
        this.folder = folder;
    }

    /** Nothing, if nothing was observed. */
    Html html() {
        return Html.all(patterns(), observations());
    }

    private Html patterns() {
        List<Pattern> patterns = folder.patterns();
        if (patterns.isEmpty()) {
            return Html.nothing();
        }
        return Html.all(
                tag("h3", "Patterns"),
                Say.p(Pattern.summary(patterns).orElseThrow()
                        + ". Fitted: numbers were chosen with the pattern in view, so"
                        + " that it is no test; holdout: none was."),
                table(
                        "Patterns, by variant %s".formatted(patterns.get(0).variant()),
                        "lllrrrll",
                        List.of(
                                "pattern",
                                "what was seen",
                                "unit",
                                "observed",
                                "model",
                                "middle 90 %",
                                "verdict",
                                "use and source"),
                        patterns.stream().map(Scores::row).toList()));
    }

    private static List<Html> row(Pattern pattern) {
        return List.of(
                text(pattern.id()),
                text(pattern.says()),
                text(pattern.unit().equals("1") ? "" : pattern.unit()),
                text(Say.between(pattern.low(), pattern.high())),
                text(Say.number(pattern.median().orElse(Double.NaN))),
                text(Say.between(pattern.q05().orElse(Double.NaN), pattern.q95().orElse(Double.NaN))),
                verdict(pattern.verdict()),
                text("%s; %s".formatted(pattern.use(), pattern.source())));
    }

    private Html observations() {
        String variant = folder.manifest().comparedVariants().get(0);
        List<ObservationScore> scores = ObservationScore.of(folder, variant);
        if (scores.isEmpty()) {
            return Html.nothing();
        }
        return Html.all(
                tag("h3", "Numbers on single days"),
                Say.p(
                        "%d of %d inside: the model's median lies within the error range of what was observed. In part: it does not,"
                                        .formatted(count(scores, Pattern.Verdict.INSIDE), scores.size())
                                + " but the ranges meet. The model never reads these numbers."),
                table(
                        "Observations, and the replicates of %s on the same day".formatted(folder.observed(variant)),
                        "lllrrrrlll",
                        List.of(
                                "day",
                                "what",
                                "unit",
                                "observed",
                                "error range",
                                "model",
                                "middle 90 %",
                                "verdict",
                                "use",
                                "source"),
                        scores.stream().map(this::row).toList()));
    }

    private static long count(List<ObservationScore> scores, Pattern.Verdict verdict) {
        return scores.stream().filter(each -> each.verdict() == verdict).count();
    }

    private List<Html> row(ObservationScore score) {
        Observation observed = score.observation();
        Manifest manifest = folder.manifest();
        return List.of(
                text(Say.shortDate(observed.date())),
                text("%s of %s"
                        .formatted(
                                observed.series().measure(),
                                manifest.titleOf(observed.series().platform()))),
                text(observed.relativeTo().map(Scores::relativeTo).orElse(observed.unit())),
                text(Say.number(observed.value())),
                text(Say.between(
                        observed.low().orElse(Double.NaN), observed.high().orElse(Double.NaN))),
                text(Say.number(score.median())),
                text(Say.between(score.low(), score.high())),
                verdict(score.verdict()),
                text(observed.use()),
                text(observed.source()));
    }

    private static String relativeTo(Observation.Period period) {
        return period.first().equals(period.last())
                ? "relative to " + Say.shortDate(period.first())
                : "relative to %s to %s".formatted(Say.shortDate(period.first()), Say.shortDate(period.last()));
    }

    private static Html verdict(Pattern.Verdict verdict) {
        return switch (verdict) {
            case INSIDE -> tag("strong", "✓\u00a0inside").look("good");
            case PART -> tag("span", "≈\u00a0in\u00a0part");
            case OUTSIDE -> tag("strong", "✗\u00a0outside").look("bad");
            case NONE -> text("no number");
        };
    }

    private static Html table(String caption, String sides, List<String> head, List<List<Html>> rows) {
        Html table = Say.table(caption, sides, head, rows);
        return rows.size() > LONG ? Say.folded("%s (%d)".formatted(caption, rows.size()), table) : table;
    }
}
