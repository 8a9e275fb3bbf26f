package org.refugia.world;

import org.refugia.parameter.Require;

/**
 * A span of simulated time.
 *
 * @param from   first second, counted from the start of the scenario
 * @param until  second after the last; {@link #FOREVER} if it does not end
 */
public record Window(long from, long until) {
    /** The end of what never ends. */
    public static final long FOREVER = Long.MAX_VALUE;

    public Window {
        Require.that(from <= until, "a time span must not end before it begins");
    }

    /** The share of a step that the window covers, 0 … 1. */
    public double share(long stepStart, long stepEnd) {
        long covered = Math.min(until, stepEnd) - Math.max(from, stepStart);
        return covered <= 0 ? 0 : (double) covered / (stepEnd - stepStart);
    }

    /** The same beginning, ending no later than a given second. */
    public Window endingBy(long second) {
        return second >= until ? this : new Window(from, Math.max(from, second));
    }
}
