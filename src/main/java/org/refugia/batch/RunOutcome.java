package org.refugia.batch;

import java.util.Map;
import org.refugia.results.Table;

/**
 * How a run ended.
 *
 * @param task   the run
 * @param state  done, failed or stopped
 * @param error  what went wrong; empty unless it failed
 * @param last   totals of the last day, by {@code measure(platform)}; empty unless it is done
 * @param flows  moves of homes
 */
public record RunOutcome(RunTask task, State state, String error, Map<String, Double> last, Table flows) {
    /** How a run can end. */
    public enum State {
        DONE,
        FAILED,
        STOPPED
    }
}
