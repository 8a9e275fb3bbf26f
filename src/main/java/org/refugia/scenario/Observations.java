package org.refugia.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;

/** Reads observed numbers: by date in the scenario, or from a CSV table beside it. */
final class Observations {
    private static final List<String> KEYS = List.of("file", "date", "value", "scale");

    private final List<Problem> problems;
    private final Path folder;

    Observations(List<Problem> problems, Path folder) {
        this.problems = problems;
        this.folder = folder;
    }

    /** Null if it cannot be read. */
    Observed read(Node node, String path) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            error(node.place(), path, "must be {date: number, …} or {file, date, value, scale}");
            return null;
        }
        return mapping.get("file") == null ? byDate(mapping, path) : table(mapping, path);
    }

    private Observed byDate(Node.Mapping mapping, String path) {
        TreeMap<LocalDate, Double> values = new TreeMap<>();
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            Optional<LocalDate> date = Scalars.date(entry.getKey());
            OptionalDouble number = entry.getValue().value() instanceof Node.Scalar scalar
                    ? finite(scalar.text())
                    : OptionalDouble.empty();
            if (date.isEmpty() || number.isEmpty()) {
                error(
                        entry.getValue().place(),
                        path,
                        "found '%s: %s', must be a date and a bare number such as 2025-01-21: 0.93"
                                .formatted(
                                        entry.getKey(),
                                        Yaml.flow(entry.getValue().value())));
                return null;
            }
            values.put(date.get(), number.getAsDouble());
        }
        return new Observed(values, Optional.empty());
    }

    private Observed table(Node.Mapping mapping, String path) {
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                error(
                        entry.getValue().place(),
                        path,
                        "unknown key '%s'%s".formatted(entry.getKey(), Suggest.didYouMean(entry.getKey(), KEYS)));
                return null;
            }
        }
        OptionalDouble scale = mapping.get("scale") == null ? OptionalDouble.of(1) : finite(text(mapping, "scale", ""));
        if (scale.isEmpty()) {
            error(mapping.get("scale").place(), path + ".scale", "must be a bare number such as 1000");
            return null;
        }
        String name = text(mapping, "file", "");
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(folder.resolve(name)))) {
            return rows(
                    csv,
                    folder.resolve(name),
                    text(mapping, "date", "date"),
                    text(mapping, "value", "value"),
                    scale.getAsDouble());
        } catch (IOException | InvalidPathException e) {
            error(mapping.get("file").place(), path + ".file", "cannot be read: " + name);
        } catch (IllegalArgumentException | UncheckedIOException | CsvParseException e) {
            error(mapping.get("file").place(), path + ".file", e.getMessage());
        }
        return null;
    }

    private static Observed rows(CsvReader<NamedCsvRecord> csv, Path file, String date, String value, double scale) {
        TreeMap<LocalDate, Double> values = new TreeMap<>();
        for (NamedCsvRecord row : csv) {
            for (String column : List.of(date, value)) {
                if (row.findField(column).isEmpty()) {
                    throw new IllegalArgumentException("%s has no column '%s' (it has %s)"
                            .formatted(file, column, String.join(", ", row.getHeader())));
                }
            }
            if (row.getField(value).isBlank()) {
                continue;
            }
            Optional<LocalDate> day = Scalars.date(row.getField(date));
            OptionalDouble number = finite(row.getField(value));
            if (day.isEmpty() || number.isEmpty()) {
                throw new IllegalArgumentException("%s:%d: found '%s' and '%s', must be a date and a bare number"
                        .formatted(file, row.getStartingLineNumber(), row.getField(date), row.getField(value)));
            }
            values.put(day.get(), number.getAsDouble() * scale);
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no numbers in column '" + value + "'");
        }
        return new Observed(values, Optional.of(file));
    }

    private static OptionalDouble finite(String text) {
        OptionalDouble number = Unit.NUMBER.parse(text);
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number : OptionalDouble.empty();
    }

    private static String text(Node.Mapping mapping, String key, String otherwise) {
        return mapping.get(key) instanceof Node.Scalar scalar ? scalar.text() : otherwise;
    }

    private void error(String place, String path, String message) {
        problems.add(Problem.error(place, path, message));
    }
}
