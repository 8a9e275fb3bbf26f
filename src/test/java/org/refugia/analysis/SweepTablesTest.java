package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.parameter.InvalidInput;

class SweepTablesTest {
    @TempDir
    private Path path;

    private static double number(SweepFolder.Point point, int value) {
        String text = point.values().get(value);
        return text.isEmpty() ? 0 : Double.parseDouble(text.split(" ")[0]);
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(path.resolve(table));
    }

    private void write(SmallSweep sweep) {
        SweepTables.write(sweep.open(), path);
    }

    /** Two points; as-happened is 1, 2 and 6 higher. */
    private SmallSweep plain() {
        return SmallSweep.at(path)
                .design("grid")
                .factor("w", "weight", "0", "10")
                .points(List.of(List.of("0"), List.of("10")))
                .measure(
                        "dau(p, end)",
                        "people",
                        (variant, point, replicate) -> number(point, 0)
                                + 10 * replicate
                                + (variant.equals(SmallSweep.WITH)
                                        ? List.of(1, 2, 6).get(replicate - 1)
                                        : 0));
    }

    @Test
    void aRowSummarisesAVariantAtAPoint() throws IOException {
        write(plain());
        assertEquals(
                List.of(
                        "variant,point,setting,measure,n,mean,low,high,median,q05,q95,sd,unit",
                        "no-shocks,1,1,\"dau(p, end)\",3,20,-4.841377,44.84138,20,11,29,10,people",
                        "no-shocks,2,1,\"dau(p, end)\",3,30,5.158623,54.84138,30,21,39,10,people"),
                lines("summary.csv").subList(0, 3));
        assertEquals(5, lines("summary.csv").size());
    }

    @Test
    void aRowComparesAVariantWithTheCounterfactual() throws IOException { // (100 + 157) / 7 = 36.71429
        write(plain());
        List<String> rows = lines("differences.csv");
        assertEquals(3, rows.size(), "as-happened at two points");
        assertTrue(
                rows.get(1).startsWith("as-happened,no-shocks,1,1,\"dau(p, end)\",3,3,-3.572411,9.572411,"),
                rows.get(1));
        assertTrue(rows.get(1).endsWith(",2.645751,36.71429,2025-01-02,people"), rows.get(1));
    }

    @Test
    void theSameRunsGiveTheSameBytes(@TempDir Path other) throws IOException {
        write(plain());
        SweepTables.write(SweepFolder.open(path), other);
        for (String table : List.of("summary.csv", "differences.csv", "sensitivity.csv")) {
            assertEquals(Files.readString(path.resolve(table)), Files.readString(other.resolve(table)), table);
        }
    }

    @Test
    void anIntervalDoesNotDependOnTheNumberOfItsPoint() throws IOException {
        write(plain());
        String before = lines("differences.csv").get(2);
        write(plain().points(List.of(List.of("10"))));
        assertEquals(before.replace(",2,1,", ",1,1,"), lines("differences.csv").get(1));
    }

    @Test
    void withoutACounterfactualThereIsNoDifference() throws IOException {
        write(plain().withoutCounterfactual());
        assertEquals(1, lines("differences.csv").size());
        assertTrue(lines("sensitivity.csv").stream().noneMatch(line -> line.contains("difference")));
    }

    @Test
    void aGridIsRankedBySettingVariantAndFactor() throws IOException {
        write(plain().lever("shocks.e.until", "days", "1 d", "2 d").measure("none", "people", (v, p, r) -> Double.NaN));
        List<String> rows = lines("sensitivity.csv");
        assertEquals("setting,variant,of,measure,method,path,statistic,value,low,high", rows.get(0));
        assertEquals("1,no-shocks,value,none,rank-correlation,w,rho,,,", rows.get(2));
        assertEquals(1 + 2 * 3 * 2, rows.size(), "two settings, two values and a difference, two measures");
    }

    @Test
    void trajectoriesGiveElementaryEffectsOfTheFullRange() throws IOException {
        write(SmallSweep.at(path)
                .design("morris")
                .range("a", "share", "0 %", "30 %", "linear")
                .factor("b", "weight", "0", "1", "2", "3")
                .points(List.of(
                        List.of("0 %", "1"),
                        List.of("20 %", "1"),
                        List.of("20 %", "3"),
                        List.of("30 %", "2"),
                        List.of("30 %", "0"),
                        List.of("10 %", "0")))
                .measure(
                        "m",
                        "people",
                        (variant, point, replicate) -> replicate
                                + (variant.equals(SmallSweep.WITH) ? number(point, 0) - 2 * number(point, 1) : 0)));
        List<String> rows = lines("sensitivity.csv");
        assertEquals("1,as-happened,difference,m,morris,a,mu_star,30,30,30", rows.get(13));
        assertEquals("1,as-happened,difference,m,morris,a,mu,30,30,30", rows.get(14));
        assertTrue(rows.get(15).startsWith("1,as-happened,difference,m,morris,a,sigma,0"), rows.get(15));
        assertEquals("1,as-happened,difference,m,morris,b,mu_star,6,6,6", rows.get(16));
        assertEquals("1,as-happened,difference,m,morris,b,mu,-6,-6,-6", rows.get(17));
    }

    @Test
    void oneAtATimeGivesSwings() throws IOException {
        write(SmallSweep.at(path)
                .design("one-at-a-time")
                .factor("a", "number", "1", "2")
                .factor("b", "number", "5")
                .points(List.of(List.of("", ""), List.of("1", ""), List.of("2", ""), List.of("", "5")))
                .measure(
                        "m",
                        "people",
                        (variant, point, replicate) ->
                                number(point, 0) * number(point, 0) - number(point, 1) + replicate));
        assertEquals(
                "1,no-shocks,value,m,one-at-a-time,a,swing,3,1,4",
                lines("sensitivity.csv").get(1));
        assertEquals(
                "1,no-shocks,value,m,one-at-a-time,b,swing,0,-5,-5",
                lines("sensitivity.csv").get(2));
    }

    @Test
    void blocksGiveIndices() throws IOException {
        SmallSweep sweep = SmallSweep.at(path)
                .design("sobol")
                .design("indices", true)
                .range("a", "number", "0", "10", "linear")
                .points(List.of(
                        List.of("1"),
                        List.of("7"),
                        List.of("7"),
                        List.of("9"),
                        List.of("2"),
                        List.of("2"),
                        List.of("4"),
                        List.of("5"),
                        List.of("5")))
                .measure("m", "people", (variant, point, replicate) -> number(point, 0));
        write(sweep);
        assertTrue(lines("sensitivity.csv").get(1).startsWith("1,no-shocks,value,m,sobol,a,s1,"));
        assertTrue(lines("sensitivity.csv").get(2).startsWith("1,no-shocks,value,m,sobol,a,st,"));
        write(sweep.design("indices", false));
        assertTrue(lines("sensitivity.csv").get(1).startsWith("1,no-shocks,value,m,rank-correlation,a,rho,1,"));
    }

    @Test
    void pointsThatAreNotOfTheirDesignAreRefused() {
        SweepFolder folder = plain().design("one-at-a-time").open();
        InvalidInput refused = assertThrows(InvalidInput.class, () -> SweepTables.write(folder, path));
        assertTrue(
                refused.getMessage().contains("points.csv  error  design: is no one-at-a-time design: point 1 moves 1"),
                refused.getMessage());
    }
}
