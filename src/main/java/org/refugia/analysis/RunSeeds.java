package org.refugia.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.parameter.InvalidInput;

/** The seeds of the runs of a result folder, from {@code runs.csv}. */
final class RunSeeds {
    private static final List<String> HEADER = List.of("run", "variant", "replicate", "seed");

    private final Map<RunColumns.Run, String> seeds = new HashMap<>();

    private RunSeeds() {}

    /**
     * Reads the table of a folder.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static RunSeeds read(Path folder, Manifest manifest) {
        RunSeeds seeds = new RunSeeds();
        RunColumns columns = new RunColumns(manifest);
        TableFile.beginning(folder, "runs.csv", HEADER)
                .forEachRow(row -> seeds.seeds.put(columns.run(row, 0), row.text(3)));
        return seeds;
    }

    /** The seed of a run; empty if the table does not have it. */
    Optional<String> of(String variant, int replicate) {
        return Optional.ofNullable(seeds.get(new RunColumns.Run(variant, replicate)));
    }
}
