package org.refugia.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/** The main numbers of a sweep in sentences: each measure, at each value of the levers. */
final class ReportHeadline {
    private static final int MOST_SETTINGS = 8;

    private final SweepFolder folder;
    private final SweepManifest manifest;

    ReportHeadline(SweepFolder folder) {
        this.folder = folder;
        manifest = folder.manifest();
    }

    void putInto(Markdown text) {
        if (!manifest.complete()) {
            text.paragraph("The sweep is not complete: not all of its runs are there yet.");
        }
        List<String> alone = new ArrayList<>();
        for (String variant : manifest.comparedVariants()) {
            Optional<String> other = manifest.counterfactual().filter(each -> !each.equals(variant));
            for (SweepManifest.Measure measure : manifest.measures()) {
                List<SettingNumbers> settings = SettingNumbers.of(folder, measure, variant, other.isPresent());
                String subject = "%s in %s".formatted(Markdown.code(measure.id()), Markdown.code(variant));
                if (settings.size() == 1) {
                    alone.add("%s: %s.".formatted(subject, sentence(settings.get(0), measure, other)));
                } else {
                    text.paragraph(subject + ":");
                    text.list(items(settings, measure, other));
                }
            }
        }
        text.list(alone);
    }

    private List<String> items(List<SettingNumbers> settings, SweepManifest.Measure measure, Optional<String> other) {
        List<String> items = new ArrayList<>();
        if (settings.size() > MOST_SETTINGS) {
            Comparator<SettingNumbers> bySize =
                    Comparator.comparingDouble(each -> each.result().mean());
            List<SettingNumbers> known =
                    settings.stream().filter(each -> each.result().n() > 0).toList();
            if (known.isEmpty()) {
                return List.of("no run has a number");
            }
            known.stream().min(bySize).ifPresent(each -> items.add("least at " + item(each, measure, other)));
            known.stream().max(bySize).ifPresent(each -> items.add("most at " + item(each, measure, other)));
            return items;
        }
        settings.forEach(each -> items.add(item(each, measure, other)));
        return items;
    }

    private static String item(SettingNumbers numbers, SweepManifest.Measure measure, Optional<String> other) {
        return "%s: %s".formatted(Markdown.plain(numbers.setting()), sentence(numbers, measure, other));
    }

    private static String sentence(SettingNumbers numbers, SweepManifest.Measure measure, Optional<String> other) {
        String verdict = other.map(each -> Verdict.difference(numbers.result(), measure.unit(), each))
                .orElseGet(() -> Verdict.value(numbers.result(), measure.unit()));
        if (numbers.spread().n() < 2
                || numbers.spread().q05() == numbers.spread().q95()) {
            return verdict;
        }
        return "%s; over its %d points from %s (middle 90 %%)"
                .formatted(
                        verdict,
                        numbers.points(),
                        Verdict.between(numbers.spread().q05(), numbers.spread().q95()));
    }
}
