package org.refugia.cli;

import org.refugia.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Number of a user, as the command line gives it. */
final class UserNumber {
    private UserNumber() {}

    /**
     * Checks that there is such a user.
     *
     * @param name  what the command line calls the number
     */
    static void check(CommandSpec spec, String name, int user, Scenario scenario) {
        int agents = scenario.population().agents();
        if (user < 0 || user >= agents) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %d, must lie between 0 and %d: the scenario has %d agents"
                            .formatted(name, user, agents - 1, agents));
        }
    }
}
