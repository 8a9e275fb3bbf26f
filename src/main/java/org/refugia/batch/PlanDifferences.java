package org.refugia.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In what two plans differ that were made for one folder, by path. */
final class PlanDifferences {
    private PlanDifferences() {}

    /** The differences, in the order of the later plan; none if both are plans of one sweep. */
    static List<String> of(WorkFolder.PlanFile before, WorkFolder.PlanFile now) {
        List<String> differences = new ArrayList<>();
        add("experiment", before.experiment(), now.experiment(), differences);
        Set<String> keys = new LinkedHashSet<>(now.identity().keySet());
        keys.addAll(before.identity().keySet());
        for (String key : keys) {
            add(
                    key,
                    before.identity().getOrDefault(key, "nothing"),
                    now.identity().getOrDefault(key, "nothing"),
                    differences);
        }
        if (differences.isEmpty()) {
            add(
                    "the program, whose model is not the one that began this sweep",
                    before.engine(),
                    now.engine(),
                    differences);
        }
        return differences;
    }

    private static void add(String key, String there, String here, List<String> differences) {
        if (!there.equals(here)) {
            differences.add("%s: %s there, %s now".formatted(key, there, here));
        }
    }
}
