package org.refugia.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of a folder beside the same file made again.
 *
 * @param rows       rows of the folder's table, or lines of its text
 * @param differing  rows that differ, or that only one of the two has, counted place by place
 * @param first      where they first differ; empty if every byte, unpacked, is the same
 */
public record Comparison(long rows, long differing, Optional<Mismatch> first) {
    private static final int BLOCK = 1 << 16;

    /** Whether every byte, unpacked, is the same. */
    public boolean identical() {
        return first.isEmpty();
    }

    /**
     * Two tables.
     *
     * @param columns  those of the table; further ones need not be named
     */
    public static Comparison ofTables(Path stands, Path found, Columns columns) {
        return of(stands, found, Optional.of(columns.key()));
    }

    /** Two texts. */
    public static Comparison ofTexts(Path stands, Path found) {
        return of(stands, found, Optional.empty());
    }

    private static Comparison of(Path stands, Path found, Optional<List<String>> key) {
        if (!Files.exists(stands) || !Files.exists(found)) {
            return whole(Files.exists(stands) ? "there" : "missing", Files.exists(found) ? "written" : "nothing");
        }
        RowByRow rows = new RowByRow(key);
        try {
            rows.compare(stands, found);
            if (rows.differing() == 0 && !sameBytes(stands, found)) {
                Mismatch written =
                        Mismatch.ofFile("writing", "different (line ends, quotes, empty lines)", "the same values");
                return new Comparison(rows.rows(), 0, Optional.of(written));
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            // What was written just now can be read.
            return rows.first().isPresent() ? rows.result() : whole("damaged: " + e.getMessage(), "whole");
        }
        return rows.result();
    }

    private static Comparison whole(String stands, String found) {
        return new Comparison(0, 0, Optional.of(Mismatch.ofFile("file", stands, found)));
    }

    private static boolean sameBytes(Path one, Path other) throws IOException {
        try (InputStream first = TableBytes.open(one);
                InputStream second = TableBytes.open(other)) {
            byte[] block;
            do {
                block = first.readNBytes(BLOCK);
                if (!Arrays.equals(block, second.readNBytes(BLOCK))) {
                    return false;
                }
            } while (block.length > 0);
            return true;
        }
    }
}
