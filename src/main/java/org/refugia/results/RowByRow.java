package org.refugia.results;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Walks through a file and the same file made again, row beside row, without keeping either. */
final class RowByRow {
    private static final List<String> TEXT = List.of("text");

    private final Optional<List<String>> key;
    private long rows;
    private long differing;
    private Mismatch first;

    /**
     * One walk.
     *
     * @param key  names of the columns that say which row it is; absent if the files are texts without a header
     */
    RowByRow(Optional<List<String>> key) {
        this.key = key;
    }

    /** A row and the line on which it begins, from 1; lines of texts are not counted. */
    private record Row(long line, List<String> fields) {}

    void compare(Path stands, Path found) throws IOException {
        if (key.isEmpty()) {
            try (BufferedReader there = lines(stands);
                    BufferedReader again = lines(found)) {
                Function<String, Row> row = line -> new Row(0, List.of(line));
                walk(there.lines().map(row).iterator(), again.lines().map(row).iterator(), TEXT);
            }
            return;
        }
        try (CsvReader<CsvRecord> there = TableBytes.records(TableBytes.open(stands));
                CsvReader<CsvRecord> again = TableBytes.records(TableBytes.open(found))) {
            Function<CsvRecord, Row> row = each -> new Row(each.getStartingLineNumber(), each.getFields());
            Iterator<Row> one = there.stream().map(row).iterator();
            Iterator<Row> other = again.stream().map(row).iterator();
            List<String> header = one.hasNext() ? one.next().fields : List.of();
            List<String> headerAgain = other.hasNext() ? other.next().fields : List.of();
            if (!header.equals(headerAgain)) {
                differs(() -> new Mismatch(1, Map.of(), "header", text(header), text(headerAgain)));
            }
            walk(one, other, header);
        }
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(TableBytes.open(file), StandardCharsets.UTF_8));
    }

    private void walk(Iterator<Row> one, Iterator<Row> other, List<String> columns) {
        while (one.hasNext() && other.hasNext()) {
            Row stands = one.next();
            Row found = other.next();
            rows++;
            if (!stands.fields.equals(found.fields)) {
                differs(() -> mismatch(columns, stands, found));
            }
        }
        while (one.hasNext()) {
            Row stands = one.next();
            rows++;
            differs(() -> new Mismatch(line(stands), Map.of(), "row", text(stands.fields), "nothing"));
        }
        while (other.hasNext()) {
            Row found = other.next();
            differs(() -> new Mismatch(line(found), Map.of(), "row", "missing", text(found.fields)));
        }
    }

    private void differs(Supplier<Mismatch> mismatch) {
        differing++;
        if (first == null) {
            first = mismatch.get();
        }
    }

    private long line(Row row) {
        return row.line == 0 ? rows : row.line;
    }

    private Mismatch mismatch(List<String> columns, Row there, Row again) {
        List<String> stands = there.fields;
        List<String> found = again.fields;
        if (stands.size() != columns.size() || found.size() != columns.size()) {
            return new Mismatch(line(there), Map.of(), "row", text(stands), text(found));
        }
        Map<String, String> row = new LinkedHashMap<>();
        key.orElse(List.of()).stream()
                .filter(columns::contains)
                .forEach(name -> row.put(name, stands.get(columns.indexOf(name))));
        int column = IntStream.range(0, columns.size())
                .filter(i -> !stands.get(i).equals(found.get(i)))
                .findFirst()
                .orElseThrow();
        return new Mismatch(line(there), row, columns.get(column), stands.get(column), found.get(column));
    }

    private static String text(List<String> fields) {
        return String.join(",", fields);
    }

    long rows() {
        return rows;
    }

    long differing() {
        return differing;
    }

    Optional<Mismatch> first() {
        return Optional.ofNullable(first);
    }

    Comparison result() {
        return new Comparison(rows, differing, first());
    }
}
