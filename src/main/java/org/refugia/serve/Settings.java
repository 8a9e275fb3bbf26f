package org.refugia.serve;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.refugia.parameter.Require;

/**
 * What a server is told when it is started.
 *
 * @param results      folder that results are shown from and kept in; made when it is needed
 * @param scenarios    folder of the scenarios that can be picked
 * @param port         port on the loopback address; 0: one that is free
 * @param jobs         runs at a time, at least 1
 * @param isAutomatic  whether nobody asked for just so many runs at a time
 * @param people       agents that are suggested for every scenario; empty: as each says
 * @param charts       whether pictures are drawn beside the tables
 * @param brief        whether a brief is written beside them
 * @param provenance   of the manifests that are written: program, commit, machine
 */
public record Settings(
        Path results,
        Path scenarios,
        int port,
        int jobs,
        boolean isAutomatic,
        OptionalInt people,
        boolean charts,
        boolean brief,
        Map<String, Object> provenance) {
    private static final int HIGHEST_PORT = 65_535;

    public Settings {
        Require.between(0, HIGHEST_PORT, "port", port);
        Require.atLeast(1, "jobs", jobs);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }
}
