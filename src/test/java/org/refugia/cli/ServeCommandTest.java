package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.Main;

class ServeCommandTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                folder.resolve("results").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCEndsItCleanlyAndTheAddressIsToldBefore() throws IOException, InterruptedException {
        Process process = start("--people", "200", "--jobs", "1");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertTrue(
                    line.matches(
                            "Open http://127\\.0\\.0\\.1:\\d+/ in a browser on this computer\\. Ctrl-C ends it\\."),
                    line);
            String address = line.split(" ")[1];
            assertTrue(get(address).body().contains("<title>Refugia</title>"));
            assertTrue(get(address + "api/scenarios").body().contains("us-tiktok-2025.yaml"));
            signal(process, "INT");
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends");
            assertEquals(ExitCode.INTERRUPTED, process.exitValue());
            assertEquals("", Files.readString(folder.resolve("err.txt")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPortThatIsTakenIsAUsageError() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Answer answer = Answer.of("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(ExitCode.USAGE, answer.code());
            assertTrue(
                    answer.err()
                            .startsWith("port %d is taken: choose another --port, or leave it out"
                                    .formatted(taken.getLocalPort())),
                    answer.err());
        }
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingBegins() {
        assertRefused("--port is 70000, must be a number from 0 to 65535", "--port", "70000");
        assertRefused("nowhere is no folder: say where the scenarios are with --scenarios", "--scenarios", "nowhere");
        assertRefused("--set, --without and --variant change one scenario", "--set", "time.step=1d");
        assertRefused("--people is 'many', must be a whole number", "--people", "many");
        assertRefused("--jobs is '0'", "--jobs", "0");
    }

    private static void assertRefused(String message, String... options) {
        List<String> command = new ArrayList<>(List.of("serve"));
        command.addAll(List.of(options));
        Answer answer = Answer.of(command.toArray(new String[0]));
        assertEquals(ExitCode.USAGE, answer.code(), answer.err());
        assertTrue(answer.err().startsWith(message), answer.err());
    }

    @Test
    void theHelpSaysWhatItDoesAndWhoCanReachIt() {
        Answer answer = Answer.of("serve", "--help");
        assertEquals(0, answer.code());
        assertTrue(answer.out().contains("Only this computer can reach the page."), answer.out());
        assertTrue(answer.out().contains("(default: results)") && answer.out().contains("--port=N"));
        assertTrue(Answer.of("--help").out().contains("serve"));
    }
}
