package org.refugia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.scenario.Overrides;
import picocli.CommandLine.Option;

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
}
