package org.refugia.tutorials;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a reader adds to the program: the files that they write or change lie in a folder of their own, are compiled against
 * the program, and come before it on the class path. The sources of the repository stay as they are.
 */
final class Sources {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");

    private final Path folder;
    private final Path classes;
    private boolean changed;

    Sources(Path folder) {
        this.folder = folder;
        classes = folder.resolve("target").resolve("classes");
    }

    /** Takes in a file; that of the repository is copied first if the reader adds a line to it. */
    void insert(Step.Inserted step) throws IOException {
        Path file = folder.resolve(step.path());
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.copy(Path.of(step.path()), file);
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int place = lines.stream().map(String::strip).toList().indexOf(step.after());
        if (place < 0) {
            throw new AssertionError("%s has no line `%s`".formatted(step.path(), step.after()));
        }
        lines.addAll(place + 1, step.text().lines().toList());
        Files.write(file, lines);
        changed();
    }

    /** Something was written. */
    void changed() {
        changed = true;
    }

    /** What comes first on the class path, compiled anew if anything changed; empty if nothing did. */
    Optional<List<Path>> compiled() throws IOException {
        if (!changed) {
            return Optional.empty();
        }
        changed = false;
        compile(MAIN);
        compile(TESTS);
        return Optional.of(List.of(classes));
    }

    private void compile(Path part) throws IOException {
        List<Path> files = javaFiles(folder.resolve(part));
        if (files.isEmpty()) {
            return;
        }
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-parameters",
                    "-proc:none",
                    "-Xlint:all,-serial,-processing",
                    "-Werror",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classes + System.getProperty("path.separator") + System.getProperty("java.class.path"));
            boolean right = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!right) {
                throw new AssertionError("the Java of the document does not compile:\n" + said);
            }
        }
    }

    private static List<Path> javaFiles(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class of a test by its simple name, of the reader or of the repository. */
    String test(String simple) {
        return Stream.of(folder.resolve(TESTS), TESTS)
                .flatMap(root -> javaFiles(root).stream().map(root::relativize))
                .filter(file -> file.endsWith(simple + ".java"))
                .map(file ->
                        file.toString().replace(".java", "").replace('/', '.').replace('\\', '.'))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no test " + simple));
    }
}
