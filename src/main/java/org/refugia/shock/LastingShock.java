package org.refugia.shock;

import java.util.Optional;
import org.refugia.world.Moment;

/** A shock about one platform that lasts from one moment to another. */
public interface LastingShock extends Shock {
    /** The platform it is about. */
    String platform();

    /** When it begins. */
    Moment from();

    /** When it ends; a span counts from the beginning. */
    Moment until();

    @Override
    default Moment starts() {
        return from();
    }

    @Override
    default Moment ends() {
        return until();
    }

    @Override
    default Optional<String> about() {
        return Optional.of(platform());
    }
}
