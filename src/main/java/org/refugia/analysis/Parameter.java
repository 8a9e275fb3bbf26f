package org.refugia.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.Columns;

/**
 * A number of the scenario that was run.
 *
 * @param path       dotted path, as in {@code --set path=value}
 * @param value      as the scenario writes it
 * @param unit       suffix of its unit; empty for pure numbers
 * @param range      plausible range; empty if none is known
 * @param source     where it comes from
 * @param isAssumed  whether it has no source
 * @param isGiven    whether the scenario gives it, rather than leaving it at its default
 * @param meaning    what it means
 */
public record Parameter(
        String path,
        String value,
        String unit,
        String range,
        String source,
        boolean isAssumed,
        boolean isGiven,
        String meaning) {
    private static final String FOLDER = "inputs";
    private static final String FILE = "parameters.csv";

    /**
     * Reads {@code inputs/parameters.csv} of a folder; folders of older versions have none.
     *
     * @throws InvalidInput naming file and line, if a row cannot be read
     */
    static List<Parameter> read(Path folder) {
        List<Parameter> parameters = new ArrayList<>();
        Path inputs = folder.resolve(FOLDER);
        if (Files.exists(inputs.resolve(FILE))) {
            TableFile.in(inputs, FILE, Columns.PARAMETERS.header()).forEachRow(row -> parameters.add(from(row)));
        }
        return List.copyOf(parameters);
    }

    private static Parameter from(TableFile.Row row) {
        return new Parameter(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                isYes(row, 5),
                isYes(row, 6),
                row.text(7));
    }

    private static boolean isYes(TableFile.Row row, int field) {
        return switch (row.text(field)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw row.refused(field, "yes or no");
        };
    }
}
