package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path results;

    private Path target() {
        return results.resolve("story/run");
    }

    private static Series series(double value) {
        Series series = new Series();
        series.add(new Series.Row(LocalDate.parse("2025-01-19"), "a", "all", "all", "dau", value, "people"));
        return series;
    }

    private static void finish(Path target, boolean overwrite, String manifest) throws IOException {
        try (RunFolder folder = RunFolder.open(target, overwrite)) {
            folder.write("manifest.json", manifest);
            folder.complete();
        }
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(results.resolve("story"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aResultAppearsOnlyWhenItIsWhole() throws IOException {
        try (RunFolder folder = RunFolder.open(target(), false)) {
            assertEquals(target(), folder.target());
            folder.write("manifest.json", "{}");
            folder.write("inputs/resolved.yaml", "id: a\n");
            assertFalse(Files.exists(target()));
            assertTrue(beside().get(0).startsWith("."), "until then it is hidden");
            folder.complete();
        }
        assertEquals("id: a\n", Files.readString(target().resolve("inputs/resolved.yaml")));
        assertEquals(List.of("run"), beside());
    }

    @Test
    void theDraftIsRemovedWhenTheRunFails() throws IOException {
        assertThrows(IllegalStateException.class, () -> {
            try (RunFolder folder = RunFolder.open(target(), false)) {
                folder.write("inputs/scenario.yaml", "id: a\n");
                folder.keep(1, "as-happened/1", series(1));
                throw new IllegalStateException("the run fails");
            }
        });
        assertEquals(List.of(), beside());
    }

    @Test
    void aFinishedRunIsNotReplacedUnlessOneSaysSo() throws IOException {
        finish(target(), false, "first");
        FolderConflict conflict = assertThrows(FolderConflict.class, () -> RunFolder.open(target(), false));
        assertEquals(
                target() + " already holds a finished run. Choose another --out, or pass --overwrite.",
                conflict.getMessage());
        assertEquals(List.of("run"), beside());
        finish(target(), true, "second");
        assertEquals("second", Files.readString(target().resolve("manifest.json")));
        assertEquals(List.of("run"), beside());
    }

    @Test
    void aFailedRunLeavesTheOneItWasToReplace() throws IOException {
        finish(target(), false, "first");
        try (RunFolder folder = RunFolder.open(target(), true)) {
            folder.write("manifest.json", "never whole");
        }
        assertEquals("first", Files.readString(target().resolve("manifest.json")));
        assertEquals(List.of("run"), beside());
    }

    @Test
    void nothingOfTheReplacedRunIsLeft() throws IOException {
        try (RunFolder folder = RunFolder.open(target(), false)) {
            folder.write("manifest.json", "first");
            folder.write("charts/old.svg", "<svg/>");
            folder.complete();
        }
        finish(target(), true, "second");
        assertFalse(Files.exists(target().resolve("charts")));
    }

    @Test
    void whatIsNoRunIsNeverReplaced() throws IOException {
        Files.createDirectories(target());
        Files.writeString(target().resolve("thesis.txt"), "years of work");
        for (boolean overwrite : new boolean[] {false, true}) {
            FolderConflict conflict = assertThrows(FolderConflict.class, () -> RunFolder.open(target(), overwrite));
            assertEquals(
                    target() + " holds files that are no Refugia run. Choose an empty or a new folder with --out.",
                    conflict.getMessage());
        }
        Path file = results.resolve("file");
        Files.writeString(file, "text");
        FolderConflict conflict = assertThrows(FolderConflict.class, () -> RunFolder.open(file, true));
        assertEquals(file + " is a file, not a folder. Choose another --out.", conflict.getMessage());
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectories(target());
        finish(target(), false, "first");
        assertEquals("first", Files.readString(target().resolve("manifest.json")));
        assertEquals(List.of("run"), beside());
    }

    @Test
    void seriesAreJoinedInDesignOrderWhateverTheOrderTheyWereKeptIn() throws Exception {
        try (RunFolder folder = RunFolder.open(target(), false)) {
            Thread[] workers = new Thread[2];
            for (int worker = 0; worker < 2; worker++) {
                int odd = worker;
                workers[worker] = new Thread(() -> {
                    for (int order = 11; order >= 0; order--) {
                        if (order % 2 == odd) {
                            folder.keep(order, "v/" + order, series(order));
                        }
                    }
                });
                workers[worker].start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
            folder.joinSeries();
            folder.write("manifest.json", "{}");
            folder.complete();
        }
        StringBuilder expected = new StringBuilder("run,date,platform,segment,region,measure,value,unit\n");
        for (int order = 0; order < 12; order++) {
            expected.append("v/%d,2025-01-19,a,all,all,dau,%d,people\n".formatted(order, order));
        }
        assertEquals(expected.toString(), Files.readString(target().resolve("series.csv")));
        try (Stream<Path> files = Files.list(target())) {
            assertEquals(2, files.count(), "the parts are gone");
        }
    }

    @Test
    void hashesAreThoseOfTheTablesThatRepeat() throws IOException {
        try (RunFolder folder = RunFolder.open(target(), false)) {
            folder.write("runs.csv", "abc");
            folder.write("manifest.json", "{}");
            folder.write("README.txt", "when and where");
            assertEquals( // SHA-256 of "abc": FIPS 180-2, appendix B.1
                    Map.of("runs.csv", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                    folder.hashes());
            assertEquals(folder.hashes().get("runs.csv"), Hash.of("abc"));
        }
    }

    @Test
    void filesTheUserGaveAreCopiedByteByByte() throws IOException {
        Path given = results.resolve("given.yaml");
        Files.write(given, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\r', '\n'});
        try (RunFolder folder = RunFolder.open(target(), false)) {
            folder.copy("inputs/given.yaml", given);
            assertEquals(-1, Files.mismatch(given, folder.draft().resolve("inputs/given.yaml")));
        }
    }
}
