package org.refugia.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.refugia.random.Distribution;

/** A point in time as a scenario writes it; {@link Calendar} turns it into seconds since the start. */
public sealed interface Moment {
    /** The beginning of a day in the scenario's zone. */
    record Day(LocalDate date) implements Moment {}

    /** A time of day in the scenario's zone. */
    record Local(LocalDateTime time) implements Moment {}

    /** A time of day with its own offset from UTC. */
    record Zoned(OffsetDateTime time) implements Moment {}

    /**
     * A time span after something: after the scenario's start, or, as the end of a shock, after the shock's beginning.
     *
     * @param days span [days]
     */
    record After(double days) implements Moment {}

    /**
     * When another shock ends.
     *
     * @param shock id of that shock
     */
    record EndOf(String shock) implements Moment {}

    /**
     * When another shock begins.
     *
     * @param shock id of that shock
     */
    record StartOf(String shock) implements Moment {}

    /** Never. */
    record Never() implements Moment {}

    /**
     * A span that is drawn once per replicate.
     *
     * @param days  distribution of the span [days]
     * @param key   names the draw: the same key gives the same draw in every variant
     */
    record Drawn(Distribution days, String key) implements Moment {}

    /** Never. */
    Moment NEVER = new Never();
}
