package org.refugia.cli;

import java.util.concurrent.Callable;
import org.refugia.scenario.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a word or a key of the languages of scenarios and experiments. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explain a word or a dotted key of scenarios and experiments, as in: explain ban",
        subcommands = ExplainUserCommand.class)
final class ExplainCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(
            paramLabel = "KEY",
            arity = "0..1",
            description = "a word such as ban or peak, or a key such as choice.terms.habit.weight or stop_when")
    private String key;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() {
        if (key == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'KEY'");
        }
        String text = Catalog.explain(key)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + key + "' is no word of the language" + Catalog.suggestion(key)
                                + " See `refugia list parameters`."));
        spec.commandLine().getOut().print(text);
        return ExitCode.DONE;
    }
}
