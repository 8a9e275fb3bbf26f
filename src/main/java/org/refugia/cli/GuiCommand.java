package org.refugia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.refugia.batch.Demand;
import org.refugia.batch.Memory;
import org.refugia.gui.Windows;
import org.refugia.parameter.InvalidInput;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.shock.Shock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a window in which a scenario is played, and changed while it is. */
@Command(
        name = "gui",
        mixinStandardHelpOptions = true,
        description = {
            "Open a window on a scenario: see people and their ties, daily users and shares of time; move numbers, ban a platform,"
                    + " lift the ban, and read what became of a person.",
            "Plays replicate 1 of the variant as-happened, unless --variant names another, beside its counterfactual."
        })
final class GuiCommand implements Callable<Integer>, Refugia.Verbose {
    /** A run, its counterfactual, and one more for a diary. */
    private static final int AT_ONCE = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "FILE", description = "scenario file")
    private Path file;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "seed of all random numbers, as given to run (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--play", description = "let time pass at once")
    private boolean play;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "play to the beginning of a day, as 2025-01-19, and hold time")
    private LocalDate until;

    @Option(
            names = "--picture",
            paramLabel = "FILE.png",
            description = "play to the end, or to --until, write a picture of the window, and close it")
    private Path picture;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String variant = options.variants.isEmpty() ? ScenarioFile.AS_HAPPENED : options.variants.get(0);
        if (options.variants.size() > 1) {
            throw usage("--variant names " + options.variants.size() + " variants; one is played");
        }
        Draft draft = Draft.of(file, options.overrides().of(List.of()));
        ScenarioFile scenarios = draft.read();
        Scenario scenario = Optional.ofNullable(scenarios.variants().get(variant))
                .orElseThrow(() -> usage("--variant %s is no variant of this scenario (%s)"
                        .formatted(
                                variant, String.join(", ", scenarios.variants().keySet()))));
        if (variant.equals(scenarios.counterfactual())) {
            throw usage("--variant %s is what the others are compared with; %s".formatted(variant, instead(scenarios)));
        }
        int day = day(scenario);
        scenarios.notes().forEach(note -> spec.commandLine().getErr().println(note));
        Windows.requireDisplay();
        Memory.here().demand(Demand.of(scenario), AT_ONCE, scenario);
        Windows windows =
                Windows.open(draft, variant, seed, (d, platform, segment, region, measure, value, unit) -> {});
        if (until != null || picture != null) {
            windows.playTo(day);
        } else if (play) {
            windows.play();
        }
        if (picture == null) {
            windows.await();
            return ExitCode.DONE;
        }
        windows.picture(picture);
        windows.close();
        spec.commandLine()
                .getOut()
                .println(options.json ? Json.text(Map.of("picture", picture.toString())) : picture.toString());
        return ExitCode.DONE;
    }

    /** What plays without the scenario's shocks or, if variants need these, which variants there are. */
    private String instead(ScenarioFile scenarios) {
        List<String> shocks = scenarios.variants().get(ScenarioFile.AS_HAPPENED).shocks().stream()
                .map(Shock::id)
                .toList();
        Overrides all = options.overrides();
        try {
            ScenarioReader.read(file, new Overrides(all.set(), shocks, List.of(), all.people()));
            return "to start without the scenario's shocks, leave them out: --without " + String.join(",", shocks);
        } catch (InvalidInput neededByVariants) {
            return "others are "
                    + scenarios.variants().keySet().stream()
                            .filter(name -> !name.equals(scenarios.counterfactual()))
                            .collect(Collectors.joining(", "));
        }
    }

    private int day(Scenario scenario) {
        LocalDate start = scenario.time().start();
        LocalDate end = scenario.time().end();
        LocalDate day = until == null ? end : until;
        if (day.isBefore(start) || day.isAfter(end)) {
            throw usage("--until is %s, must be from %s to %s".formatted(day, start, end));
        }
        return (int) ChronoUnit.DAYS.between(start, day);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
