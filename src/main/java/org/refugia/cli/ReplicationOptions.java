package org.refugia.cli;

import java.util.OptionalInt;
import org.refugia.scenario.ExperimentOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of commands that read an experiment to run it: how many replicates, and on which random numbers. */
final class ReplicationOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-n", "--replicates"},
            description = "replicates of each variant at each point (default: as the file says)")
    private Integer replicates;

    @Option(names = "--seed", description = "seed of all random numbers (default: as the file says)")
    private Integer seed;

    /** Whether anything is said. */
    boolean areGiven() {
        return replicates != null || seed != null;
    }

    /**
     * What the command line changes about an experiment.
     *
     * @throws ParameterException if no runs would be planned
     */
    ExperimentOptions with(GlobalOptions options) {
        if (replicates != null && replicates < 1) {
            throw new ParameterException(
                    command.commandLine(),
                    "--replicates is " + replicates + ", must be at least 1: no runs are planned");
        }
        return new ExperimentOptions(options.overrides(), optional(replicates), optional(seed));
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
