package org.refugia.benchmark;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures, and writes down what it found: {@code parts quick}, as {@code contagion,sweeps false}. Every figure goes to
 * target/benchmarks as it was measured; the tables go to docs/benchmarks.md, or, where the measurement was but quick, to
 * target/benchmarks too.
 */
final class Benchmarks {
    private static final String ALL = "all";
    private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");

    private final Path folder;
    private final Effort effort;
    private final Consumer<String> told;
    private final Map<String, String> machine = Machine.description();
    private final Map<Target, Sample> reached = new EnumMap<>(Target.class);
    private Document document;

    /**
     * Nothing is measured yet.
     *
     * @param folder    where raw figures and results go
     * @param document  to be filled
     * @param told      takes a line for each figure
     */
    Benchmarks(Path folder, Effort effort, Document document, Consumer<String> told) {
        this.folder = folder;
        this.effort = effort;
        this.told = told;
        this.document = document;
    }

    public static void main(String[] arguments) throws IOException {
        Effort effort = Boolean.parseBoolean(arguments[1]) ? Effort.QUICK : Effort.FULL;
        Path folder = Path.of("target", "benchmarks");
        Benchmarks benchmarks =
                new Benchmarks(folder, effort, new Document(Files.readString(DOCUMENT)), System.out::println);
        for (Part part : chosen(folder, arguments[0])) {
            benchmarks.measure(part);
            Path written = effort == Effort.FULL ? DOCUMENT : folder.resolve("benchmarks.md");
            Files.writeString(written, benchmarks.document().text());
            System.out.println("written to " + written);
        }
    }

    /** All parts, in the order in which they are measured. */
    static List<Part> parts(Path folder) {
        return List.of(
                new KernelPart(folder),
                new StartUpPart(folder),
                new GenerationPart(),
                new ContagionPart(),
                new FullModelPart(),
                new SweepPart(folder),
                new LargePart());
    }

    /**
     * Parts by name.
     *
     * @throws IllegalArgumentException if a name is none
     */
    static List<Part> chosen(Path folder, String names) {
        List<Part> parts = parts(folder);
        List<String> known = parts.stream().map(Part::name).toList();
        List<String> wanted =
                names.equals(ALL) ? known : Stream.of(names.split(",")).toList();
        wanted.stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw new IllegalArgumentException("no part is called '%s', only %s, or %s".formatted(name, known, ALL));
        });
        return parts.stream().filter(part -> wanted.contains(part.name())).toList();
    }

    /** Measures a part, keeps its figures in a file, and puts its tables into the document. */
    void measure(Part part) throws IOException {
        Report report = new Report(told);
        part.measure(effort, report);
        reached.putAll(report.targets());
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("part", part.name());
        raw.put("effort", effort);
        raw.put("machine", machine);
        raw.put("figures", report.figures());
        raw.put("targets", report.targets());
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(part.name() + ".json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(raw) + "\n");
        String tables = Markdown.of(report.figures());
        if (!tables.isEmpty()) {
            document = document.with(part.name(), Machine.sentence(machine) + "\n\n" + tables);
        }
        document = document.with(reached, machine.get("date") + ", " + machine.get("commit"));
    }

    /** The document with what has been measured so far. */
    Document document() {
        return document;
    }
}
