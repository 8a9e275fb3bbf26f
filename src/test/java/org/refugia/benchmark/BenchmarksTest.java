package org.refugia.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {
    private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"start-up", "generation", "contagion", "full-model", "sweeps", "large"})
    void aPartMeasuresAndFillsItsPlaceInTheDocument(String name) throws IOException {
        Benchmarks benchmarks =
                new Benchmarks(folder, Effort.TRIAL, new Document(Files.readString(DOCUMENT)), line -> {});
        benchmarks.measure(Benchmarks.chosen(folder, name).get(0));
        String text = benchmarks.document().text();
        String place = text.substring(text.indexOf("<!-- measured: %s -->".formatted(name)));
        String table = place.substring(0, place.indexOf("<!-- end measured -->"));
        assertTrue(table.contains("| --- |"), table);
        assertTrue(table.contains("commit"), table);
        assertTrue(Files.readString(folder.resolve(name + ".json")).contains("\"figures\""));
    }

    @Test
    void theDocumentHasAPlaceForEveryPartAndForTheTargets() throws IOException {
        List<String> places = new Document(Files.readString(DOCUMENT)).places();
        assertEquals(
                Stream.concat(
                                Stream.of(Document.TARGETS),
                                Benchmarks.parts(folder).stream().map(Part::name))
                        .sorted()
                        .toList(),
                places.stream().sorted().toList());
    }

    @Test
    void partsAreChosenByName() {
        assertEquals(
                List.of("contagion", "sweeps"),
                Benchmarks.chosen(folder, "sweeps,contagion").stream()
                        .map(Part::name)
                        .toList());
        assertEquals(
                Benchmarks.parts(folder).stream().map(Part::name).toList(),
                Benchmarks.chosen(folder, "all").stream().map(Part::name).toList());
        String message = assertThrows(IllegalArgumentException.class, () -> Benchmarks.chosen(folder, "contagions"))
                .getMessage();
        String known = Benchmarks.parts(folder).stream().map(Part::name).collect(Collectors.joining(", "));
        assertTrue(message.contains("'contagions'") && message.contains(known), message);
    }
}
