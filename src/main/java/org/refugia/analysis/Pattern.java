package org.refugia.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Require;
import org.refugia.results.Columns;
import org.refugia.results.Numbers;

/**
 * A pattern that was observed, and whether the replicates of a variant show it.
 *
 * @param id          name of the pattern
 * @param says        what was seen, in a sentence
 * @param variant     variant that is held against it
 * @param unit        unit of all its numbers, as in the tables; 1 for pure numbers
 * @param low         least number that agrees with the observation
 * @param high        greatest such number
 * @param use         whether it was fitted to: {@code fitted} or {@code holdout}
 * @param source      who says so
 * @param replicates  replicates that have a number
 * @param median      their median; empty if there are none
 * @param q05         sample quantile of 5 %: {@link Bands#quantile}; empty likewise
 * @param q95         sample quantile of 95 %; empty likewise
 * @param verdict     whether the replicates lie within what was observed
 */
public record Pattern(
        String id,
        String says,
        String variant,
        String unit,
        double low,
        double high,
        String use,
        String source,
        int replicates,
        OptionalDouble median,
        OptionalDouble q05,
        OptionalDouble q95,
        Verdict verdict) {
    private static final String FILE = "patterns.csv";

    /** Whether what the model gives lies within what was observed. */
    public enum Verdict {
        /** The median does. */
        INSIDE,
        /** The median does not, but nine tenths of the replicates reach from 5 % to 95 % into it. */
        PART,
        /** Not even that. */
        OUTSIDE,
        /** No replicate has a number. */
        NONE;

        /** The word in tables: {@code inside}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pattern {
        Require.that(low <= high, "low (%s) must be at most high (%s)".formatted(low, high));
        Require.that(replicates >= 0, "replicates (%d) must be at least 0".formatted(replicates));
        Require.that(
                median.isPresent() == replicates > 0
                        && q05.isPresent() == replicates > 0
                        && q95.isPresent() == replicates > 0,
                "median, q05 and q95 must be there if, and only if, a replicate has a number");
    }

    /**
     * A pattern held against the numbers of the replicates.
     *
     * @param values  one a replicate; NaN stands for one that is not there
     */
    public static Pattern scored(
            String id,
            String says,
            String variant,
            String unit,
            double low,
            double high,
            String use,
            String source,
            double[] values) {
        double[] sorted = Moments.present(values);
        Arrays.sort(sorted);
        return new Pattern(
                id,
                says,
                variant,
                unit,
                low,
                high,
                use,
                source,
                sorted.length,
                quantile(0.5, sorted),
                quantile(0.05, sorted),
                quantile(0.95, sorted),
                verdict(low, high, sorted));
    }

    private static OptionalDouble quantile(double p, double[] sorted) {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Bands.quantile(p, sorted));
    }

    private static Verdict verdict(double low, double high, double[] sorted) {
        if (sorted.length == 0) {
            return Verdict.NONE;
        }
        double median = Bands.quantile(0.5, sorted);
        if (median >= low && median <= high) {
            return Verdict.INSIDE;
        }
        boolean reaches = Bands.quantile(0.05, sorted) <= high && Bands.quantile(0.95, sorted) >= low;
        return reaches ? Verdict.PART : Verdict.OUTSIDE;
    }

    /**
     * Reads {@code patterns.csv} of a folder; there is none of a sweep, or of a scenario without patterns.
     *
     * @throws InvalidInput naming file and line, if a row cannot be read
     */
    public static List<Pattern> read(Path folder) {
        List<Pattern> patterns = new ArrayList<>();
        if (Files.exists(folder.resolve(FILE))) {
            TableFile.in(folder, FILE, Columns.PATTERNS.header()).forEachRow(row -> patterns.add(from(row)));
        }
        return List.copyOf(patterns);
    }

    private static Pattern from(TableFile.Row row) {
        Verdict verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.word().equals(row.text(12)))
                .findFirst()
                .orElseThrow(() -> row.refused(12, "inside, part, outside or none"));
        try {
            return new Pattern(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.number(4),
                    row.number(5),
                    row.text(6),
                    row.text(7),
                    row.whole(8, 0, Integer.MAX_VALUE),
                    row.optionalNumber(9),
                    row.optionalNumber(10),
                    row.optionalNumber(11),
                    verdict);
        } catch (IllegalArgumentException e) {
            throw row.refused(e.getMessage());
        }
    }

    /** The row of {@code patterns.csv}. */
    public List<String> cells() {
        return List.of(
                id,
                says,
                variant,
                unit,
                Numbers.text(low),
                Numbers.text(high),
                use,
                source,
                Integer.toString(replicates),
                text(median),
                text(q05),
                text(q95),
                verdict.word());
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Numbers.text(number.getAsDouble()) : "";
    }

    /**
     * How many lie within what was observed, and which do not, in a line: {@code Patterns: 9 of 12 inside what was
     * observed (P2 in part; not P5, P9)}.
     *
     * @return empty if there are no patterns
     */
    public static Optional<String> summary(List<Pattern> patterns) {
        if (patterns.isEmpty()) {
            return Optional.empty();
        }
        List<String> missed = new ArrayList<>();
        ids(patterns, Verdict.PART).map(ids -> ids + " in part").ifPresent(missed::add);
        ids(patterns, Verdict.OUTSIDE).map(ids -> "not " + ids).ifPresent(missed::add);
        ids(patterns, Verdict.NONE).map(ids -> "no number for " + ids).ifPresent(missed::add);
        long inside =
                patterns.stream().filter(each -> each.verdict == Verdict.INSIDE).count();
        return Optional.of("Patterns: %d of %d inside what was observed%s"
                .formatted(
                        inside, patterns.size(), missed.isEmpty() ? "" : " (%s)".formatted(String.join("; ", missed))));
    }

    private static Optional<String> ids(List<Pattern> patterns, Verdict verdict) {
        return patterns.stream()
                .filter(each -> each.verdict == verdict)
                .map(Pattern::id)
                .reduce((all, next) -> all + ", " + next);
    }
}
