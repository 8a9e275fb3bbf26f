package org.refugia.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * docs/benchmarks.md: between {@code <!-- measured: … -->} and {@code <!-- end measured -->} stands what was measured, and is
 * written anew; all else is written by hand and stays.
 *
 * @param text  the whole document
 */
record Document(String text) {
    /** The place of the table of targets. */
    static final String TARGETS = "targets";

    private static final Pattern PLACE =
            Pattern.compile("(?s)(<!-- measured: ([a-z-]+) -->\n)(.*?)(<!-- end measured -->)");

    private static final String HEAD = Markdown.row("what", List.of("target", "measured", "", "on"))
            + Markdown.row("---", List.of("---", "---", "---", "---"));

    /** Names of all places, in order. */
    List<String> places() {
        return PLACE.matcher(text).results().map(place -> place.group(2)).toList();
    }

    /**
     * The document with other content in a place.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    Document with(String place, String content) {
        if (!places().contains(place)) {
            throw new IllegalArgumentException("no place for %s, only for %s".formatted(place, places()));
        }
        return new Document(PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2).equals(place)
                                ? "%s\n%s\n\n%s".formatted(found.group(1), content.strip(), found.group(4))
                                : found.group())));
    }

    /** The document with new rows in the table of targets; rows of targets that were not measured now stay as they are. */
    Document with(Map<Target, Sample> reached, String date) {
        String rows = Arrays.stream(Target.values())
                .map(target -> reached.containsKey(target) ? row(target, reached.get(target), date) : oldRow(target))
                .collect(Collectors.joining());
        return with(TARGETS, HEAD + rows);
    }

    private static String row(Target target, Sample sample, String date) {
        return Markdown.row(target.what(), List.of(target.wanted(), sample.toString(), target.verdict(sample), date));
    }

    private String oldRow(Target target) {
        return text.lines()
                .filter(line -> line.startsWith("| %s | %s |".formatted(target.what(), target.wanted())))
                .findFirst()
                .map(line -> line + "\n")
                .orElse(Markdown.row(target.what(), List.of(target.wanted(), "–", "not measured yet", "")));
    }
}
