package org.refugia.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scenario files without running them. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check scenario files and report all mistakes at once.")
final class ValidateCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "scenario files")
    private List<Path> files;

    @Option(names = "--resolved", description = "print the full scenario with every default filled in")
    private boolean resolved;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                ScenarioFile scenario = ScenarioReader.read(file, options.overrides());
                problems.addAll(scenario.notes());
                if (resolved) {
                    out.print(scenario.resolved());
                } else if (!options.quiet && !options.json) {
                    out.printf(
                            "%s is right: variants %s%n",
                            file, String.join(", ", scenario.variants().keySet()));
                }
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        boolean right = problems.stream().noneMatch(Problem::isError);
        if (options.json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("right", right);
            answer.put("problems", problems);
            out.println(Json.text(answer));
            return right ? ExitCode.DONE : ExitCode.INVALID_INPUT;
        }
        if (!right) {
            throw new InvalidInput(problems);
        }
        problems.forEach(note -> spec.commandLine().getErr().println(note));
        return ExitCode.DONE;
    }
}
