package org.refugia.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Document BLANK = new Document("""
            # Title

            <!-- measured: targets -->
            <!-- end measured -->
            By hand, $1 and \\2.
            <!-- measured: sweeps -->
            old
            <!-- end measured -->
            The end.
            """);

    @Test
    void aPlaceIsFilledAndAllElseStays() {
        String text = BLANK.with("sweeps", "new $0\n").text();
        assertEquals(BLANK.text().replace("\nold\n", "\n\nnew $0\n\n"), text);
        assertEquals(text, new Document(text).with("sweeps", "new $0").text());
    }

    @Test
    void aPlaceThatIsNotThereIsNamedWithThoseThatAre() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> BLANK.with("large", ""))
                .getMessage()
                .contains("large, only for [targets, sweeps]"));
    }

    @Test
    void targetsThatWereNotMeasuredNowKeepTheirRow() {
        Document first = BLANK.with(Map.of(Target.VERSION, Sample.of(0.3, 0.5, 0.35)), "Monday");
        assertTrue(first.text().contains("| ./refugia --version | ≤ 0.400 s | 0.350 (0.300–0.500) | met | Monday |"));
        Document second = first.with(Map.of(Target.SWEEP, Sample.of(50)), "Tuesday");
        assertTrue(second.text().contains("| 0.350 (0.300–0.500) | met | Monday |"), second.text());
        assertTrue(second.text().contains("| 50.0 | missed: 0.250 times the target | Tuesday |"), second.text());
        assertTrue(second.text().contains("| a run of 2,000 users with charts | ≤ 1.20 s | – | not measured yet |"));
    }

    @Test
    void aTableHasARowForEachSubjectAndAColumnForEachQuantity() {
        String tables = Markdown.of(List.of(
                new Figure("Speed", "10⁴", "time [s]", Sample.of(2, 1, 4)),
                new Figure("Speed", "10⁵", "time [s]", Sample.of(1234.5)),
                new Figure("Size", "10⁴", "memory", new Sample(List.of())),
                new Figure("Speed", "10⁵", "wall [s]", Sample.of(0.0123))));
        assertEquals("""
                **Speed**

                |  | time [s] | wall [s] |
                | --- | --- | --- |
                | 10⁴ | 2.00 (1.00–4.00) | – |
                | 10⁵ | 1,235 | 0.0123 |

                **Size**

                |  | memory |
                | --- | --- |
                | 10⁴ | – |
                """, tables);
    }
}
