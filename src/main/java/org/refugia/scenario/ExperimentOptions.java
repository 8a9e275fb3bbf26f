package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.OptionalInt;

/**
 * What the command line changes about an experiment.
 *
 * @param overrides   of the scenario; its variants are those of the experiment
 * @param replicates  how many replicates; empty: as the file says
 * @param seed        seed of all random numbers; empty: as the file says
 */
public record ExperimentOptions(Overrides overrides, OptionalInt replicates, OptionalInt seed) {
    /** No change. */
    public static final ExperimentOptions NONE = of(Overrides.NONE);

    /** A change of the scenario alone. */
    public static ExperimentOptions of(Overrides overrides) {
        return new ExperimentOptions(overrides, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The experiment with number of replicates and seed set. */
    Node.Mapping replication(Node.Mapping experiment) {
        Node given = experiment.get("replicates");
        boolean changes = replicates.isPresent() || seed.isPresent();
        if (!changes || given != null && !(given instanceof Node.Mapping)) {
            return experiment;
        }
        Node.Mapping replication =
                given == null ? new Node.Mapping(new LinkedHashMap<>(), "command line") : (Node.Mapping) given;
        if (replicates.isPresent()) {
            replication = replication.with("count", number(replicates.getAsInt(), "--replicates"));
        }
        if (seed.isPresent()) {
            replication = replication.with("seed", number(seed.getAsInt(), "--seed"));
        }
        return experiment.with("replicates", replication);
    }

    private static Node number(int value, String place) {
        return new Node.Scalar(Integer.toString(value), place);
    }
}
