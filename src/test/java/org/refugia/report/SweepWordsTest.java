package org.refugia.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SweepWordsTest {
    @Test
    void namesOfFilesHoldNothingThatAnyComputerRefuses() {
        assertEquals(
                List.of("peak-dau-bluesky-dau-bluesky-end", "dau-a", "dau-a-2", "uber-grosse", "unnamed"),
                Slugs.of(List.of("peak(dau(bluesky)) - dau(bluesky, end)", "dau(a)", "DAU/a", "Über_grosse", "§"))
                        .values()
                        .stream()
                        .toList());
        String slug = Slugs.of(List.of("a".repeat(59) + "(" + "b".repeat(99)))
                .values()
                .iterator()
                .next();
        assertEquals("a".repeat(59), slug);
    }

    @Test
    void whatIsPickedIsSpreadFromTheFirstToTheLast() {
        assertEquals(List.of(1, 3, 5, 7, 9), Pick.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 5));
        assertEquals(List.of(1, 2), Pick.of(List.of(1, 2), 5));
    }

    @Test
    void longPathsLoseTheirFirstWords() {
        String path = "choice.terms.contacts.weight";
        assertEquals("…contacts.weight", Lettering.shortenedInFront(path, Lettering.width("…contacts.weight") + 1));
        assertTrue(Lettering.width(Lettering.shortenedInFront("population.segmentsofmanypeople", 60)) <= 60);
    }

    @Test
    void stepsOfAxesAreRound() {
        assertEquals("0.05", PlainAxis.step(0.021).toPlainString());
        assertEquals("1", PlainAxis.step(1).stripTrailingZeros().toPlainString());
        assertEquals("1000", PlainAxis.step(501).toPlainString());
    }

    @Test
    void valuesOfAxesHaveThreeDigitsUnlessTheyAreWhole() {
        assertEquals("1.08 %", Varied.shown("1.07722 %"));
        assertEquals("0.4", Varied.shown("0.4"));
        assertEquals("2025", Varied.shown("2025"));
        assertEquals("12346 people", Varied.shown("12345.6 people"));
        assertEquals("2025-01-18", Varied.shown("2025-01-18"));
    }

    @Test
    void wordsInMarkdownMeanThemselves() {
        assertEquals("a \\* b \\| c\\_d \\`e\\` \\<f>", Markdown.plain("a * b | c_d `e` <f>"));
    }
}
