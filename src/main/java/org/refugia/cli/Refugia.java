package org.refugia.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
        name = "refugia",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "What happens to platforms and their users when access is cut, threatened or restored?",
        footer = {"", "Begin with:  refugia run scenarios/us-tiktok-2025.yaml"},
        subcommands = {
            RunCommand.class,
            GuiCommand.class,
            SweepCommand.class,
            MergeCommand.class,
            StatusCommand.class,
            PlotCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            AdviseCommand.class,
            ReproduceCommand.class,
            ValidateCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            SlurmCommand.class,
            NewCommand.class,
            CompletionCommand.class
        })
public final class Refugia {
    private Refugia() {}

    /**
     * Runs a command.
     *
     * @return its exit code
     */
    public static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
        int code;
        try {
            code = commandLine().setOut(out).setErr(err).execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            code = ExitCode.of(e, err, false);
        }
        out.flush();
        err.flush();
        return code;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Refugia())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Refugia::explain);
    }

    private static int explain(Exception error, CommandLine command, ParseResult result) {
        boolean verbose = command.getCommand() instanceof Verbose each && each.isVerbose();
        return ExitCode.of(error, command.getErr(), verbose);
    }

    /** A command that knows whether to say more. */
    interface Verbose {
        boolean isVerbose();
    }
}
