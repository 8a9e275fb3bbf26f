package org.refugia.tutorials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioReader;

/** Opens the window of {@code refugia gui} in a process of its own, lets it play for two weeks, and keeps its picture. */
final class Window {
    private static final String XVFB = "xvfb-run";
    private static final int PLAYED_DAYS = 14;

    private Window() {}

    /** Whether there is a display, or one can be made. */
    static boolean hasADisplay() {
        return System.getenv("DISPLAY") != null || hasXvfb();
    }

    private static boolean hasXvfb() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, XVFB)));
    }

    static Session.Answer open(Path folder, List<Path> classPath, List<String> words) {
        List<String> command = new ArrayList<>();
        if (System.getenv("DISPLAY") == null) {
            command.addAll(List.of(XVFB, "-a"));
        }
        command.addAll(Session.java(folder, classPath, "org.refugia.Main"));
        command.replaceAll(word -> word.equals("-Djava.awt.headless=true") ? "-Djava.awt.headless=false" : word);
        command.addAll(words);
        command.addAll(List.of("--picture", folder.resolve("window.png").toString()));
        if (!words.contains("--until")) {
            LocalDate start = ScenarioReader.read(folder.resolve(words.get(1)), Overrides.NONE)
                    .any()
                    .time()
                    .start();
            command.addAll(List.of("--until", start.plusDays(PLAYED_DAYS).toString()));
        }
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Session.Answer(process.waitFor(), said, "");
        } catch (IOException e) {
            throw new AssertionError("the window cannot be opened", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
