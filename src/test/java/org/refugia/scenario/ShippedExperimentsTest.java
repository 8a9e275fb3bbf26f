package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.parameter.Problem;

class ShippedExperimentsTest {
    private static final Path SCHEMA = Path.of("scenarios", "schema", "experiment-1.json");

    @TempDir
    private Path folder;

    static List<Path> experiments() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(ExperimentReader::isExperiment)
                    .sorted()
                    .toList();
        }
    }

    private static Set<?> refusals(String text) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ExperimentSchema.text())
                .validate(text, InputFormat.YAML);
    }

    @Test
    void allLieInTheFolderOfExperimentsAndOneIsQuick() throws IOException {
        List<Path> experiments = experiments();
        experiments.forEach(file -> assertEquals(Path.of("scenarios", "experiments"), file.getParent()));
        assertTrue(experiments.contains(Path.of("scenarios", "experiments", "quick.yaml")));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void eachOpensWithItsQuestionAndWhatToLookFor(Path file) throws IOException {
        Experiment experiment =
                ExperimentReader.read(file, ExperimentOptions.NONE).experiment();
        assertTrue(experiment.question().endsWith("?"), experiment.question());
        assertFalse(experiment.lookFor().isEmpty(), "look_for");
        assertEquals(file.getFileName().toString(), experiment.id() + ".yaml");
        assertTrue(
                Files.readString(file).startsWith("# yaml-language-server: $schema=../schema/experiment-1.json\n"),
                "editors are told the schema");
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void eachIsRightAtEveryDesignPointAndAsksForRecordedDays(Path file) {
        ExperimentFile experiment = ExperimentReader.read(file, ExperimentOptions.NONE);
        assertEquals(List.of(), experiment.mistakes());
        assertEquals(
                List.of(),
                experiment.notes().stream()
                        .filter(note -> note.place().startsWith(file.toString()))
                        .map(Problem::toString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theResolvedExperimentReadsAsTheSameAndSoDoesWhatIsStored(Path file) throws IOException {
        ExperimentFile given = ExperimentReader.read(file, ExperimentOptions.NONE);
        Path beside = Files.createDirectories(folder.resolve("scenarios/experiments"));
        Files.writeString(
                beside.resolve("resolved.yaml"),
                given.resolved()
                        .replace(
                                "scenario: ..",
                                "scenario: " + Path.of("scenarios").toAbsolutePath()));
        Files.writeString(folder.resolve(ExperimentReader.STORED), given.stored());
        Files.writeString(folder.resolve(ScenarioFile.STORED), given.storedScenario());
        for (var input : given.inputs().entrySet()) {
            Files.copy(input.getValue(), folder.resolve(input.getKey()));
        }
        for (Path copy : List.of(beside.resolve("resolved.yaml"), folder.resolve(ExperimentReader.STORED))) {
            ExperimentFile again = ExperimentReader.read(copy, ExperimentOptions.NONE);
            assertEquals(given.identity(), again.identity());
            assertEquals(given.points(), again.points());
            assertEquals(given.variants(), again.variants());
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theJsonSchemaAcceptsItAndItsResolvedForm(Path file) throws IOException {
        assertEquals(Set.of(), refusals(Files.readString(file)));
        assertEquals(
                Set.of(),
                refusals(ExperimentReader.read(file, ExperimentOptions.NONE).resolved()));
    }

    @ParameterizedTest
    @CsvSource({
        "levers:, lever:",
        "count: 4, cuont: 4",
        "points: 8, piont: 8",
        "path: shocks.ban.until, paht: shocks.ban.until",
        "experiment/1, scenario/1",
        "id: quick, di: quick",
        "type: latin-hypercube, type: latin-cube",
        "scale: log, scale: lag",
        "'[0.4, 1.7]', '[0.4, 1, 1.7]'",
        "id: kept, name: kept"
    })
    void theJsonSchemaRefusesWhatTheReaderDoes(String right, String wrong) throws IOException {
        String text = Files.readString(Path.of("scenarios", "experiments", "quick.yaml"));
        assertTrue(text.contains(right), right);
        assertFalse(refusals(text.replace(right, wrong)).isEmpty(), wrong);
    }

    @Test
    void theSchemaBesideTheExperimentsIsCurrent() throws IOException {
        assertEquals(
                ExperimentSchema.text(),
                Files.readString(SCHEMA),
                "write it anew: ./refugia list schema experiment > scenarios/schema/experiment-1.json");
    }

    @Test
    void theKeysThatAreExplainedAreThoseThatAreRead() {
        List<String> top = Catalog.experimentKeys().stream()
                .map(Catalog.Key::path)
                .filter(path -> !path.contains("."))
                .toList();
        assertEquals(
                List.of(
                        "schema",
                        "id",
                        "title",
                        "question",
                        "look_for",
                        "sources",
                        "scenario",
                        "variants",
                        "replicates",
                        "levers",
                        "vary",
                        "design",
                        "constraints",
                        "measures",
                        "curves"),
                top);
        for (Catalog.Key key : Catalog.experimentKeys()) {
            assertTrue(Catalog.explain(key.path()).orElseThrow().contains(key.meaning()), key.path());
        }
    }
}
