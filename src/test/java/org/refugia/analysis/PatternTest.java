package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.analysis.Pattern.Verdict;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.Columns;

class PatternTest {
    private static Pattern scored(String id, double low, double high, double... values) {
        return Pattern.scored(id, "Something was seen", "with", "people", low, high, "holdout", "Somebody", values);
    }

    /** Of 1, 2, 3 the median is 2 and the quantiles of 5 and 95 % are 1.1 and 2.9. */
    @ParameterizedTest
    @CsvSource({
        "1.5, 2.5, INSIDE",
        "2, 2, INSIDE",
        "2.5, 4, PART",
        "2.9, 4, PART",
        "0, 1.1, PART",
        "2.95, 4, OUTSIDE",
        "0, 1.05, OUTSIDE"
    })
    void theMedianDecidesAndTheSpreadSavesAPart(double low, double high, Verdict verdict) {
        assertEquals(verdict, scored("P", low, high, 3, 1, 2).verdict());
    }

    @Test
    void replicatesWithoutANumberDoNotCount() {
        Pattern some = scored("P", 0, 1, Double.NaN, 0.5);
        assertEquals(1, some.replicates());
        assertEquals(OptionalDouble.of(0.5), some.q95());
        Pattern none = scored("P", 0, 1, Double.NaN);
        assertEquals(Verdict.NONE, none.verdict());
        assertEquals(OptionalDouble.empty(), none.median());
    }

    @Test
    void theLineNamesWhatIsMissed() {
        assertEquals(Optional.empty(), Pattern.summary(List.of()));
        assertEquals(
                Optional.of("Patterns: 1 of 1 inside what was observed"),
                Pattern.summary(List.of(scored("P1", 0, 9, 1))));
        assertEquals(
                Optional.of("Patterns: 1 of 5 inside what was observed (P2 in part; not P3, P4; no number for P5)"),
                Pattern.summary(List.of(
                        scored("P1", 0, 9, 1),
                        scored("P2", 2.5, 4, 1, 2, 3),
                        scored("P3", 5, 6, 1),
                        scored("P4", 5, 6, 1),
                        scored("P5", 5, 6))));
    }

    @Test
    void whatIsWrittenIsReadAgain(@TempDir Path path) {
        SmallFolder folder = SmallFolder.complete(path);
        assertEquals(List.of(), folder.open().patterns(), "a folder without the table has no patterns");
        List<Pattern> patterns = List.of(scored("P1", 0, 9, 1, 2), scored("P2", 0, 9));
        assertEquals(
                patterns,
                folder.with(
                                "patterns.csv",
                                table(patterns.stream().map(Pattern::cells).toList()))
                        .open()
                        .patterns());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inside | within | patterns.csv:2  error  verdict: found 'within', expected inside, part, outside or none
            1.5    | many   | patterns.csv:2  error  median: found 'many', expected a number
            0      | 10     | patterns.csv:2  error  low (10.0) must be at most high (9.0)
            1.5    |        | patterns.csv:2  error  median, q05 and q95 must be there if, and only if, a replicate has a number
            """)
    void aDamagedTableIsRefusedWithItsLine(String cell, String instead, String said, @TempDir Path path) {
        List<String> cells = scored("P1", 0, 9, 1, 2).cells().stream()
                .map(each -> each.equals(cell) ? Optional.ofNullable(instead).orElse("") : each)
                .toList();
        SmallFolder folder = SmallFolder.complete(path).with("patterns.csv", table(List.of(cells)));
        String message = assertThrows(InvalidInput.class, folder::open).getMessage();
        assertTrue(message.contains(said), message);
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder(String.join(",", Columns.PATTERNS.header()) + "\n");
        rows.forEach(row -> table.append(String.join(",", row)).append("\n"));
        return table.toString();
    }
}
