package org.refugia.tutorials;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A {@link Console} at work in a folder. To be closed, or the process stays. */
final class Session implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final DataOutputStream commands;
    private final DataInputStream answers;

    /** What a command said. */
    record Answer(int code, String out, String err) {}

    /**
     * Opens a console.
     *
     * @param folder       where it works
     * @param classPath    what comes first on its class path
     * @param environment  what is set for it
     */
    Session(Path folder, List<Path> classPath, Map<String, String> environment) throws IOException {
        log = Files.createTempFile("console", ".txt");
        ProcessBuilder builder = new ProcessBuilder(java(folder, classPath, Console.class.getName()))
                .directory(folder.toFile())
                .redirectError(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        commands = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(process.getInputStream());
    }

    /** How a Java of its own is started: with these classes first, quick to start rather than quick to run. */
    static List<String> java(Path folder, List<Path> classPath, String main) {
        List<String> path =
                new ArrayList<>(classPath.stream().map(Path::toString).toList());
        path.add(System.getProperty("java.class.path"));
        return new ArrayList<>(Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.util.prefs.userRoot=" + folder,
                "-cp",
                String.join(System.getProperty("path.separator"), path),
                main));
    }

    /** Has something done, and waits for it. */
    Answer ask(String verb, List<String> words) {
        try {
            commands.writeInt(words.size() + 1);
            commands.writeUTF(verb);
            for (String word : words) {
                commands.writeUTF(word);
            }
            commands.flush();
            return new Answer(answers.readInt(), text(), text());
        } catch (EOFException e) {
            throw new AssertionError("the console died; " + log + " says why", e);
        } catch (IOException e) {
            throw new AssertionError("the console does not answer; " + log + " says why", e);
        }
    }

    private String text() throws IOException {
        return new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Files.deleteIfExists(log);
    }
}
