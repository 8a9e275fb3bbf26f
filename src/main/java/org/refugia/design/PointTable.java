package org.refugia.design;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Reads a table of design points; every mistake names file and line. */
final class PointTable {
    private static final String SUBJECT = "design.path";
    private static final int NAMED = 10;

    private final Path path;
    private final List<Problem> problems = new ArrayList<>();

    PointTable(Path path) {
        this.path = path;
    }

    /**
     * The rows below the header.
     *
     * @throws InvalidInput with the first mistakes, if there are any
     */
    List<Listed.Row> rows() {
        List<Listed.Row> rows = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(path);
                CsvReader<CsvRecord> table = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(bytes)) {
            Iterator<CsvRecord> records = table.iterator();
            List<String> header = header(records);
            while (records.hasNext() && problems.size() < NAMED) {
                add(records.next(), header, rows);
            }
            if (rows.isEmpty() && problems.isEmpty()) {
                error(path.toString(), "holds no points; write one a line below the header");
            }
        } catch (NoSuchFileException e) {
            error(
                    path.toString(),
                    "does not exist; looked for " + path.toAbsolutePath().normalize());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            error(path.toString(), "cannot be read as a table: " + innermost(e));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return rows;
    }

    private List<String> header(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            error(path.toString(), "is empty; write a header of dotted paths, and one point a line below it");
            return List.of();
        }
        List<String> header =
                records.next().getFields().stream().map(String::strip).toList();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            int first = header.indexOf(name);
            if (name.isEmpty()) {
                error(path + ":1", "column %d has no name, must be a dotted path".formatted(column + 1));
            } else if (first < column) {
                error(path + ":1", "columns %d and %d are both named %s".formatted(first + 1, column + 1, name));
            }
        }
        return header;
    }

    private void add(CsvRecord row, List<String> header, List<Listed.Row> rows) {
        String place = path + ":" + row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            error(place, "found %d fields, must be %d as in the header".formatted(row.getFieldCount(), header.size()));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            values.put(header.get(column), row.getField(column).strip());
        }
        rows.add(new Listed.Row(place, Collections.unmodifiableMap(values)));
    }

    private void error(String place, String message) {
        problems.add(Problem.error(place, SUBJECT, message));
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
