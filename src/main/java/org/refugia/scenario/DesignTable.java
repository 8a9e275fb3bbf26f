package org.refugia.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refugia.design.Listed;

/** A design from a table: what it varies, and the values at its points. */
final class DesignTable {
    private DesignTable() {}

    /** A factor for each column, over the values that stand in it. */
    static List<Varied> varied(Listed design) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        design.rows()
                .forEach(row -> row.values().forEach((path, value) -> {
                    Set<String> values = columns.computeIfAbsent(path, p -> new LinkedHashSet<>());
                    if (!value.isEmpty()) {
                        values.add(value);
                    }
                }));
        List<Varied> varied = new ArrayList<>();
        columns.forEach(
                (path, values) -> varied.add(new Varied(path, List.of(), List.copyOf(values), Varied.Scale.LINEAR)));
        return varied;
    }

    /** The values at each point, as written. */
    static List<List<String>> rows(Listed design) {
        return design.rows().stream()
                .map(row -> List.copyOf(row.values().values()))
                .toList();
    }
}
