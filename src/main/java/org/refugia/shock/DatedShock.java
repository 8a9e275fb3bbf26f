package org.refugia.shock;

import java.util.Optional;
import org.refugia.world.Moment;

/** A shock about one platform that happens at a moment and is not undone. */
public interface DatedShock extends Shock {
    /** The platform it is about. */
    String platform();

    /** When it happens. */
    Moment at();

    @Override
    default Moment starts() {
        return at();
    }

    @Override
    default Optional<String> about() {
        return Optional.of(platform());
    }
}
