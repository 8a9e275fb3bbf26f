package org.refugia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Overrides;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command understands. */
final class GlobalOptions {
    /** The most that the language takes for `population.agents`. */
    private static final int MOST_PEOPLE = 1 << 28;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "try a scenario out with N agents, as in 5000, 10k or 1M: what counts agents goes along in"
                    + " proportion")
    String people;

    @Option(names = "--variant", paramLabel = "NAME", description = "variant to run (default: all)", split = ",")
    List<String> variants = new ArrayList<>();

    @Option(names = "--without", paramLabel = "SHOCK", description = "shock to leave out everywhere", split = ",")
    List<String> without = new ArrayList<>();

    /**
     * What the command line changes about a scenario.
     *
     * @throws ParameterException if that is no number of people, or is said twice
     */
    Overrides overrides() {
        return new Overrides(set, without, variants, people());
    }

    /** Whether anything of a scenario is changed or picked. */
    boolean changeScenario() {
        return !set.isEmpty() || people != null || !without.isEmpty() || !variants.isEmpty();
    }

    private OptionalInt people() {
        if (people == null) {
            return OptionalInt.empty();
        }
        if (set.containsKey("population.agents")) {
            throw usage("--people and --set population.agents both say how many agents there are; --people also brings"
                    + " along what counts them");
        }
        OptionalDouble number = number(people);
        double found = number.orElse(0);
        if (found < 1 || found > MOST_PEOPLE || found != Math.rint(found)) {
            String meant = people.replaceAll("[,_ ]", "").replace('K', 'k').replace('m', 'M');
            String hint = number.isEmpty() && number(meant).isPresent() ? "; did you mean `%s`?".formatted(meant) : "";
            throw usage("--people is '%s', must be a whole number from 1 to %d, such as 5000, 10k or 1M%s"
                    .formatted(people, MOST_PEOPLE, hint));
        }
        return OptionalInt.of((int) found);
    }

    private static OptionalDouble number(String text) {
        OptionalDouble bare = Unit.NUMBER.parse(text);
        return bare.isPresent() ? bare : Unit.PEOPLE.parse(text);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Refuses options that change a scenario, for commands that read results. */
    void demandNoScenario(CommandSpec spec) {
        if (!set.isEmpty() || people != null || !without.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--set, --people and --without change a scenario; %s reads results as they are"
                            .formatted(spec.name()));
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
