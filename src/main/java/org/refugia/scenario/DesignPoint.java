package org.refugia.scenario;

import java.util.List;

/**
 * One combination of what an experiment varies.
 *
 * @param number   from 1; setting by setting, in the order of the design
 * @param setting  number of the combination of levers, from 1
 * @param values   values of levers, then factors, as a scenario writes them; empty: the scenario's own
 */
public record DesignPoint(int number, int setting, List<String> values) {
    public DesignPoint {
        values = List.copyOf(values);
    }
}
