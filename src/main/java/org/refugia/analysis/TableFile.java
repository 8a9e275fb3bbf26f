package org.refugia.analysis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** A table of a result folder, plain or compressed ({@code .gz}), read row by row; every mistake names file and line. */
final class TableFile {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final List<String> header;
    private final boolean mayGoOn;
    private int width;

    private TableFile(Path path, List<String> header, boolean mayGoOn) {
        this.path = path;
        this.header = header;
        this.mayGoOn = mayGoOn;
    }

    /**
     * The table of that name, or that name with {@code .gz}; the plain one where both exist.
     *
     * @throws InvalidInput if neither exists
     */
    static TableFile in(Path folder, String name, String header) {
        return in(folder, name, List.of(header.split(",")));
    }

    /** As {@link #in(Path, String, String)}, with a header whose names may hold commas. */
    static TableFile in(Path folder, String name, List<String> header) {
        return in(folder, name, header, false);
    }

    /** As {@link #in(Path, String, List)}; columns that are of no interest may follow those of the header. */
    static TableFile beginning(Path folder, String name, List<String> header) {
        return in(folder, name, header, true);
    }

    private static TableFile in(Path folder, String name, List<String> header, boolean mayGoOn) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (!Files.exists(plain) && !Files.exists(packed)) {
            throw new InvalidInput(
                    Problem.error(plain.toString(), "", "is missing, and so is " + packed.getFileName()));
        }
        return new TableFile(Files.exists(plain) ? plain : packed, header, mayGoOn);
    }

    /**
     * Hands over each row below the header.
     *
     * @throws InvalidInput if the header differs, a row has too many or too few fields, or the file is damaged
     */
    void forEachRow(Consumer<Row> reader) {
        try (InputStream bytes = open();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(bytes)) {
            Iterator<CsvRecord> rows = records.iterator();
            checkHeader(rows);
            while (rows.hasNext()) {
                Row row = new Row(rows.next());
                row.checkLength();
                reader.accept(row);
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw refused("cannot be read as a table: " + innermost(e));
        }
    }

    /** The error to throw for a table that is wrong as a whole. */
    InvalidInput refused(String message) {
        return new InvalidInput(Problem.error(path.toString(), "", message));
    }

    private InputStream open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    private void checkHeader(Iterator<CsvRecord> rows) {
        List<String> found = rows.hasNext() ? rows.next().getFields() : List.of();
        width = mayGoOn ? Math.max(found.size(), header.size()) : header.size();
        if (!(mayGoOn ? found.subList(0, Math.min(found.size(), header.size())) : found).equals(header)) {
            throw new InvalidInput(Problem.error(
                    path + ":1",
                    "",
                    "the header is '%s', expected '%s'".formatted(String.join(",", found), String.join(",", header))));
        }
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        StringBuilder said = new StringBuilder(String.valueOf(cause.getMessage()));
        while (cause.getCause() != null) {
            cause = cause.getCause();
            said.append(": ").append(cause.getMessage());
        }
        return said.toString();
    }

    /** One row; fields count from 0 in the order of the header. */
    final class Row {
        private final CsvRecord fields;

        private Row(CsvRecord fields) {
            this.fields = fields;
        }

        private void checkLength() {
            if (fields.getFieldCount() != width) {
                throw refused("found %d fields, expected %d".formatted(fields.getFieldCount(), width));
            }
        }

        String text(int field) {
            return fields.getField(field);
        }

        double number(int field) {
            double number = parsed(field, Double::parseDouble, "a number");
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw refused(field, "a finite number");
            }
            return number;
        }

        int whole(int field, int least, int most) {
            int number = parsed(field, Integer::parseInt, "a whole number");
            if (number < least || number > most) {
                throw refused(field, "a whole number from %d to %d".formatted(least, most));
            }
            return number;
        }

        OptionalDouble optionalNumber(int field) {
            return text(field).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(field));
        }

        LocalDate date(int field) {
            return parsed(field, LocalDate::parse, "a date such as 2025-01-18");
        }

        Optional<LocalDate> optionalDate(int field) {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(date(field));
        }

        LocalDateTime moment(int field) {
            return parsed(field, LocalDateTime::parse, "a local time such as 2025-01-18T22:30");
        }

        Optional<LocalDateTime> optionalMoment(int field) {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(moment(field));
        }

        /** The error to throw for a field that holds something else than expected. */
        InvalidInput refused(int field, String expected) {
            return error(header.get(field), "found '%s', expected %s".formatted(text(field), expected));
        }

        /** The error to throw for a row that is wrong as a whole. */
        InvalidInput refused(String message) {
            return error("", message);
        }

        private InvalidInput error(String subject, String message) {
            return new InvalidInput(Problem.error(path + ":" + fields.getStartingLineNumber(), subject, message));
        }

        private <T> T parsed(int field, Function<String, T> parser, String expected) {
            try {
                return parser.apply(text(field));
            } catch (NumberFormatException | DateTimeException e) {
                throw refused(field, expected);
            }
        }
    }
}
