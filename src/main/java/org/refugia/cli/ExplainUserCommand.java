package org.refugia.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.refugia.batch.Demand;
import org.refugia.batch.DiaryRun;
import org.refugia.batch.Memory;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells one person's life in a run, with the utilities behind each decision. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Tell one person's life in a run, and the utilities behind each decision, in the variant"
                + " as-happened unless --variant names another: explain user 17 scenarios/us-tiktok-2025.yaml")
final class ExplainUserCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(index = "0", paramLabel = "N", description = "number of the user, from 0")
    private int user;

    @Parameters(index = "1", paramLabel = "FILE", description = "scenario file")
    private Path file;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "seed of all random numbers, as given to run (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--replicate",
            defaultValue = "1",
            paramLabel = "R",
            description = "replicate, as numbered by run (default: ${DEFAULT-VALUE})")
    private int replicate;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        if (replicate < 1) {
            throw usage("--replicate is " + replicate + ", must be at least 1");
        }
        if (options.variants.size() > 1) {
            throw usage("--variant names " + options.variants.size() + " variants; a life is told in one");
        }
        ScenarioFile scenarios = ScenarioReader.read(
                file,
                options.overrides()
                        .of(options.variants.isEmpty() ? List.of(ScenarioFile.AS_HAPPENED) : options.variants));
        scenarios.notes().forEach(note -> spec.commandLine().getErr().println(note));
        Scenario scenario = scenarios.any();
        UserNumber.check(spec, "N", user, scenario);
        Memory.here().demand(Demand.of(scenario), 1, scenario);
        DiaryRun run = DiaryRun.of(scenario, seed, replicate, user);
        if (options.json) {
            spec.commandLine().getOut().println(Json.text(run.entries()));
        } else {
            spec.commandLine().getOut().print(run.text());
        }
        return ExitCode.DONE;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
