package org.refugia.observe;

import org.refugia.results.Series;
import org.refugia.world.World;

/** Looks at the world and writes down numbers; touches nothing. */
public interface Recorder {
    /** The population has settled in; called once, before the first step. */
    default void begin(World world) {}

    /**
     * Users have decided, and nothing of how they will spend their time has taken effect yet; called once a step. What
     * they decided is in the world's intentions; accounts they decided on are open, habits they gave up are halved.
     */
    default void decided(World world) {}

    /** A step has settled. */
    default void step(World world) {}

    /**
     * A day is over.
     *
     * @param day   0 for the first recorded day; negative in the warm-up
     * @param rows  takes the day's numbers; in the warm-up they are thrown away
     */
    void endDay(World world, int day, Sink rows);

    /** Takes the numbers of a day. */
    @FunctionalInterface
    interface Sink {
        /** Takes one number. */
        void row(String platform, String segment, String region, String measure, double value, String unit);

        /** Takes a total. */
        default void total(String platform, String measure, double value, String unit) {
            row(platform, Series.ALL, Series.ALL, measure, value, unit);
        }
    }
}
