package org.refugia.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/** Phrases that charts and report of a sweep share. */
public final class SweepWords {
    private SweepWords() {}

    /** "1 point", "256 points". */
    public static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** The first of some phrases, and how many there are beside them. */
    static String some(List<String> phrases, int most) {
        String first = String.join(", ", phrases.subList(0, Math.min(most, phrases.size())));
        return phrases.size() <= most ? first : "%s and %d more".formatted(first, phrases.size() - most);
    }

    /** What the levers are at in a setting: "block.until 14 h, block.circumvention 1 %". */
    public static String setting(SweepFolder folder, int setting) {
        List<String> values = folder.points()
                .get((setting - 1) * folder.manifest().pointsPerSetting())
                .values();
        return IntStream.range(0, folder.manifest().levers().size())
                .mapToObj(i -> shortPath(folder.manifest().levers().get(i).path()) + " " + values.get(i))
                .collect(Collectors.joining(", "));
    }

    /** The last two words of a path: "block.until". */
    public static String shortPath(String path) {
        String[] words = path.split("\\.");
        return words.length < 3 ? path : words[words.length - 2] + "." + words[words.length - 1];
    }

    /** The unit of a difference between two numbers of a unit. */
    public static String differenceUnit(String unit) {
        return unit.equals("%") ? "percentage points" : unit(unit);
    }

    /** A unit as it is written after a number: nothing for pure numbers. */
    public static String unit(String unit) {
        return unit.equals("1") ? "" : unit;
    }

    /** What a file's name has after that of its chart: the variant, if there are several to speak of. */
    static String suffix(SweepManifest manifest, String variant) {
        List<String> compared = manifest.comparedVariants();
        return compared.size() == 1 ? "" : "-" + Slugs.of(compared).get(variant);
    }
}
