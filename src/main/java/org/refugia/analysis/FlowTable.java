package org.refugia.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refugia.parameter.InvalidInput;

/** How many people moved their home from where to where, from {@code flows.csv}; a day without a row has no move. */
public final class FlowTable {
    private static final String HEADER = "run,date,from,to,value,unit";

    private final Manifest manifest;
    private final Map<String, Map<Move, Replicates>> byVariant = new HashMap<>();
    private final Set<String> units = new LinkedHashSet<>();

    /**
     * A way to move.
     *
     * @param from  the place left: id of a platform, or {@code outside}
     * @param to    the new home
     */
    public record Move(String from, String to) {}

    private FlowTable(Manifest manifest) {
        this.manifest = manifest;
        manifest.variants().forEach(variant -> byVariant.put(variant, new LinkedHashMap<>()));
    }

    /**
     * Reads the table of a folder.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static FlowTable read(Path folder, Manifest manifest) {
        FlowTable table = new FlowTable(manifest);
        RunColumns columns = new RunColumns(manifest);
        TableFile.in(folder, "flows.csv", HEADER).forEachRow(row -> table.add(row, columns));
        return table;
    }

    private void add(TableFile.Row row, RunColumns columns) {
        RunColumns.Run run = columns.run(row, 0);
        int day = columns.day(row, 1);
        units.add(row.text(5));
        if (units.size() > 1) {
            throw row.refused(
                    5, "'%s' as in the rows above".formatted(units.iterator().next()));
        }
        Move move = new Move(columns.place(row, 2), columns.place(row, 3));
        Replicates daily = byVariant
                .get(run.variant())
                .computeIfAbsent(move, m -> new Replicates(manifest.replicates(), manifest.days(), 0));
        if (daily.at(run.replicate(), day) != 0) {
            throw row.refused("this run, date and move stand in a row above already, expected once");
        }
        daily.set(run.replicate(), day, row.number(4));
    }

    /** The unit of the daily values; empty if nobody moved in any run. */
    public Optional<String> unit() {
        return units.stream().findFirst();
    }

    /** Every move that somebody made in a variant. */
    public Set<Move> moves(String variant) {
        return byVariant.get(variant).keySet();
    }

    /**
     * People who made a move during the whole run, as a mean over replicates [people].
     *
     * @param replicates  the replicates that count; at least one
     */
    public double mean(String variant, Move move, List<Integer> replicates) {
        Replicates daily = byVariant.get(variant).get(move);
        return daily == null
                ? 0
                : replicates.stream().mapToDouble(daily::sum).average().orElseThrow();
    }
}
