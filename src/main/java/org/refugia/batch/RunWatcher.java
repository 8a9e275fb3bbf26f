package org.refugia.batch;

import org.refugia.observe.DailyRows;

/** Looks on while the runs of a batch are done; called from the threads that do them, and changes nothing. */
public interface RunWatcher {
    /** Nobody looks on. */
    RunWatcher NOBODY = new RunWatcher() {
        @Override
        public DailyRows begins(RunTask task) {
            return (day, platform, segment, region, measure, value, unit) -> {};
        }

        @Override
        public void ended(RunOutcome outcome) {}
    };

    /**
     * A run begins.
     *
     * @return takes its numbers day by day, as soon as they are known
     */
    DailyRows begins(RunTask task);

    /** A run is over; its numbers are kept if it is done. */
    void ended(RunOutcome outcome);
}
