package org.refugia.batch;

import java.util.Optional;
import org.refugia.parameter.Require;

/**
 * How runs are held in memory. Results do not depend on it.
 *
 * @param cores   cores to work on, at least 1
 * @param atOnce  runs at a time, 1 … cores; if they are fewer, several cores may share one
 * @param graphs  graphs kept for further runs, at least 1
 */
public record MemoryPlan(int cores, int atOnce, int graphs) {
    /** More graphs than this are not kept, however much room there is. */
    static final int MOST_GRAPHS = 4;

    public MemoryPlan {
        Require.between(1, cores, "runs at a time", atOnce);
        Require.between(1, MOST_GRAPHS, "graphs", graphs);
    }

    /** A run on each core, and as many graphs kept as are ever of use. */
    static MemoryPlan roomy(int cores) {
        return new MemoryPlan(cores, cores, MOST_GRAPHS);
    }

    /**
     * The fastest way that fits: a run on each core if possible, and of the graphs as many kept as there is room for.
     *
     * @param room   memory that the runs may take [bytes]
     * @param least  fewest runs at a time, if one on each core does not fit
     * @return empty if nothing fits
     */
    public static Optional<MemoryPlan> within(long room, Demand demand, int cores, int least) {
        for (int atOnce = cores; atOnce >= Math.min(least, cores); atOnce--) {
            for (int graphs = MOST_GRAPHS; graphs >= 1; graphs--) {
                if (demand.bytes(atOnce, graphs) <= room) {
                    return Optional.of(new MemoryPlan(cores, atOnce, graphs));
                }
            }
        }
        return Optional.empty();
    }
}
