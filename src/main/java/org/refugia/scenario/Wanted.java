package org.refugia.scenario;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;

/**
 * A number an experiment asks of every run.
 *
 * @param id  its name in tables and charts, not blank
 * @param of  expression that gives it
 */
public record Wanted(
        @Param("name in tables and charts") String id,

        @Param("expression, such as dau(bluesky, end) or peak(registrations(bluesky))")
        String of) {
    public Wanted {
        Require.that(!id.isBlank(), "id must not be empty, but a name such as left-at-the-end");
    }
}
