package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.results.Hash;

class StoredScenarioTest {
    private static final String TIES = """
            id: tied
            title: Tied
            question: Is it found again?
            time: {start: 2025-01-01, end: 2025-02-01}
            population: {agents: 3}
            network: {type: file, path: ../data/ties.txt, people: names/ties.txt}
            platforms: {home: {accounts: 100 %, quality: 1.0}}
            observations:
              - {id: seen, measure: dau, platform: home, source: names/ties.txt, data: {file: resolved.yaml}}
            variants:
              other: {set: {network.path: ../other/ties.txt, observations.seen.data: {file: ../data/seen.csv}}}
              as-happened: {}
            """;

    @TempDir
    private Path folder;

    static List<Path> scenarios() throws IOException {
        return ShippedScenariosTest.scenarios();
    }

    private ScenarioFile again(ScenarioFile given, List<String> variants) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("elsewhere/inputs"));
        for (Map.Entry<String, Path> input : given.inputs().entrySet()) {
            Files.copy(input.getValue(), copies.resolve(input.getKey()));
        }
        Path stored = copies.resolve(ScenarioFile.STORED);
        Files.writeString(stored, given.stored());
        return ScenarioReader.read(stored, new Overrides(Map.of(), List.of(), variants));
    }

    /** Variants with every file replaced by the hash of what it holds. */
    private static Object apart(Object value) throws IOException, ReflectiveOperationException {
        if (value instanceof Path file) {
            return Hash.of(file);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            return apart(optional.get());
        } else if (value instanceof Map<?, ?> map) {
            return List.of(List.copyOf(map.keySet()), apart(map.values()));
        } else if (value instanceof Collection<?> collection) {
            List<Object> parts = new ArrayList<>();
            for (Object each : collection) {
                parts.add(apart(each));
            }
            return parts;
        } else if (value instanceof Record) {
            List<Object> parts = new ArrayList<>(List.of(value.getClass()));
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                parts.add(apart(component.getAccessor().invoke(value)));
            }
            return parts;
        }
        return value;
    }

    private static void assertSameVariants(ScenarioFile given, ScenarioFile again) throws Exception {
        assertEquals(
                List.copyOf(given.variants().keySet()),
                List.copyOf(again.variants().keySet()));
        assertEquals(apart(given.variants()), apart(again.variants()));
        assertEquals(given.counterfactual(), again.counterfactual());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsStoredReadsTheSameBesideTheCopiesAlone(Path file) throws Exception {
        ScenarioFile given = ScenarioReader.read(file, Overrides.NONE);
        ScenarioFile again = again(given, List.copyOf(given.variants().keySet()));
        assertSameVariants(given, again);
        assertEquals(given.stored(), again.stored(), "stored once more it stays as it is");
    }

    private Path tied() throws IOException {
        Files.createDirectories(folder.resolve("stories/names"));
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("data/ties.txt"), "a b\nb c\n");
        Files.writeString(folder.resolve("other/ties.txt"), "a c\n");
        Files.writeString(folder.resolve("third.txt"), "c b\n");
        Files.writeString(folder.resolve("stories/names/ties.txt"), "a\nb\nc\n");
        Files.writeString(folder.resolve("stories/resolved.yaml"), "date,value\n2025-01-05,2\n");
        Files.writeString(folder.resolve("data/seen.csv"), "date,value\n2025-01-06,3\n");
        Path file = folder.resolve("stories/tied.yaml");
        Files.writeString(file, TIES);
        return file;
    }

    @Test
    void filesOfOneNameAreKeptApartAndEachIsCalledAsItsCopy() throws Exception {
        ScenarioFile given = ScenarioReader.read(tied(), Overrides.NONE);
        assertEquals(
                List.of("tied.yaml", "ties.txt", "2-ties.txt", "2-resolved.yaml", "3-ties.txt", "seen.csv"),
                List.copyOf(given.inputs().keySet()));
        assertTrue(given.stored().contains("path: ties.txt, people: 2-ties.txt"), given.stored());
        assertTrue(given.stored().contains("source: names/ties.txt"), "a text that names no file stays");
        assertTrue(given.resolved().contains("path: ../data/ties.txt, people: names/ties.txt"), given.resolved());
        assertSameVariants(given, again(given, List.of()));
    }

    @Test
    void whatTheCommandLineChangedIsStoredWithItsFilesAlone() throws Exception {
        ScenarioFile given = ScenarioReader.read(
                tied(),
                new Overrides(
                        Map.of("network.path", "../third.txt", "observations.seen.data", "{2025-01-07: 4}"),
                        List.of(),
                        List.of("other")));
        assertEquals(
                List.of("tied.yaml", "third.txt", "ties.txt", "2-ties.txt", "seen.csv"),
                List.copyOf(given.inputs().keySet()));
        assertFalse(given.stored().contains("../"), given.stored());
        assertSameVariants(given, again(given, List.of("other")));
    }

    @Test
    void aVariantThatIsNotRunMayNameFilesThatAreNotThere() throws Exception {
        Path file = tied();
        Files.delete(folder.resolve("other/ties.txt"));
        ScenarioFile given =
                ScenarioReader.read(file, new Overrides(Map.of(), List.of(), List.of(ScenarioFile.AS_HAPPENED)));
        assertSameVariants(given, again(given, List.of(ScenarioFile.AS_HAPPENED)));
    }

    @Test
    void withAValueSetTheParametersAreStillThoseOfTheWholeScenario() {
        Path file = Path.of("scenarios", "two-platforms.yaml");
        ScenarioFile given = ScenarioReader.read(
                file, new Overrides(Map.of("shocks.ban.enforcement", "50 %"), List.of(), List.of()));
        Parameter enforcement = given.parameters().stream()
                .filter(parameter -> parameter.path().equals("shocks.ban.enforcement"))
                .findFirst()
                .orElseThrow();
        assertEquals("50 %", enforcement.value());
        assertEquals(
                ScenarioReader.read(file, Overrides.NONE).parameters().size(),
                given.parameters().size());
    }
}
