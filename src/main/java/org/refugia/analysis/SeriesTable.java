package org.refugia.analysis;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refugia.parameter.InvalidInput;

/** Every daily series of a result folder, from {@code series.csv} or {@code series.csv.gz}. */
public final class SeriesTable {
    private static final String HEADER = "run,date,platform,segment,region,measure,value,unit";

    private final Manifest manifest;
    private final Map<SeriesKey, String> units = new LinkedHashMap<>();
    private final Map<String, Map<SeriesKey, Replicates>> byVariant = new HashMap<>();

    private final Map<String, BitSet> replicatesRun = new HashMap<>();

    private SeriesTable(Manifest manifest) {
        this.manifest = manifest;
        manifest.variants().forEach(variant -> {
            byVariant.put(variant, new HashMap<>());
            replicatesRun.put(variant, new BitSet());
        });
    }

    /**
     * Reads the table of a folder; one dense array per variant and series.
     *
     * @throws InvalidInput naming file and line, if the table is missing or a row cannot be
     */
    static SeriesTable read(Path folder, Manifest manifest) {
        SeriesTable table = new SeriesTable(manifest);
        RunColumns columns = new RunColumns(manifest);
        TableFile.in(folder, "series.csv", HEADER).forEachRow(row -> table.add(row, columns));
        return table;
    }

    private void add(TableFile.Row row, RunColumns columns) {
        RunColumns.Run run = columns.run(row, 0);
        int day = columns.day(row, 1);
        SeriesKey key = new SeriesKey(row.text(2), row.text(3), row.text(4), row.text(5));
        String unit = units.get(key);
        if (unit == null) {
            columns.place(row, 2);
            units.put(key, row.text(7));
        } else if (!unit.equals(row.text(7))) {
            throw row.refused(7, "'%s' as in the rows above".formatted(unit));
        }
        Replicates replicates = byVariant
                .get(run.variant())
                .computeIfAbsent(key, k -> new Replicates(manifest.replicates(), manifest.days(), Double.NaN));
        if (!Double.isNaN(replicates.at(run.replicate(), day))) {
            throw row.refused("this run, date and series stand in a row above already, expected once");
        }
        replicates.set(run.replicate(), day, row.number(6));
        replicatesRun.get(run.variant()).set(run.replicate());
    }

    /** Every series of any variant, in the order of the table. */
    public Set<SeriesKey> keys() {
        return units.keySet();
    }

    /** The series of one measure that count all segments and regions, in the order of the table. */
    public List<SeriesKey> totals(String measure) {
        return units.keySet().stream()
                .filter(key -> key.isTotal() && key.measure().equals(measure))
                .toList();
    }

    /** The unit of a series, as the table writes it: {@code people}, {@code %}. */
    public String unit(SeriesKey key) {
        return units.get(key);
    }

    /** A series of one variant in all its replicates; empty if the variant does not have it. */
    public Optional<Replicates> of(String variant, SeriesKey key) {
        return Optional.ofNullable(byVariant.get(variant).get(key));
    }

    /** The numbers of the replicates of a variant that were run, from 1. */
    public List<Integer> replicatesRun(String variant) {
        return replicatesRun.get(variant).stream().boxed().toList();
    }
}
