package org.refugia.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of commands that run several runs at a time. */
final class Jobs {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-j", "--jobs"},
            defaultValue = "auto",
            paramLabel = "N|auto",
            description = "runs at a time (default: one a core, fewer if they would not fit into memory);"
                    + " results do not depend on it")
    private String jobs;

    /** Whether nobody asked for just so many. */
    boolean areAutomatic() {
        return jobs.equals("auto");
    }

    /**
     * Runs at a time.
     *
     * @throws ParameterException if it is not a number of at least 1
     */
    int workers() {
        if (areAutomatic()) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int number = Integer.parseInt(jobs);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number that is too small
        }
        throw new ParameterException(
                command.commandLine(), "--jobs is '" + jobs + "', must be a whole number of at least 1, or auto");
    }
}
