package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.parameter.InvalidInput;

class ResultFolderTest {
    @TempDir
    private Path path;

    @Test
    void packedAndPlainTablesReadAlike() {
        SmallFolder folder = SmallFolder.complete(path);
        Replicates plain = dau(folder);
        folder.without("series.csv").withPacked("series.csv.gz", SmallFolder.SERIES + SmallFolder.THIRD);
        Replicates packed = dau(folder);
        for (int day = 0; day < 3; day++) {
            for (int replicate = 1; replicate <= 3; replicate++) {
                assertEquals(plain.at(replicate, day), packed.at(replicate, day));
            }
        }
    }

    @Test
    void ratiosBecomePeopleByTheMeanOfTheMedian() { // medians 20 and 23 on the reference days: mean 21.5
        List<Observation> observed = SmallFolder.complete(path).open().observations("with", SmallFolder.DAU);
        assertEquals(2, observed.size(), "the third lies outside the run");
        assertEquals(1.5 * 21.5, observed.get(0).value(), 1e-12);
        assertEquals(1.4 * 21.5, observed.get(0).low().orElseThrow(), 1e-12);
        assertEquals(
                "Somebody (relative to 2025-01-01 to 2025-01-02, scaled to the model)",
                observed.get(0).source());
        assertEquals(21, observed.get(1).value());
    }

    @Test
    void aCohortIsASeriesOfItsOwn() {
        String row = "c,dau,p,registered 2025-01-01..2025-01-02,2025-01-03,1,,,people,holdout,,,S\n";
        List<Observation> observed = SmallFolder.complete(path)
                .with("observations.csv", SmallFolder.OBSERVATIONS + row)
                .open()
                .observations("with", SeriesKey.total("p", "dau(registered 2025-01-01..2025-01-02)"));
        assertEquals(1, observed.size());
    }

    @Test
    void flowsAreAddedUpOverTheRun() {
        FlowTable flows = SmallFolder.complete(path).open().flows();
        FlowTable.Move move = new FlowTable.Move("p", "outside");
        assertEquals(2, flows.mean("with", move, List.of(1, 2, 3)), "six people in one of three replicates");
        assertEquals(0, flows.mean("without", move, List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "series.csv", "flows.csv", "events.csv", "observations.csv"})
    void aMissingFileIsNamed(String file) {
        assertRefused(SmallFolder.complete(path).without(file), file, "is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "with/1,2025-01-02 | with/4,2025-01-02 | series.csv:3  | 'with/4'",
                "with/1,2025-01-02 | other/1,2025-01-02 | series.csv:3 | 'other/1'",
                "with/1,2025-01-02 | with/1,2025-01-04 | series.csv:3  | 2025-01-01 to 2025-01-03",
                "with/1,2025-01-02 | with/1,yesterday  | series.csv:3  | 'yesterday'",
                "with/1,2025-01-02 | with/1,2025-01-01 | series.csv:3  | expected once",
                "dau,12,people     | dau,many,people   | series.csv:3  | expected a number",
                "dau,12,people     | dau,NaN,people    | series.csv:3  | a finite number",
                "dau,12,people     | dau,12,k          | series.csv:3  | 'people' as in the rows above",
                "dau,12,people     | dau,12            | series.csv:3  | found 7 fields, expected 8",
                "02,p,all,all,dau  | 02,q,all,all,dau  | series.csv:3  | 'q'",
                "measure,value     | measure,number    | series.csv:1  | expected 'run,date",
            })
    void aMalformedRowIsNamedWithItsLine(String good, String bad, String place, String said) {
        String series = SmallFolder.SERIES.replaceFirst(good, bad);
        assertRefused(SmallFolder.complete(path).with("series.csv", series), place, said);
    }

    @Test
    void malformedEventsAndObservationsAreNamedWithTheirLine() {
        SmallFolder folder = SmallFolder.complete(path);
        folder.with("events.csv", SmallFolder.EVENTS + "with,f,ban,p,2025-01-02T22:30,2025-01-01T00:00,Back\n");
        assertRefused(folder, "events.csv:3", "must not lie before");
        folder.with("events.csv", SmallFolder.EVENTS.replace("with,e,ban,p", "with,e,ban,q"));
        assertRefused(folder, "events.csv:2", "'q'");
        folder.with("events.csv", SmallFolder.EVENTS);
        folder.with("observations.csv", SmallFolder.OBSERVATIONS.replace("2025-01-01,2025-01-02", ",2025-01-02"));
        assertRefused(folder, "observations.csv:2", "both or neither");
    }

    @Test
    void aMalformedManifestIsNamed() {
        SmallFolder folder = SmallFolder.complete(path);
        assertRefused(folder.with("manifest.json", "{"), "manifest.json", "JSON");
        assertRefused(folder.with("manifest.json", "{\"schema\":\"result/9\"}"), "manifest.json", "'result/9'");
        assertRefused(
                folder.with("manifest.json", SmallFolder.MANIFEST.replace("replicates", "repeats")),
                "manifest.json",
                "'replicates' is missing");
    }

    @Test
    void aTornPackedTableIsRefused() {
        SmallFolder folder = SmallFolder.complete(path).without("series.csv").with("series.csv.gz", "not packed");
        assertRefused(folder, "series.csv.gz", "cannot be read");
    }

    private static Replicates dau(SmallFolder folder) {
        return folder.open().series().of("with", SmallFolder.DAU).orElseThrow();
    }

    private static void assertRefused(SmallFolder folder, String place, String said) {
        String message = assertThrows(InvalidInput.class, folder::open).getMessage();
        assertTrue(message.contains(place), message);
        assertTrue(message.contains(said), message);
    }
}
