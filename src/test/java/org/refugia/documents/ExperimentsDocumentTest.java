package org.refugia.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;
import org.refugia.scenario.Functions;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.scenario.Vocabulary;

/** What docs/experiments.md shows can be run. */
class ExperimentsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "experiments.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    private static final String HEAD = """
            schema: experiment/1
            id: part
            title: A part
            question: Is it right?
            scenario: ../two-platforms.yaml
            measures: [{id: kept, of: "dau(small, end)"}]
            """;

    @TempDir
    private Path folder;

    static List<String> blocks() throws IOException {
        return all().filter(block -> !isOfScenario(block)).toList();
    }

    static List<String> blocksOfScenarios() throws IOException {
        return all().filter(ExperimentsDocumentTest::isOfScenario).toList();
    }

    private static Stream<String> all() throws IOException {
        return BLOCK.matcher(Files.readString(DOCUMENT)).results().map(block -> block.group(1));
    }

    private static boolean isOfScenario(String block) {
        return block.startsWith("patterns:");
    }

    private ExperimentFile read(String text) throws IOException {
        String scenarios = Path.of("scenarios").toAbsolutePath() + "/two-platforms.yaml";
        Path file = Files.writeString(folder.resolve("x.yaml"), text.replace("../two-platforms.yaml", scenarios));
        return ExperimentReader.read(file, ExperimentOptions.NONE);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyExampleIsRight(String block) throws IOException {
        ExperimentFile experiment = read(block.startsWith("schema:") ? block : HEAD + block);
        assertEquals(List.of(), experiment.mistakes());
        assertEquals(List.of(), experiment.notes());
    }

    @ParameterizedTest
    @MethodSource("blocksOfScenarios")
    void everyExampleOfAScenarioIsRight(String block) throws IOException {
        Path scenario = Path.of("scenarios/us-tiktok-2025.yaml").toAbsolutePath();
        Path file = Files.writeString(folder.resolve("x.yaml"), "extends: %s\n%s".formatted(scenario, block));
        ScenarioFile read = ScenarioReader.read(file, Overrides.NONE);
        assertTrue(
                read.patterns().stream()
                        .anyMatch(each -> block.contains(each.pattern().measure())),
                "none is read");
    }

    @Test
    void theFirstExampleHasAsManyRunsAsItSays() throws IOException {
        ExperimentFile experiment = read(blocks().get(0));
        int runs = experiment.variants().size()
                * experiment.points().size()
                * experiment.experiment().replicates().count();
        String said = String.format(Locale.ROOT, "at most %,d runs", runs);
        assertTrue(Files.readString(DOCUMENT).contains(said), said);
    }

    @Test
    void everyDesignAndFunctionIsTold() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (Functions.Function function : Functions.all()) {
            assertTrue(document.contains("| `" + function.word() + "`:"), function.word());
        }
        Vocabulary.kinds().stream()
                .filter(words -> words.title().equals("designs"))
                .flatMap(words -> words.words().keySet().stream())
                .forEach(word -> assertTrue(document.contains("| `" + word + "` |"), word));
    }
}
