package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.parameter.InvalidInput;
import org.refugia.shock.Shock;

/** A scenario with changes that are not in its file. */
class DraftTest {
    private static final Path US = Path.of("scenarios", "us-tiktok-2025.yaml");
    private static final Path TIPPING = Path.of("scenarios", "tipping-point.yaml");
    private static final String AGAIN =
            "{id: again, type: ban, platform: old, from: 2025-03-20, until: 3 d, enforcement: 45 %}";

    @TempDir
    private Path folder;

    private static Draft draft(Path file) {
        return Draft.of(file, Overrides.NONE);
    }

    private static List<String> shocks(ScenarioFile file, String variant) {
        return file.variants().get(variant).shocks().stream().map(Shock::id).toList();
    }

    @Test
    void anAddedShockHappensInEveryVariantButTheCounterfactual() {
        ScenarioFile file = draft(TIPPING).add(AGAIN).read();
        assertEquals(List.of("ban", "back", "again"), shocks(file, "as-happened"));
        assertEquals(List.of("ban", "back", "again"), shocks(file, "long-ban"));
        assertEquals(List.of(), shocks(file, "no-shocks"));
    }

    @Test
    void anAddedShockIsReadLikeTheFile() {
        String wrong = AGAIN.replace("45 %", "145 %").replace("platform: old", "platform: odl");
        InvalidInput error =
                assertThrows(InvalidInput.class, () -> draft(TIPPING).add(wrong).read());
        assertTrue(error.getMessage().contains("odl"), error.getMessage());
        assertTrue(error.getMessage().contains("added shock"), error.getMessage());
    }

    @Test
    void twoShocksOfOneIdAreRefused() {
        assertThrows(
                InvalidInput.class, () -> draft(TIPPING).add(AGAIN).add(AGAIN).read());
    }

    @Test
    void aBanInForceCanBeLiftedAndTheCounterfactualIsWithoutBoth() {
        ScenarioFile file = draft(TIPPING)
                .add("{id: lift, type: reversal, reverses: ban, at: 2025-02-03}")
                .read();
        assertEquals(List.of("ban", "back", "lift"), shocks(file, "as-happened"));
        assertEquals(List.of(), shocks(file, "no-shocks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-tiktok-2025", "tipping-point", "two-platforms", "theory/lock-in", "platform-sold"})
    void whatIsExportedIsWhatWasChanged(String id) throws IOException {
        Path original = Path.of("scenarios", id + ".yaml");
        ScenarioFile before = ScenarioReader.read(original, Overrides.NONE);
        String platform = before.any().platforms().keySet().iterator().next();
        String day = before.any().time().start().plusDays(9).toString();
        Draft draft = draft(original)
                .set("choice.reconsider.rate", "0.2 /d")
                .add("{id: wave, type: attention, platform: %s, from: %s, until: 2 d, reach: 1 %%}"
                        .formatted(platform, day));
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, draft.export("mine", folder));
        assertEquals(
                draft.set("id", "mine").read().resolved(),
                ScenarioReader.read(file, Overrides.NONE).resolved());
        assertTrue(Files.readString(file).contains("extends: "), "short: " + Files.readString(file));
        assertTrue(Files.size(file) < 1500, Files.readString(file));
    }

    @Test
    void aValueWithARangeKeepsItsRange() throws IOException {
        Draft draft = draft(US).set("choice.terms.contacts.weight", "1.3").set("shocks.dark.circumvention", "8 %");
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, draft.export("mine", folder));
        ScenarioFile read = ScenarioReader.read(file, Overrides.NONE);
        assertEquals(draft.set("id", "mine").read().resolved(), read.resolved());
        Parameter weight = read.parameters().stream()
                .filter(each -> each.path().equals("choice.terms.contacts.weight"))
                .findFirst()
                .orElseThrow();
        assertEquals("1.3", weight.value());
        assertEquals("0.4 .. 1.7", weight.range());
    }

    /** Terms that a scenario leaves at their defaults would be lost if one were named alone. */
    @Test
    void whereAShortFileWouldSaySomethingElseTheWholeIsExported() throws IOException {
        Path plain = folder.resolve("plain.yaml");
        Files.writeString(plain, """
                id: plain
                title: Plain
                question: What happens?
                time: {start: 2025-01-01, end: 2025-01-05, warm_up: 0 d}
                population: {agents: 50}
                platforms: {a: {accounts: 100 %}, b: {accounts: 50 %}}
                """);
        Draft draft = draft(plain).set("choice.terms.habit.weight", "2");
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Files.writeString(sub.resolve("mine.yaml"), draft.export("mine", sub));
        ScenarioFile read = ScenarioReader.read(sub.resolve("mine.yaml"), Overrides.NONE);
        assertEquals(draft.set("id", "mine").read().any().choice(), read.any().choice());
    }

    @Test
    void theNumberOfAgentsIsLeftToTheCommandLine() {
        Overrides few = new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(500));
        String text = Draft.of(US, few).set("choice.outside", "2 utils").export("mine", folder);
        assertTrue(text.contains("extends"), text);
        assertTrue(!text.contains("agents"), text);
    }
}
