package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {
    private static final Path SCHEMA = Path.of("scenarios", "schema", "scenario-1.json");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.startsWith(Path.of("scenarios", "experiments")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void eachOpensWithItsQuestionWhatToLookForAndSources(Path file) {
        Scenario scenario = ScenarioReader.read(file, Overrides.NONE).any();
        assertTrue(scenario.question().endsWith("?"), scenario.question());
        assertFalse(scenario.lookFor().isEmpty(), "look_for");
        assertFalse(scenario.sources().isEmpty(), "sources");
        assertEquals(file.getFileName().toString(), scenario.id() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theResolvedScenarioReadsAsTheSameScenario(Path file) {
        ScenarioFile given = ScenarioReader.read(file, Overrides.NONE);
        ScenarioFile again = ScenarioReader.parse(
                given.resolved(), "resolved.yaml", file.toAbsolutePath().getParent(), Overrides.NONE);
        assertTrue(given.variants().equals(again.variants()), again.resolved());
        assertEquals(given.resolved(), again.resolved());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theJsonSchemaAcceptsIt(Path file) throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonSchema.text());
        Set<ValidationMessage> messages = schema.validate(Files.readString(file), InputFormat.YAML);
        assertEquals(Set.of(), messages);
    }

    @Test
    void theJsonSchemaRefusesAnUnknownKey() throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonSchema.text());
        String text =
                Files.readString(Path.of("scenarios", "two-platforms.yaml")).replace("friction:", "fricton:");
        assertFalse(schema.validate(text, InputFormat.YAML).isEmpty());
    }

    @Test
    void theSchemaBesideTheScenariosIsCurrent() throws IOException {
        assertEquals(
                JsonSchema.text(),
                Files.readString(SCHEMA),
                "write it anew: ./refugia list schema > scenarios/schema/scenario-1.json");
    }

    @Test
    void everyMeasureIsWrittenBySomeScenario() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : scenarios()) {
            written.addAll(
                    ScenarioReader.read(file, Overrides.NONE).any().outputs().measures());
        }
        assertEquals(new TreeSet<>(Vocabulary.allMeasures().keySet()), written);
    }

    @Test
    void everyKindOfShockTermAndRuleIsUsedBySomeScenario() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : scenarios()) {
            all.append(Files.readString(file)).append('\n');
        }
        for (Vocabulary.Words words : Vocabulary.kinds()) {
            if (List.of("shocks", "terms", "homing", "registration").contains(words.title())) {
                for (String word : words.words().keySet()) {
                    boolean always = List.of("quality", "discontent").contains(word);
                    assertTrue(always || all.toString().matches("(?s).*\\b" + word + "\\b.*"), word);
                }
            }
        }
    }
}
