package org.refugia.tutorials;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refugia.cli.Understood;
import org.refugia.cluster.TestCluster;

/** Where a reader sits: a folder with the scenarios and the documents, a console, and a cluster if they need one. */
final class Workplace implements AutoCloseable {
    private static final Pattern RESULTS = Pattern.compile("(?m)^Results: (.+)$");
    private static final String LAUNCHER = """
            #!/bin/sh
            [ "$1" != merge ] || set -- "$@" --no-charts
            exec '%s' "$@"
            """;

    private final Path folder;
    private final Sources sources;
    private final Map<String, String> environment = new HashMap<>();
    private List<Path> classPath = List.of();
    private Session session;
    private TestCluster cluster;
    private String results = "";

    Workplace(Path folder) throws IOException {
        this.folder = folder;
        sources = new Sources(folder);
        copy(Path.of("scenarios"));
        copy(Path.of("docs"));
        session = new Session(folder, classPath, environment);
    }

    private void copy(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Saves what the reader is told to save. */
    void write(Step.Written step) throws IOException {
        Path file = folder.resolve(step.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, step.text());
        if (step.path().startsWith("src/")) {
            sources.changed();
        }
    }

    /** Adds to a source what the reader is told to add. */
    void insert(Step.Inserted step) throws IOException {
        sources.insert(step);
    }

    /** Does a command, or aborts the test if that is not possible here. */
    Session.Answer run(Step.Command command) throws IOException {
        if (command.needs().equals("Slurm")) {
            startTheCluster();
        }
        Optional<List<Path>> compiled = sources.compiled();
        if (compiled.isPresent()) {
            classPath = compiled.get();
            openAgain();
        }
        List<String> words = Shell.words(command.text());
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "./refugia" -> refugia(rest);
            case "cat" -> new Session.Answer(0, Files.readString(folder.resolve(words.get(1))), "");
            case "ls" -> new Session.Answer(0, list(folder.resolve(words.get(1))), "");
            case "cmp" -> compare(folder.resolve(rest.get(0)), folder.resolve(rest.get(1)));
            case "sbatch" -> submit(rest);
            case "squeue" -> waitForTheCluster();
            case "mvn" -> test(rest);
            case "git", "cd" -> abort("not done here: " + command.text());
            default -> throw new AssertionError("the test does not know how to do `%s`".formatted(command.text()));
        };
    }

    private Session.Answer refugia(List<String> given) throws IOException {
        List<String> words = new ArrayList<>(given);
        String command = words.get(0);
        if (command.equals("gui")) {
            assumeTrue(Window.hasADisplay(), "there is no display, and no xvfb-run to make one: no window is opened");
            return Window.open(folder, classPath, words);
        } else if (command.equals("serve")) {
            String mistake = Understood.mistake(words.toArray(String[]::new)).orElse("");
            return new Session.Answer(mistake.isEmpty() ? 0 : 2, "", mistake);
        }
        int arrow = words.indexOf(">");
        List<String> arguments = arrow < 0 ? words : words.subList(0, arrow);
        Session.Answer answer = session.ask(Console.REFUGIA, arguments);
        if (arrow >= 0) {
            Files.writeString(folder.resolve(words.get(arrow + 1)), answer.out());
        }
        Matcher shown = RESULTS.matcher(answer.out());
        results = shown.find() ? shown.group(1) : results;
        return answer;
    }

    private static Session.Answer compare(Path one, Path other) throws IOException {
        long differs = Files.mismatch(one, other);
        return new Session.Answer(
                differs < 0 ? 0 : 1, differs < 0 ? "" : "%s %s differ: byte %d".formatted(one, other, differs + 1), "");
    }

    private static String list(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return String.join(
                    "\n",
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code mvn … -Dtest=A,B -Dname=value}: these tests, in a process that has what the reader wrote. */
    private Session.Answer test(List<String> words) throws IOException {
        List<String> tests = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("-Dtest=")) {
                Arrays.stream(word.substring("-Dtest=".length()).split(","))
                        .map(sources::test)
                        .forEach(tests::add);
            } else if (word.startsWith("-D")) {
                tests.add(word);
            }
        }
        assumeTrue(!tests.isEmpty(), "the whole build is not done here");
        return session.ask(Console.TESTS, tests);
    }

    /** What the runs of the folder that was written last say, or of the one that is asked. */
    double[] ask(Question question) {
        Question asked = question.folder().isEmpty() ? question.from(results) : question;
        Session.Answer answer = session.ask(Console.QUESTION, List.of(asked.text()));
        if (answer.code() != 0) {
            throw new AssertionError(answer.err());
        }
        return Arrays.stream(answer.out().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void startTheCluster() throws IOException {
        assumeTrue(
                TestCluster.isInstalled(),
                "Slurm is not installed (slurmctld slurmd slurm-client munge): not done here");
        if (cluster == null) {
            cluster = TestCluster.up(folder.resolve("cluster"));
            environment.put("SLURM_CONF", cluster.configuration().toString());
            List<String> java = Session.java(folder, classPath, "org.refugia.Main");
            Path launcher = Files.writeString(folder.resolve("refugia"), LAUNCHER.formatted(String.join("' '", java)));
            assumeTrue(launcher.toFile().setExecutable(true));
            environment.put("REFUGIA_LAUNCHER", launcher.toString());
            openAgain();
        }
    }

    private void openAgain() throws IOException {
        session.close();
        session = new Session(folder, classPath, environment);
    }

    private Session.Answer submit(List<String> given) {
        List<String> words = new ArrayList<>(List.of("sbatch"));
        words.addAll(given);
        words.set(words.size() - 1, folder.resolve(words.get(words.size() - 1)).toString());
        TestCluster.Answer answer = cluster.run(words.toArray(String[]::new));
        return new Session.Answer(answer.code(), answer.said(), "");
    }

    private Session.Answer waitForTheCluster() {
        cluster.waitForTheEnd();
        return new Session.Answer(0, "", "");
    }

    @Override
    public void close() throws IOException {
        session.close();
        if (cluster != null) {
            cluster.close();
        }
    }
}
