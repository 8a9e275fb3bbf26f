package org.refugia.brief;

import static org.refugia.brief.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.Difference;
import org.refugia.analysis.Manifest;
import org.refugia.analysis.Outcome;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;

/** The headline of a variant: the two or three platforms that change most, in words and in a small table. */
final class Lead {
    /** As many platforms go into the table whole. */
    private static final int FEW = 6;

    private final ResultFolder folder;
    private final Manifest manifest;
    private final String variant;
    private final Optional<String> counterfactual;

    Lead(ResultFolder folder, String variant) {
        this.folder = folder;
        manifest = folder.manifest();
        this.variant = variant;
        counterfactual = manifest.counterfactual().filter(other -> !other.equals(variant));
    }

    /** Sentences, then the table. */
    Html html() {
        List<String> measures = Outcome.measures(folder);
        if (measures.isEmpty()) {
            return Say.p("The folder has no measure of people, time or homes to speak of first.");
        }
        List<Outcome> main = Outcome.of(folder, variant, measures.get(0));
        List<Outcome> chosen = Outcome.mostChanged(main);
        List<Html> sentences = chosen.stream()
                .map(each -> tag("li", sentences(each, measures)))
                .toList();
        return Html.all(
                Say.p(opening(chosen)).look("lead"),
                sentences.isEmpty() ? Html.nothing() : tag("ul").addAll(sentences),
                table(measures, main.size() <= FEW ? main : chosen));
    }

    private String opening(List<Outcome> chosen) {
        if (counterfactual.isEmpty()) {
            return "%s ends on %s. There is nothing to compare it with: no counterfactual was run."
                    .formatted(variant, Say.date(manifest.lastDay()));
        }
        String other = counterfactual.get();
        PairedDifferences differences = new PairedDifferences(folder);
        String first = folder.series().keys().stream()
                .flatMap(key -> differences.of(variant, key).stream())
                .mapToInt(Difference::firstDifferentDay)
                .filter(day -> day >= 0)
                .boxed()
                .min(Integer::compare)
                .map(day -> "The first difference shows on %s.".formatted(Say.date(folder.date(day))))
                .orElse("Nothing differs on any day.");
        return "%s, compared with %s: the same people on the same random numbers, %s of replicates. %s%s"
                .formatted(
                        variant,
                        other,
                        Say.count(folder.pairedReplicates(variant, other).size(), "pair"),
                        first,
                        chosen.isEmpty() ? "" : " At the end, on %s:".formatted(Say.date(manifest.lastDay())));
    }

    private String sentences(Outcome main, List<String> measures) {
        String highest = "Its highest day was %s, with %s."
                .formatted(Say.date(main.peakDate()), amount(main.measure(), main.peak()));
        String second = measures.stream()
                .skip(1)
                .flatMap(measure -> Outcome.of(folder, variant, measure).stream())
                .filter(outcome -> outcome.platform().equals(main.platform()))
                .map(outcome ->
                        " It has %s, %s.".formatted(amount(outcome.measure(), outcome.end()), comparison(outcome)))
                .findFirst()
                .orElse("");
        return "%s has %s, %s.%s %s"
                .formatted(
                        main.platform().title(), amount(main.measure(), main.end()), comparison(main), second, highest);
    }

    /** "2.41 M fewer than in no-shocks (−2.5 %; 95 % interval 2.39 to 2.44 M)". */
    private String comparison(Outcome outcome) {
        if (outcome.gap().isEmpty()) {
            return "after %s on the first day".formatted(amount(outcome.measure(), outcome.begin()));
        }
        Outcome.Gap gap = outcome.gap().get();
        String other = counterfactual.orElseThrow();
        if (!gap.isClear()) {
            return gap.mean() == 0 || gap.low() == 0 && gap.high() == 0
                    ? "the same as in " + other
                    : "no clear difference to %s (mean %s, 95 %% interval %s)"
                            .formatted(other, Say.signed(gap.mean()), Say.between(gap.low(), gap.high()));
        }
        boolean less = gap.mean() < 0;
        String interval = Double.isNaN(gap.low())
                ? "one pair of replicates: no interval"
                : "95 % interval " + Say.between(less ? -gap.high() : gap.low(), less ? -gap.low() : gap.high());
        return "%s %s than in %s (%s%s)"
                .formatted(
                        Say.number(Math.abs(gap.mean())),
                        more(outcome, less),
                        other,
                        isShare(outcome) ? "" : relative(outcome) + "; ",
                        interval);
    }

    private static String more(Outcome outcome, boolean less) {
        return isShare(outcome) ? less ? "points less" : "points more" : less ? "fewer" : "more";
    }

    private static boolean isShare(Outcome outcome) {
        return outcome.unit().equals("%");
    }

    /** "−2.5 %"; of a multiple "18 times as many". */
    private static String relative(Outcome outcome) {
        double change = outcome.relativeChange();
        if (Double.isInfinite(change)) {
            return "there: none";
        }
        return change >= 1 ? Say.number(1 + change) + " times as many" : Say.signed(100 * change) + " %";
    }

    private static String amount(String measure, double value) {
        return Say.number(value)
                + switch (measure) {
                    case "dau" -> " people a day";
                    case "time-share" -> " % of people's time";
                    case "home-share" -> " % of homes";
                    default -> " accounts";
                };
    }

    private Html table(List<String> measures, List<Outcome> platforms) {
        List<List<Html>> rows = new ArrayList<>();
        for (Outcome platform : platforms) {
            for (String measure : measures) {
                Outcome.of(folder, variant, measure).stream()
                        .filter(each -> each.platform().equals(platform.platform()))
                        .forEach(each -> rows.add(row(each)));
            }
        }
        List<String> head = new ArrayList<>(List.of("platform", "measure", "at the end"));
        counterfactual.ifPresent(other -> head.addAll(List.of("in " + other, "difference", "95 % interval")));
        head.addAll(List.of("highest day", "on"));
        String caption = "%s on %s: medians of %s%s"
                .formatted(
                        variant,
                        Say.date(manifest.lastDay()),
                        Say.count(folder.series().replicatesRun(variant).size(), "replicate"),
                        counterfactual.isPresent() ? "; differences are means of pairs" : "");
        return Say.table(caption, "ll" + "r".repeat(head.size() - 3) + "l", head, rows);
    }

    private List<Html> row(Outcome outcome) {
        List<String> cells = new ArrayList<>(List.of(
                outcome.platform().title(), measure(outcome.measure()), Say.number(outcome.end()) + percent(outcome)));
        if (counterfactual.isPresent()) {
            cells.addAll(outcome.gap()
                    .map(gap -> List.of(
                            Say.number(gap.without()) + percent(outcome),
                            Say.signed(gap.mean()) + (isShare(outcome) ? " points" : ""),
                            Say.between(gap.low(), gap.high())))
                    .orElse(List.of("–", "–", "–")));
        }
        cells.addAll(List.of(Say.number(outcome.peak()) + percent(outcome), Say.shortDate(outcome.peakDate())));
        return Say.row(cells.toArray(String[]::new));
    }

    private static String percent(Outcome outcome) {
        return isShare(outcome) ? " %" : "";
    }

    private static String measure(String measure) {
        return switch (measure) {
            case "dau" -> "people a day";
            case "time-share" -> "share of time";
            case "home-share" -> "share of homes";
            default -> measure;
        };
    }
}
