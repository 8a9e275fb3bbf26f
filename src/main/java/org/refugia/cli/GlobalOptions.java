package org.refugia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.scenario.Overrides;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that every command understands. */
final class GlobalOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "print the results path only")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "print notes, and where an internal error happened")
    boolean verbose;

    @Option(names = "--json", description = "print one JSON document")
    boolean json;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "change a value of the scenario, as in --set choice.terms.habit.weight=2")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--variant", paramLabel = "NAME", description = "variant to run (default: all)", split = ",")
    List<String> variants = new ArrayList<>();

    @Option(names = "--without", paramLabel = "SHOCK", description = "shock to leave out everywhere", split = ",")
    List<String> without = new ArrayList<>();

    Overrides overrides() {
        return new Overrides(set, without, variants);
    }

    /** Refuses options that change a scenario, for commands that read results. */
    void demandNoScenario(CommandSpec spec) {
        if (!set.isEmpty() || !without.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--set and --without change a scenario; %s reads results as they are".formatted(spec.name()));
        }
    }

    /** Refuses options that change or pick what is run, for commands that take a folder as it is. */
    void demandWholeFolder(CommandSpec spec) {
        demandNoScenario(spec);
        if (!variants.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--variant picks what is run or compared; %s takes a folder as a whole".formatted(spec.name()));
        }
    }
}
