package org.refugia.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.refugia.serve.Server;
import org.refugia.serve.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows scenarios and results on a page of this machine, and runs scenarios from there. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Show scenarios and results on a page for the browser: move a scenario's numbers, watch it run, compare.",
            "Only this computer can reach the page. Ctrl-C ends it; what runs is stopped, and what is finished of it is kept."
        })
final class ServeCommand implements Callable<Integer>, Refugia.Verbose {
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "results",
            description = "folder whose results are shown, and where new ones go (default: ${DEFAULT-VALUE})")
    private Path results;

    @Option(
            names = "--scenarios",
            paramLabel = "FOLDER",
            defaultValue = "scenarios",
            description = "folder of the scenarios that can be picked (default: ${DEFAULT-VALUE})")
    private Path scenarios;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "port of the page's address; 0: one that is free (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private Jobs jobs;

    @Mixin
    private PictureOptions pictures;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws IOException {
        if (!options.set.isEmpty() || !options.without.isEmpty() || !options.variants.isEmpty()) {
            throw usage("--set, --without and --variant change one scenario; here the page does that");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw usage("--port is %d, must be a number from 0 to %d".formatted(port, HIGHEST_PORT));
        }
        if (!Files.isDirectory(scenarios)) {
            throw usage("%s is no folder: say where the scenarios are with --scenarios".formatted(scenarios));
        }
        pictures.requireFonts();
        Settings settings = new Settings(
                results,
                scenarios,
                port,
                jobs.workers(),
                jobs.areAutomatic(),
                options.overrides().people(),
                pictures.charts(),
                pictures.brief(),
                provenance());
        try (Interruption interruption = Interruption.watch();
                Server server = Server.start(settings)) {
            CountDownLatch ended = new CountDownLatch(1);
            interruption.onSignal(ended::countDown);
            answer(server.address());
            ended.await();
            return interruption.code();
        } catch (BindException e) {
            throw usage("port %d is taken: choose another --port, or leave it out".formatted(port));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static Map<String, Object> provenance() {
        Map<String, Object> provenance = new LinkedHashMap<>(Provenance.here().asMap());
        provenance.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return provenance;
    }

    private void answer(String address) {
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.println(Json.text(Map.of("address", address)));
        } else if (options.quiet) {
            out.println(address);
        } else {
            out.println("Open " + address + " in a browser on this computer. Ctrl-C ends it.");
        }
        out.flush();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
