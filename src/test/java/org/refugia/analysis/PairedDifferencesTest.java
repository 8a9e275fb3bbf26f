package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedDifferencesTest {
    @TempDir
    private Path path;

    @Test
    void theIntervalIsThatOfStudentsT() { // differences 4, 7, 0: mean 11/3, s = √(37/3), t(0.975; 2) = 4.302653
        Difference difference = difference(SmallFolder.complete(path));
        double halfWidth = 4.302653 * Math.sqrt(37 / 3.0) / Math.sqrt(3);
        assertEquals(11 / 3.0, difference.mean(2), 1e-12);
        assertEquals(11 / 3.0 - halfWidth, difference.low(2), 1e-5);
        assertEquals(11 / 3.0 + halfWidth, difference.high(2), 1e-5);
        assertEquals(3, difference.pairs(2));
    }

    @Test
    void equalRunsDifferByExactlyNothing() {
        Difference difference = difference(SmallFolder.complete(path));
        assertEquals(0, difference.low(0));
        assertEquals(0, difference.high(0));
        assertEquals(1, difference.firstDifferentDay());
    }

    @Test
    void onlyReplicatesOfBothVariantsArePaired() { // day 3: differences 4 and 7
        SmallFolder folder = SmallFolder.complete(path).with("series.csv", SmallFolder.SERIES);
        Difference difference = difference(folder);
        assertEquals(2, difference.pairs(2));
        assertEquals(5.5, difference.mean(2), 1e-12);
        assertEquals(List.of(1, 2), folder.open().pairedReplicates("with", "without"));
    }

    @Test
    void daysThatOneVariantLacksAreSkipped() throws IOException {
        SmallFolder folder = SmallFolder.complete(path);
        folder.with(
                "series.csv", (SmallFolder.SERIES + SmallFolder.THIRD).replaceAll("(?m)^without/.,2025-01-02.*\n", ""));
        assertTrue(Double.isNaN(difference(folder).mean(1)));
        assertEquals(0, difference(folder).pairs(1));
        assertEquals(2, difference(folder).firstDifferentDay());
        assertEquals(
                List.of(
                        "with,without,2025-01-01,p,all,all,dau,0,0,0,3,people",
                        "with,without,2025-01-03,p,all,all,dau,3.666667,-5.057338,12.39067,3,people"),
                written(folder).subList(1, 3));
    }

    @Test
    void aSeriesThatTheCounterfactualLacksIsNotCompared() throws IOException {
        String lost = "with/1,2025-01-02,p,all,all,return-rate,0,%\nwith/1,2025-01-03,p,all,all,return-rate,40,%\n";
        SmallFolder folder = SmallFolder.complete(path);
        folder.with("series.csv", SmallFolder.SERIES + SmallFolder.THIRD + lost);
        assertTrue(new PairedDifferences(folder.open())
                .of("with", SeriesKey.total("p", "return-rate"))
                .isEmpty());
        assertEquals(4, written(folder).size(), "the header and the three days of dau");
    }

    @Test
    void aSinglePairHasNoInterval() throws IOException {
        String lines = SmallFolder.SERIES.replaceAll("(?m)^without/2.*\n", "");
        List<String> rows = written(SmallFolder.complete(path).with("series.csv", lines));
        assertEquals("with,without,2025-01-03,p,all,all,dau,4,,,1,people", rows.get(3));
    }

    @Test
    void theTableHasARowForEachDay() throws IOException {
        List<String> rows = written(SmallFolder.complete(path));
        assertEquals(
                List.of(
                        "variant,counterfactual,date,platform,segment,region,measure,mean,low,high,n,unit",
                        "with,without,2025-01-01,p,all,all,dau,0,0,0,3,people",
                        "with,without,2025-01-02,p,all,all,dau,3,0.5158623,5.484138,3,people",
                        "with,without,2025-01-03,p,all,all,dau,3.666667,-5.057338,12.39067,3,people"),
                rows);
    }

    @Test
    void withoutACounterfactualThereIsNothingToCompare() throws IOException {
        String manifest = SmallFolder.MANIFEST.replace("\"counterfactual\":\"without\",", "");
        SmallFolder folder = SmallFolder.complete(path).with("manifest.json", manifest);
        assertEquals(1, written(folder).size());
    }

    @Test
    void numbersHaveSevenDigitsAndNoExponent() {
        assertEquals("170000000", PairedDifferences.number(1.7e8));
        assertEquals("0.00001234568", PairedDifferences.number(1.23456789e-5));
        assertEquals("-1234568", PairedDifferences.number(-1234567.89));
        assertEquals("0", PairedDifferences.number(-0.0));
        assertTrue(PairedDifferences.number(Double.NaN).isEmpty());
    }

    private static Difference difference(SmallFolder folder) {
        return new PairedDifferences(folder.open()).of("with", SmallFolder.DAU).orElseThrow();
    }

    private List<String> written(SmallFolder folder) throws IOException {
        Path file = path.resolve("differences.csv");
        new PairedDifferences(folder.open()).write(file);
        return Files.readAllLines(file);
    }
}
