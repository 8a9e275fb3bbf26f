package org.refugia.batch;

import java.util.Map;
import org.refugia.observe.HomeFlows;
import org.refugia.results.Table;

/**
 * How a run ended.
 *
 * @param task      the run
 * @param state     done, failed or stopped
 * @param error     what went wrong; empty unless it failed
 * @param last      totals of the last day, by {@code measure(platform)}; empty unless it is done
 * @param flows     moves of homes
 * @param patterns  numbers held against observed patterns, by the pattern's id; empty unless it is done
 */
public record RunOutcome(
        RunTask task, State state, String error, Map<String, Double> last, Table flows, Map<String, Double> patterns) {
    /** A run without results. */
    static RunOutcome without(RunTask task, State state, String error) {
        return new RunOutcome(task, state, error, Map.of(), new Table(HomeFlows.HEADER), Map.of());
    }

    /** How a run can end. */
    public enum State {
        DONE,
        FAILED,
        STOPPED
    }
}
