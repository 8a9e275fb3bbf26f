package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlineTest {
    @TempDir
    private Path path;

    @Test
    void theMainNumbersAreSaidInWords() {
        assertEquals(
                List.of(
                        "with: medians of 3 replicates, end is 2025-01-03."
                                + " The first difference to without in any series is on 2025-01-02.",
                        "Place: 27 people a day at the end, 3.67 more than in without"
                                + " (95 % interval -5.06 to 12.4, 3 replicates, no clear difference),"
                                + " peak 27 on 2025-01-03."),
                Headline.of(SmallFolder.complete(path).open()));
    }

    @Test
    void anInterruptedFolderSaysSo() {
        SmallFolder folder = SmallFolder.complete(path)
                .with("manifest.json", SmallFolder.MANIFEST.replace("complete", "interrupted"))
                .with("series.csv", SmallFolder.SERIES);
        List<String> paragraphs = Headline.of(folder.open());
        assertTrue(paragraphs.get(0).contains("interrupted"), paragraphs.get(0));
        assertTrue(paragraphs.get(1).contains("2 replicates"), paragraphs.get(1));
    }

    @Test
    void sizesAreSaidInTheirBestMultiple() {
        assertEquals("1.23 M", Scale.words(1_234_567));
        assertEquals("170 M", Scale.words(170e6));
        assertEquals("999", Scale.words(999));
        assertEquals("-4.5 k", Scale.words(-4500));
        assertEquals("0", Scale.words(0.0001));
        assertEquals("M people", Scale.of(2e6).unit("people"));
        assertEquals("0.02 M", Scale.of(2e6).written(20_000));
    }
}
