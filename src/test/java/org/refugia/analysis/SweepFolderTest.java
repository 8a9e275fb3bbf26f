package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.parameter.InvalidInput;

class SweepFolderTest {
    private static final String DAU = "dau(p, end)";

    @TempDir
    private Path path;

    /** Two lengths of a ban, three points, two replicates; replicate 2 of the last point of as-happened fails. */
    private SmallSweep sweep() {
        return SmallSweep.at(path)
                .design("latin-hypercube")
                .lever("shocks.e.until", "days", "14 h", "3 d")
                .range("r.share", "share", "1 %", "11 %", "linear")
                .factor("w", "weight", "0.4", "1", "1.7")
                .points(List.of(List.of("2 %", "0.4"), List.of("4 %", "1"), List.of("", "1.7")))
                .replicates(2)
                .withCurves()
                .measure(DAU, "people", SweepFolderTest::value);
    }

    private static double value(String variant, SweepFolder.Point point, int replicate) {
        boolean with = variant.equals(SmallSweep.WITH);
        return with && point.number() == 6 && replicate == 2
                ? Double.POSITIVE_INFINITY
                : 100 * point.number() + replicate + (with ? 10 * replicate : 0);
    }

    @Test
    void everyNumberStandsWhereItsRunIs() {
        SweepFolder folder = sweep().open();
        assertArrayEquals(new double[] {101, 102}, folder.values(DAU, SmallSweep.WITHOUT, 1));
        assertArrayEquals(new double[] {511, 522}, folder.values(DAU, SmallSweep.WITH, 5));
        assertArrayEquals(new double[] {611, Double.NaN}, folder.values(DAU, SmallSweep.WITH, 6));
        assertEquals(List.of(new Failure(SmallSweep.WITH, 6, 2, "the utility of p is no number")), folder.failures());
        assertEquals(Optional.of(LocalDate.of(2025, 1, 2)), folder.diverges(SmallSweep.WITH, 1));
        assertEquals(Optional.empty(), folder.diverges(SmallSweep.WITHOUT, 1));
        assertEquals(Optional.of("1002"), folder.seed(2));
    }

    @Test
    void aPointKnowsItsSettingAndItsTexts() {
        SweepFolder folder = sweep().open();
        assertEquals(6, folder.points().size());
        assertEquals(
                new SweepFolder.Point(4, 2, List.of("3 d", "2 %", "0.4")),
                folder.points().get(3));
        assertEquals(List.of("14 h", "", "1.7"), folder.points().get(2).values());
    }

    @Test
    void curvesAndEventsBelongToASetting() {
        SweepFolder folder = sweep().open();
        assertEquals(4, folder.curves().size(), "two variants in two settings");
        Curve curve = folder.curves().get(3);
        assertEquals(2, curve.setting());
        assertEquals(120, curve.days().get(2).median());
        assertEquals(1, folder.events(SmallSweep.WITH, 2).size());
        assertEquals(List.of(), folder.events(SmallSweep.WITHOUT, 2));
    }

    @Test
    void numbersOfAFactorAreInTheUnitThatIsShown() {
        SweepManifest manifest = sweep().open().manifest();
        assertEquals(OptionalDouble.of(0.5), manifest.levers().get(0).number("12 h"));
        assertEquals(OptionalDouble.of(7), manifest.factors().get(0).number("7 %"));
        assertEquals("%", manifest.factors().get(0).symbol());
        assertEquals(OptionalDouble.empty(), manifest.levers().get(0).number("never"));
        assertEquals(List.of(SmallSweep.WITH), manifest.comparedVariants());
        assertEquals(3, manifest.pointsPerSetting());
        assertEquals(6, manifest.points());
    }

    @Test
    void onlyPairsThatBothVariantsHaveMakeADifference() {
        SweepFolder folder = sweep().open();
        PairedSample whole = folder.difference(DAU, SmallSweep.WITH, 1).orElseThrow();
        assertEquals(2, whole.n());
        assertEquals(15, whole.mean());
        assertEquals(1, folder.difference(DAU, SmallSweep.WITH, 6).orElseThrow().n());
        assertEquals(Optional.empty(), folder.difference(DAU, SmallSweep.WITHOUT, 1));
    }

