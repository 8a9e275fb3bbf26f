package org.refugia.batch;

import java.util.Optional;
import org.refugia.parameter.Require;

/**
 * How runs are held in memory. Results do not depend on it.
 *
 * @param jobs    runs at a time, at least 1
 * @param graphs  graphs kept for further runs, at least 1
 */
public record MemoryPlan(int jobs, int graphs) {
    /** More graphs than this are not kept, however much room there is. */
    static final int MOST_GRAPHS = 4;

    public MemoryPlan {
        Require.atLeast(1, "jobs", jobs);
        Require.between(1, MOST_GRAPHS, "graphs", graphs);
    }

    /**
     * The fastest way that fits: as many runs at a time as asked for, and of the graphs as many kept as there is room for.
     *
     * @param least  fewest runs at a time, if so many as asked for do not fit
     * @param room   memory that the runs may take [bytes]
     * @return empty if nothing fits
     */
    public static Optional<MemoryPlan> within(long room, Demand demand, int jobs, int least) {
        for (int fewer = demand.atOnce(jobs); fewer >= Math.min(least, demand.atOnce(jobs)); fewer--) {
            for (int graphs = MOST_GRAPHS; graphs >= 1; graphs--) {
                if (demand.bytes(fewer, graphs) <= room) {
                    return Optional.of(new MemoryPlan(fewer == demand.atOnce(jobs) ? jobs : fewer, graphs));
                }
            }
        }
        return Optional.empty();
    }
}
