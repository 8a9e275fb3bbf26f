package org.refugia.report;

import java.util.List;
import org.refugia.analysis.SweepManifest;

/** Phrases that charts and report of a sweep share. */
final class SweepWords {
    private SweepWords() {}

    /** "1 point", "256 points". */
    static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** The first of some phrases, and how many there are beside them. */
    static String some(List<String> phrases, int most) {
        String first = String.join(", ", phrases.subList(0, Math.min(most, phrases.size())));
        return phrases.size() <= most ? first : "%s and %d more".formatted(first, phrases.size() - most);
    }

    /** The unit of a difference between two numbers of a unit. */
    static String differenceUnit(String unit) {
        return unit.equals("%") ? "percentage points" : unit;
    }

    /** What a file's name has after that of its chart: the variant, if there are several to speak of. */
    static String suffix(SweepManifest manifest, String variant) {
        List<String> compared = manifest.comparedVariants();
        return compared.size() == 1 ? "" : "-" + Slugs.of(compared).get(variant);
    }
}
