package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final String FLOWS = """
            run,date,from,to,value,unit
            a/1,2025-01-01,x,y,12,people
            a/1,2025-01-02,x,y,13,people
            a/1,2025-01-03,x,y,,people
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Comparison flows(String stands, String found) throws IOException {
        return Comparison.ofTables(file("stands.csv", stands), file("found.csv", found), Columns.FLOWS);
    }

    private String firstOf(String stands, String found) throws IOException {
        return flows(stands, found).first().orElseThrow().words();
    }

    @Test
    void whatIsTheSameIsIdenticalAndItsRowsAreCounted() throws IOException {
        assertTrue(flows(FLOWS, FLOWS).identical());
        assertEquals(3, flows(FLOWS, FLOWS).rows());
    }

    @Test
    void theFirstNumberIsNamedAndAllRowsThatDifferAreCounted() throws IOException {
        String other = FLOWS.replace(",13,", ",14,").replace("y,,", "y,0,");
        assertEquals(2, flows(FLOWS, other).differing());
        assertEquals("line 3, run a/1, date 2025-01-02, from x, to y: value is 13, found 14", firstOf(FLOWS, other));
        assertEquals(
                "line 4, run a/1, date 2025-01-03, from x, to y: value is empty, found 0",
                firstOf(FLOWS, FLOWS.replace("y,,", "y,0,")));
    }

    @Test
    void aRowThatOnlyOneOfThemHasIsNamedWhole() throws IOException {
        String more = FLOWS + "a/2,2025-01-01,x,y,1,people\n";
        assertEquals("line 5: row is missing, found a/2,2025-01-01,x,y,1,people", firstOf(FLOWS, more));
        assertEquals("line 5: row is a/2,2025-01-01,x,y,1,people, found nothing", firstOf(more, FLOWS));
        assertEquals(4, flows(more, FLOWS).rows());
        assertEquals(
                "line 4: row is a/1,2025, found a/1,2025-01-03,x,y,,people",
                firstOf(FLOWS.replace("2025-01-03,x,y,,people", "2025"), FLOWS));
    }

    @Test
    void anotherHeaderIsNamed() throws IOException {
        assertEquals(
                "line 1: header is run,date,from,to,value,unit, found run,day,from,to,value,unit",
                firstOf(FLOWS, FLOWS.replace("date", "day")));
        assertFalse(flows("", FLOWS).identical());
    }

    @Test
    void otherBytesForTheSameValuesAreADifference() throws IOException {
        for (String written : new String[] {FLOWS.replace("\n", "\r\n"), FLOWS + "\n", FLOWS.replace("12", "\"12\"")}) {
            assertEquals(
                    "writing is different (line ends, quotes, empty lines), found the same values",
                    firstOf(written, FLOWS));
        }
    }

    @Test
    void aLineIsCountedWhereItStandsThoughAFieldBeforeItHoldsLineFeeds() throws IOException {
        String runs = "run,variant,replicate,seed,state,error\na/1,a,1,7,failed,\"one\ntwo\"\na/2,a,2,8,done,\n";
        Comparison comparison =
                Comparison.ofTables(file("stands.csv", runs), file("found.csv", runs.replace("8", "9")), Columns.RUNS);
        assertEquals(
                "line 4, run a/2: seed is 8, found 9",
                comparison.first().orElseThrow().words());
    }

    private Path packed(String name, String text, int level) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(level);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void packedTablesAreComparedUnpacked() throws IOException {
        Path best = packed("best.csv.gz", FLOWS.repeat(50), Deflater.BEST_COMPRESSION);
        Path none = packed("none.csv.gz", FLOWS.repeat(50), Deflater.NO_COMPRESSION);
        assertFalse(Files.mismatch(best, none) < 0);
        assertTrue(Comparison.ofTables(best, none, Columns.FLOWS).identical());
        byte[] bytes = Files.readAllBytes(none);
        Files.write(none, Arrays.copyOf(bytes, bytes.length - 9));
        Mismatch damaged =
                Comparison.ofTables(none, best, Columns.FLOWS).first().orElseThrow();
        assertTrue(damaged.words().startsWith("file is damaged: "), damaged.words());
        Files.writeString(none, "no gzip");
        damaged = Comparison.ofTables(none, best, Columns.FLOWS).first().orElseThrow();
        assertTrue(damaged.words().startsWith("file is damaged: "), damaged.words());
    }

    @Test
    void aFileThatIsNotThereIsADifference() throws IOException {
        Path there = file("there.csv", FLOWS);
        Path nowhere = folder.resolve("nowhere.csv");
        assertEquals(
                "file is missing, found written",
                Comparison.ofTables(nowhere, there, Columns.FLOWS)
                        .first()
                        .orElseThrow()
                        .words());
        assertEquals(
                "file is there, found nothing",
                Comparison.ofTexts(there, nowhere).first().orElseThrow().words());
    }

    @Test
    void textsAreComparedLineByLine() throws IOException {
        Path stands = file("stands.txt", "One, two.\nThree.\n");
        Path found = file("found.txt", "One, two.\nFour.\nFive.\n");
        Comparison comparison = Comparison.ofTexts(stands, found);
        assertEquals(
                "line 2: text is Three., found Four.",
                comparison.first().orElseThrow().words());
        assertEquals(2, comparison.rows());
        assertEquals(2, comparison.differing());
    }

    @Test
    void aTemporaryFolderIsGoneWhenItIsClosed() throws IOException {
        Path path;
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            path = temporary.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/c.txt"), "c");
        }
        assertFalse(Files.exists(path));
    }
}
