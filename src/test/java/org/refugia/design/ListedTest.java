package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.parameter.InvalidInput;

class ListedTest {
    @TempDir
    private Path folder;

    private Listed table(String... lines) throws IOException {
        Path file = folder.resolve("points.csv");
        return new Listed(Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8));
    }

    private String refusal(Listed table) {
        return assertThrows(InvalidInput.class, table::rows).getMessage().replace(folder + "/", "");
    }

    @Test
    void rowsAreTextsByDottedPathWithTheirPlace() throws IOException {
        List<Listed.Row> rows =
                table("shocks.block.until,x", "14 h,3 %", "\"3 d\", ", "").rows();
        assertEquals(2, rows.size());
        assertEquals(
                List.of("shocks.block.until", "x"),
                List.copyOf(rows.get(0).values().keySet()));
        assertEquals(
                Map.of("shocks.block.until", "14 h", "x", "3 %"), rows.get(0).values());
        assertEquals(Map.of("shocks.block.until", "3 d", "x", ""), rows.get(1).values(), "an empty field is left");
        assertEquals(folder.resolve("points.csv") + ":3", rows.get(1).place());
    }

    @Test
    void quotesLineEndsOfWindowsAndAByteOrderMarkAreRead() throws IOException {
        List<Listed.Row> rows =
                table("\uFEFFa,b\r", "\"1,5\",\"zwei \"\"2\"\"\"\r", "").rows();
        assertEquals(Map.of("a", "1,5", "b", "zwei \"2\""), rows.get(0).values());
    }

    @Test
    void aPointTakesTheSameRowOfEveryColumn() throws IOException {
        List<Factor> factors = List.of(new Factor("a", 3), new Factor("b", 3));
        List<double[]> points = table("a,b", "1,2", "3,4", "5,6").points(factors);
        assertEquals(3, points.size());
        for (int row = 0; row < 3; row++) {
            assertEquals(row, factors.get(0).entry(points.get(row)[0]));
            assertEquals(row, factors.get(1).entry(points.get(row)[1]));
        }
    }

    @Test
    void aFactorThatIsNoColumnIsRefused() throws IOException {
        Listed table = table("a", "1", "2");
        String refusal =
                Refusal.of(() -> table.points(List.of(new Factor("a", 3)))).replace(folder + "/", "");
        assertEquals("a lists 3 values, but 'points.csv' has 2 rows; a factor lists its column row by row", refusal);
        assertTrue(Refusal.of(() -> table.points(List.of())).startsWith("there are no factors"));
    }

    @Test
    void aMissingFileIsNamedWithThePlaceWhereItWasSought() {
        String refusal = refusal(new Listed(folder.resolve("none.csv")));
        assertEquals("none.csv  error  design.path: does not exist; looked for none.csv", refusal);
    }

    @Test
    void aTableWithoutPointsIsAnError() throws IOException {
        assertEquals(
                "points.csv  error  design.path: is empty; write a header of dotted paths, and one point a line below it",
                refusal(table("")));
        assertEquals(
                "points.csv  error  design.path: holds no points; write one a line below the header",
                refusal(table("a,b", "")));
    }

    @Test
    void everyRaggedRowIsNamedWithItsLine() throws IOException {
        assertEquals(
                "points.csv:3  error  design.path: found 1 fields, must be 2 as in the header\n"
                        + "points.csv:5  error  design.path: found 3 fields, must be 2 as in the header",
                refusal(table("a,b", "1,2", "1", "1,2", "1,2,3")));
    }

    @Test
    void onlyTheFirstOfManyMistakesAreNamed() throws IOException {
        assertEquals(10, refusal(table(("a,b\n" + "1\n".repeat(1000)))).lines().count());
    }

    @Test
    void columnsHaveNamesOfTheirOwn() throws IOException {
        assertEquals(
                "points.csv:1  error  design.path: column 2 has no name, must be a dotted path\n"
                        + "points.csv:1  error  design.path: columns 1 and 3 are both named a",
                refusal(table("a,,a", "1,2,3")));
    }

    @Test
    void whatIsNoTableIsAnErrorToo() throws IOException {
        assertTrue(refusal(new Listed(folder)).contains("error  design.path: cannot be read as a table: "));
        assertTrue(refusal(table("a", "\"never closed")).contains("cannot be read as a table: "));
        assertEquals("path must be given: the CSV table", Refusal.of(() -> new Listed(null)));
    }

    @Test
    void theTableIsAFileOfTheDesign() throws IOException {
        assertEquals(List.of(folder.resolve("points.csv")), table("a", "1").files());
        assertEquals(List.of(), new Grid(5).files());
    }
}
