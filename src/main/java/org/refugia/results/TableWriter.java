package org.refugia.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes a table row by row, so that it may be larger than memory; the file is there whole or not at all. */
public final class TableWriter {
    private TableWriter() {}

    /** Takes the rows of a table in their order. */
    @FunctionalInterface
    public interface Rows {
        /** Hands over every row. */
        void writeTo(Consumer<List<String>> table);
    }

    /**
     * Writes a table.
     *
     * @throws java.io.UncheckedIOException naming the file, if it cannot be written
     */
    public static void write(Path file, Columns columns, Rows rows) {
        List<String> header = columns.header();
        WholeFile.write(file, bytes -> {
            try (CsvWriter csv = Series.csv(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                csv.writeRecord(header);
                rows.writeTo(row -> {
                    if (row.size() != header.size()) {
                        throw new IllegalStateException("a row has a value for each of " + header + ", but not " + row);
                    }
                    csv.writeRecord(row);
                });
            }
        });
    }
}
