package org.refugia.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A small table with a header, written as CSV. */
public final class Table {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public Table(List<String> header) {
        this.header = List.copyOf(header);
    }

    /** Adds a row with a value for each column. */
    public void add(List<String> row) {
        if (row.size() != header.size()) {
            throw new IllegalStateException("a row has a value for each of " + header + ", but not " + row);
        }
        rows.add(List.copyOf(row));
    }

    /** Adds the rows of another table with the same columns. */
    public void addAll(Table other) {
        other.rows.forEach(this::add);
    }

    /** The rows. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** The table as CSV, RFC 4180 but for line feeds. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = Series.csv(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
