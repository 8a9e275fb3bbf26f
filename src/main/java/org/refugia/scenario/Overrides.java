package org.refugia.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the command line changes about a scenario.
 *
 * @param set       values by dotted path, as written
 * @param without   ids of shocks that every variant leaves out
 * @param variants  variants to run; empty: all
 * @param add       shocks that happen as well, in every variant but the counterfactual; as items of {@code shocks} in flow style
 * @param people    agents that the scenario is tried out with, once the values are set; empty: as it says
 */
public record Overrides(
        Map<String, String> set, List<String> without, List<String> variants, List<String> add, OptionalInt people) {
    /** No change. */
    public static final Overrides NONE = new Overrides(Map.of(), List.of(), List.of());

    public Overrides {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        without = List.copyOf(without);
        variants = List.copyOf(variants);
        add = List.copyOf(add);
    }

    /** Changes that leave the number of agents as it is. */
    public Overrides(Map<String, String> set, List<String> without, List<String> variants) {
        this(set, without, variants, OptionalInt.empty());
    }

    /** Changes without a shock that is added. */
    public Overrides(Map<String, String> set, List<String> without, List<String> variants, OptionalInt people) {
        this(set, without, variants, List.of(), people);
    }

    /** The same for other variants. */
    public Overrides of(List<String> others) {
        return new Overrides(set, without, others, add, people);
    }
}
