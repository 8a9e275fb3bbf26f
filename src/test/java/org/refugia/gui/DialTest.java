package org.refugia.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/** The numbers that can be moved in the window. */
class DialTest {
    private static List<Dial> dials(String id) {
        return dials(ScenarioReader.read(Path.of("scenarios", id + ".yaml"), Overrides.NONE));
    }

    private static List<Dial> dials(ScenarioFile file) {
        return Dial.of(file, file.variants().get(ScenarioFile.AS_HAPPENED));
    }

    private static Dial dial(String id, String path) {
        return dials(id).stream()
                .filter(dial -> dial.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains("experiments")
                            && !file.toString().contains("benchmarks"))
                    .toList()
                    .stream();
        }
    }

    /** Each is told with a title, a sentence and a group, and its ends are values that the scenario takes. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void everyDialOfAShippedScenarioCanBeMovedToBothEnds(Path file) {
        Draft draft = Draft.of(file, Overrides.NONE);
        for (Dial dial : dials(draft.read())) {
            assertTrue(dial.low() <= dial.value() && dial.value() <= dial.high(), dial.toString());
            assertFalse(
                    dial.title().isBlank()
                            || dial.meaning().isBlank()
                            || dial.group().isBlank(),
                    dial.toString());
            if (dial.isLive()) {
                draft.set(dial.path(), dial.written(dial.low())).read();
                draft.set(dial.path(), dial.written(dial.high())).read();
            }
        }
    }

    @Test
    void theScenariosOwnRangeCounts() {
        Dial contacts = dial("tipping-point", "choice.terms.contacts.weight");
        assertEquals(0, contacts.low());
        assertEquals(4, contacts.high());
        assertEquals("utility of having all contacts there", contacts.meaning());
    }

    @Test
    void weightsContagionHabitAndBeliefCanBeMovedWhileItRuns() {
        for (String path : List.of(
                "choice.terms.contacts.weight",
                "choice.terms.habit.weight",
                "registration.per_exposure",
                "shocks.hearing.belief")) {
            assertTrue(dial("us-tiktok-2025", path).isLive(), path);
        }
        assertEquals(
                "Hearing (TikTok)",
                dial("us-tiktok-2025", "shocks.hearing.belief").title());
        assertEquals(
                "Contagion", dial("us-tiktok-2025", "registration.per_exposure").title());
    }

    @Test
    void howLongABanLastsIsANumber() {
        Dial fourDays = dial("tipping-point", "shocks.ban.until");
        assertEquals("4 d", fourDays.written(fourDays.value()));
        assertEquals("Ban (Old)", fourDays.title());
        Dial fourteenHours = dial("us-tiktok-2025", "shocks.dark.until");
        assertEquals(14 * 3600, Math.round(86_400 * fourteenHours.value()));
        assertEquals("0.583333 d", fourteenHours.written(fourteenHours.value()));
        assertEquals("12.3 d", fourteenHours.written(12.345));
    }

    @Test
    void aNumberIsWrittenWithItsUnitAndStaysInItsRange() {
        Dial belief = dial("us-tiktok-2025", "shocks.hearing.belief");
        assertEquals("45 %", belief.written(belief.value()));
        assertEquals("33.3 %", belief.written(1 / 3.0));
        assertEquals("100 %", belief.written(7));
    }
}
