package org.refugia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refugia.results.FolderConflict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a commented scenario to start from, or an experiment with the scenario it is about. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Write a small, commented scenario to start from, or an experiment and its scenario.")
final class NewCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(paramLabel = "ID", description = "id of the scenario or experiment: letters, digits and hyphens")
    private String id;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "file to write (default: ID.yaml)")
    private Path out;

    @Option(
            names = "--experiment",
            description = "write an experiment, and beside it ID-scenario.yaml, the scenario it is about")
    private boolean experiment;

    @Option(names = "--overwrite", description = "replace the file if it is there")
    private boolean overwrite;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new ParameterException(
                    spec.commandLine(), "'" + id + "' is no id: letters, digits and hyphens, such as my-first-ban");
        }
        Path file = out != null ? out : Path.of(id + ".yaml");
        if (!experiment) {
            demandFree(file);
            write("new-scenario.yaml", Map.of("my-scenario", id), file);
            return ExitCode.DONE;
        }
        String scenario = id + "-scenario";
        Path beside = file.resolveSibling(scenario + ".yaml");
        demandFree(file);
        demandFree(beside);
        write("new-experiment.yaml", Map.of("my-experiment", id, "my-scenario", scenario), file);
        write("new-scenario.yaml", Map.of("my-scenario", scenario), beside);
        return ExitCode.DONE;
    }

    private void demandFree(Path file) {
        if (Files.exists(file) && !overwrite) {
            throw new FolderConflict(file + " is there already. Choose another id or --out, or pass --overwrite.");
        }
    }

    private void write(String template, Map<String, String> names, Path file) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("/org/refugia/" + template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        }
        spec.commandLine().getOut().println(file);
    }
}
