package org.refugia.scenario;

import java.util.List;
import java.util.Map;

/**
 * What the command line changes about a scenario.
 *
 * @param set       values by dotted path, as written
 * @param without   ids of shocks that every variant leaves out
 * @param variants  variants to run; empty: all
 */
public record Overrides(Map<String, String> set, List<String> without, List<String> variants) {
    /** No change. */
    public static final Overrides NONE = new Overrides(Map.of(), List.of(), List.of());
}
