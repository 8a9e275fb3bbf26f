package org.refugia.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Tables as they lie in a folder: CSV, plain or packed ({@code .gz}). */
public final class TableBytes {
    private static final int BUFFER = 1 << 16;

    private TableBytes() {}

    /** The bytes of the table, unpacked. */
    static InputStream open(Path table) throws IOException {
        InputStream bytes = Files.newInputStream(table);
        if (!table.toString().endsWith(".gz")) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes, BUFFER);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The records, header included; their lengths may differ. */
    static CsvReader<CsvRecord> records(InputStream bytes) {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(bytes);
    }

    /**
     * The values of one column, row by row.
     *
     * @throws IOException if it cannot be read as a table
     */
    public static List<String> column(Path table, String name) throws IOException {
        int column = header(table).indexOf(name);
        try (InputStream bytes = open(table);
                CsvReader<CsvRecord> records = records(bytes)) {
            return records.stream()
                    .skip(1)
                    .filter(row -> column >= 0 && column < row.getFieldCount())
                    .map(row -> row.getField(column))
                    .toList();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** The names of the columns; empty if the file is. */
    static List<String> header(Path table) throws IOException {
        try (InputStream bytes = open(table);
                CsvReader<CsvRecord> records = records(bytes)) {
            return records.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        }
    }
}
