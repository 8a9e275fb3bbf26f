package org.refugia.report;

/** Phrases that charts and report of a sweep share. */
final class SweepWords {
    private SweepWords() {}

    static String replicates(int count) {
        return count(count, "replicate");
    }

    /** "1 point", "256 points". */
    static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
