package org.refugia.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/** The main numbers of a sweep in plain words: each measure of each variant, at each value of the levers. */
public final class SweepHeadline {
    private static final int MOST_SETTINGS = 8;

    private SweepHeadline() {}

    /**
     * What is said of a measure of a variant.
     *
     * @param lines  one; or one for each setting, which it begins with
     */
    record Section(String measure, String variant, List<String> lines) {}

    /** A paragraph for each measure and variant: how much it differs from the counterfactual, with 95 % intervals. */
    public static List<String> of(SweepFolder folder) {
        List<String> paragraphs = new ArrayList<>();
        for (Section section : sections(folder)) {
            String subject = "%s in %s:".formatted(section.measure(), section.variant());
            paragraphs.add(
                    section.lines().size() == 1
                            ? "%s %s.".formatted(subject, section.lines().get(0))
                            : subject + "\n  " + String.join("\n  ", section.lines()));
        }
        return paragraphs;
    }

    static List<Section> sections(SweepFolder folder) {
        SweepManifest manifest = folder.manifest();
        List<Section> sections = new ArrayList<>();
        for (String variant : manifest.comparedVariants()) {
            Optional<String> other = manifest.counterfactual().filter(each -> !each.equals(variant));
            for (SweepManifest.Measure measure : manifest.measures()) {
                List<SettingNumbers> settings = SettingNumbers.of(folder, measure, variant, other.isPresent());
                sections.add(new Section(measure.id(), variant, lines(settings, measure, other)));
            }
        }
        return sections;
    }

    private static List<String> lines(
            List<SettingNumbers> settings, SweepManifest.Measure measure, Optional<String> other) {
        List<SettingNumbers> known =
                settings.stream().filter(each -> each.result().n() > 0).toList();
        if (known.isEmpty()) {
            return List.of("no run has a number");
        }
        if (settings.size() == 1) {
            return List.of(sentence(settings.get(0), measure, other));
        }
        if (settings.size() > MOST_SETTINGS) {
            Comparator<SettingNumbers> bySize =
                    Comparator.comparingDouble(each -> each.result().mean());
            return List.of(
                    "least at " + line(known.stream().min(bySize).orElseThrow(), measure, other),
                    "most at " + line(known.stream().max(bySize).orElseThrow(), measure, other));
        }
        return settings.stream().map(each -> line(each, measure, other)).toList();
    }

    private static String line(SettingNumbers numbers, SweepManifest.Measure measure, Optional<String> other) {
        return "%s: %s".formatted(numbers.setting(), sentence(numbers, measure, other));
    }

    private static String sentence(SettingNumbers numbers, SweepManifest.Measure measure, Optional<String> other) {
        String verdict = other.map(each -> Verdict.difference(numbers.result(), measure.unit(), each))
                .orElseGet(() -> Verdict.value(numbers.result(), SweepWords.unit(measure.unit())));
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