    @Test
    void aSweepIsToldFromARun(@TempDir Path other) {
        sweep().write();
        SmallFolder.complete(other);
        assertTrue(SweepManifest.isSweep(path));
        assertFalse(SweepManifest.isSweep(other));
        assertFalse(SweepManifest.isSweep(path.resolve("nowhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "points.csv", "runs.csv", "curves.csv", "events.csv"})
    void aMissingFileIsNamed(String file) throws Exception {
        sweep().write();
        Files.delete(path.resolve(file));
        assertRefused(file, "is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "manifest.json | sweep/1 | sweep/9 | manifest.json | schema is 'sweep/9', expected 'sweep/1'",
                "manifest.json | \"points\": 6 | \"points\": 7 | manifest.json | points is 7, must be settings times design.points, 6",
                "manifest.json | weight | heft | manifest.json | unit is 'heft'",
                "manifest.json | 11 % | 0.5 % | manifest.json | range of r.share is '1 %' to '0.5 %'",
                "points.csv | 2,1,14 h | 3,1,14 h | points.csv:3 | found '3', expected 2",
                "points.csv | 2,1,14 h | 2,2,14 h | points.csv:3 | found '2', expected 1, the setting of point 2",
                "points.csv | r.share | r.other | points.csv:1 | the header is",
                "runs.csv | no-shocks/2/1,no-shocks | no-shocks/2/1,other | runs.csv:4 | found 'other', expected one of",
                "runs.csv | no-shocks/2/1,no-shocks,2 | no-shocks/2/1,no-shocks,9 | runs.csv:4 | a whole number from 1 to 6",
                "runs.csv | no-shocks/2/1,no-shocks,2,1,1 | no-shocks/2/1,no-shocks,2,1,2 | runs.csv:4 | expected no-shocks/2/2",
                "runs.csv | no-shocks/2/1,no-shocks,2,1,1 | no-shocks/1/1,no-shocks,1,1,1 | runs.csv:4 | expected once",
                "runs.csv | 2,1,1,1001 | 2,1,1,1009 | runs.csv:4 | expected 1001 as in the rows above of replicate 1",
                "runs.csv | 2,1,1,1001,done | 2,1,1,1001,lost | runs.csv:4 | expected done or failed",
                "runs.csv | 2,1,1,1001,done,,,14 h | 2,1,1,1001,done,,,15 h | runs.csv:4 | expected '14 h' as points.csv has it",
                "runs.csv | 1,201 | 1,many | runs.csv:4 | expected a number",
                "runs.csv | 1,201 | 1,201,7 | runs.csv:4 | found 14 fields, expected 13",
                "curves.csv | no-shocks,1,dau(p),2025-01-02 | no-shocks,1,dau(q),2025-01-02 | curves.csv:3 | found curve 'dau(q)'",
                "curves.csv | no-shocks,1,dau(p),2025-01-02 | no-shocks,1,dau(p),2025-01-01 | curves.csv:3 | a date after",
                "curves.csv | no-shocks,1,dau(p),2025-01-02 | no-shocks,1,dau(p),2025-01-09 | curves.csv:3 | a date from 2025-01-01 to 2025-01-03",
                "events.csv | 2,as-happened | 3,as-happened | events.csv:3 | a whole number from 1 to 2",
                "events.csv | ban,p | ban,q | events.csv:2 | a platform of the manifest"
            })
    void whatIsMalformedIsNamedWithItsPlace(
            String file, String found, String replacement, String place, String message) {
        sweep().write().edit(file, found, replacement);
        assertRefused(place, message);
    }

    @Test
    void aPointThatIsNotThereIsMissed() {
        sweep().write().edit("points.csv", "6,2,3 d,,1.7\n", "");
        assertRefused("points.csv", "found 5 points, expected 6");
    }

    private void assertRefused(String place, String message) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> SweepFolder.open(path));
        assertTrue(refused.getMessage().contains(place + "  error"), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
