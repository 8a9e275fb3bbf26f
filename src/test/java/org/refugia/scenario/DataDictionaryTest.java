package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.refugia.results.Columns;
import org.refugia.results.FolderKind;

class DataDictionaryTest {
    @Test
    void theDictionaryInTheDocumentsIsCurrent() throws IOException {
        assertEquals(
                DataDictionary.text(),
                Files.readString(Path.of("docs", "DATA-DICTIONARY.md")),
                "write it anew: ./refugia list dictionary > docs/DATA-DICTIONARY.md");
    }

    @Test
    void everyMeasureSaysWhatItMeansAndHowItIsWorkedOut() {
        Vocabulary.allMeasures().forEach((word, measure) -> {
            assertFalse(measure.meaning().isBlank(), word);
            assertFalse(measure.formula().isBlank(), word);
            String row = "| `%s` | %s | %s | ".formatted(word, measure.unit(), measure.meaning());
            assertTrue(DataDictionary.text().contains(row), row);
        });
    }

    @Test
    void everyColumnOfEveryTableIsExplained() {
        for (Columns table : FolderKind.RUN.tables()) {
            String text = DataDictionary.text();
            String part = text.substring(text.indexOf("## " + table.table() + ".csv"));
            for (Columns.Column column : table.columns()) {
                assertTrue(part.contains("| `%s` | %s | ".formatted(column.name(), column.type())), column.name());
            }
        }
    }
}
