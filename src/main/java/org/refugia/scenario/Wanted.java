package org.refugia.scenario;

import org.refugia.parameter.Param;

/**
 * A number an experiment asks of every run.
 *
 * @param id  its name in tables and charts
 * @param of  expression that gives it
 */
public record Wanted(
        @Param("name in tables and charts") String id,

        @Param("expression, such as dau(bluesky, end) or peak(registrations(bluesky))")
        String of) {}
