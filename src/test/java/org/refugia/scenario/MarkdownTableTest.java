package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void rowsStandBelowTheirHeads() {
        MarkdownTable table = new MarkdownTable("word", "meaning");
        table.row("ban", "no use");
        assertEquals("| word | meaning |\n| --- | --- |\n| ban | no use |\n", table.text());
    }

    @Test
    void signsThatMarkdownWouldTakeForItsOwnStayWhatTheyAre() {
        assertEquals("a \\* b \\| c \\< d, but `x * <id>`", MarkdownTable.plain("a * b | c < d, but `x * <id>`"));
        assertEquals("`a \\| b`", MarkdownTable.code("a | b"));
    }

    @Test
    void aRowThatDoesNotFitIsABug() {
        MarkdownTable table = new MarkdownTable("word", "meaning");
        assertThrows(IllegalStateException.class, () -> table.row("ban"));
    }
}
