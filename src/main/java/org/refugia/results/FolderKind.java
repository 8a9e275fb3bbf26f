package org.refugia.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of result folder.
 *
 * @param schema  what its manifest calls it
 * @param tables  the tables it may hold, the most used first; their bytes are the same whenever it is made again
 */
public record FolderKind(String schema, List<Columns> tables) {
    /** One scenario, run in every variant and replicate. */
    public static final FolderKind RUN = new FolderKind(
            "result/1",
            List.of(
                    Columns.SERIES,
                    Columns.FLOWS,
                    Columns.RUNS,
                    Columns.DIFFERENCES,
                    Columns.EVENTS,
                    Columns.OBSERVATIONS,
                    Columns.PATTERNS));

    /** One experiment: every variant at every design point in every replicate. */
    public static final FolderKind SWEEP = new FolderKind("sweep/1", SweepFolderColumns.ALL);

    public FolderKind {
        tables = List.copyOf(tables);
    }

    /**
     * The kind of the folder of one sweep, whose tables have columns of its own.
     *
     * @param varied    dotted paths of what is varied
     * @param measures  ids of what is asked of every run
     */
    public static FolderKind sweep(List<String> varied, List<String> measures) {
        return new FolderKind(
                SWEEP.schema,
                SWEEP.tables.stream()
                        .map(table -> table.equals(SweepFolderColumns.POINTS)
                                ? table.with(varied)
                                : table.equals(SweepFolderColumns.RUNS)
                                        ? table.with(varied).with(measures)
                                        : table)
                        .toList());
    }

    /** The names of those tables' files that are in a folder, plain or packed. */
    public List<String> files(Path folder) {
        return tables.stream()
                .flatMap(table -> Stream.of(table.table() + ".csv", table.table() + ".csv.gz"))
                .filter(file -> Files.exists(folder.resolve(file)))
                .toList();
    }

    /** The columns of a table by its file's name; empty if the file is none of its tables. */
    public Optional<Columns> columns(String file) {
        return tables.stream()
                .filter(table -> file.equals(table.table() + ".csv") || file.equals(table.table() + ".csv.gz"))
                .findFirst();
    }
}
