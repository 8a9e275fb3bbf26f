package org.refugia.shock;

import java.util.List;
import java.util.Optional;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.World;

/** A dated fact that shapes the conditions people live under. Implementations are immutable parameter records. */
public interface Shock {
    /** Name of the shock in its scenario. */
    String id();

    /** When it begins. */
    Moment starts();

    /** When it ends; a span counts from the beginning. */
    default Moment ends() {
        return Moment.NEVER;
    }

    /** The platform it is about; empty if it takes that from another shock. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** The regions it acts in; empty: all. */
    default List<String> where() {
        return List.of();
    }

    /** The shock that this one ends when it begins. */
    default Optional<String> target() {
        return Optional.empty();
    }

    /**
     * Adds what the shock does to a step's conditions. Called every step, in any order with other shocks; must store
     * nothing.
     */
    void shape(Conditions now);

    /**
     * Strikes people once, in the step in which the shock begins. Whatever it does must not depend on what other shocks
     * do to people in the same step.
     */
    default void strike(World world) {}
}
