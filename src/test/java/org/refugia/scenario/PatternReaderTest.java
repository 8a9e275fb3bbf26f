package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

class PatternReaderTest {
    /** Beside a scenario of 22 lines: recorded from 1 January to 28 February, banned from the 1st to the 15th of February. */
    private static final String PATTERNS = SmallExperiment.SCENARIO + """
            outputs: {measures: [dau, opens]}
            patterns:
              - {id: P9, says: It comes back, use: fitted, source: x, observed: [0.9, 1],
                 measure: "dau(home, ban.end + 2 d) / dau(home, 2025-01-08)"}
              - {id: P2, says: People look once more, use: holdout, source: x, observed: [30, 31], variant: longer,
                 measure: "peak-day(opens(home))"}
            """;

    private static ScenarioFile read(String text, Overrides overrides) {
        return ScenarioReader.parse(text, "small.yaml", Path.of("."), overrides);
    }

    private static Overrides set(String path, String value) {
        return new Overrides(Map.of(path, value), List.of(), List.of());
    }

    private static String refused(String text, Overrides overrides) {
        List<Problem> problems = assertThrows(InvalidInput.class, () -> read(text, overrides)).problems().stream()
                .filter(Problem::isError)
                .toList();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0).toString();
    }

    private static List<String> ids(ScenarioFile file) {
        return file.patterns().stream().map(each -> each.pattern().id()).toList();
    }

    @Test
    void eachPatternSaysWhatItAsksInWhichUnitAndOfWhichVariant() {
        List<AskedPattern> patterns = read(PATTERNS, Overrides.NONE).patterns();
        assertEquals("1", patterns.get(0).unit());
        assertTrue(patterns.get(0).expression().hangsOnShocks());
        assertEquals(ScenarioFile.AS_HAPPENED, patterns.get(0).pattern().variant());
        assertEquals(0.9, patterns.get(0).pattern().low());
        assertEquals(1, patterns.get(0).pattern().high());
        assertEquals("d", patterns.get(1).unit());
        assertEquals("longer", patterns.get(1).pattern().variant());
        assertEquals(ObservedPattern.Use.HOLDOUT, patterns.get(1).pattern().use());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            opens(home)             | opnes(home)                | small.yaml:28:15  error  patterns.P2.measure: 'opnes' is no daily measure
            dau(home, ban           | dau(hom, ban               | small.yaml:26:15  error  patterns.P9.measure: 'hom' is no platform of this scenario (home, refuge); did you mean
            opens(home)             | time-share(home)           | error  patterns.P2.measure: asks for ``time-share``, which outputs.measures leaves out: add ``time-share`` to it
            opens(home)             | opens(home, young)         | error  patterns.P2.measure: asks for the segment young, but outputs.by leaves out ``segment``: add it
            opens(home)             | opens(home, north)         | error  patterns.P2.measure: asks for the region north, but outputs.by leaves out ``region``: add it
            dau(home, 2025-01-08)   | dau(home, 2025-03-08)      | error  patterns.P9.measure: 2025-03-08 is not recorded; days run from 2025-01-01 to 2025-02-28
            ban.end + 2 d           | ban.end + 20 d             | error  patterns.P9.measure: the day that hangs on ``ban.end`` is 2025-03-07, but days are recorded from 2025-01-01 to 2025-02-28
            ban.end + 2 d           | bann.end + 2 d             | error  patterns.P9.measure: 'bann' is neither a date nor a shock of this scenario
            observed: [0.9, 1]      | observed: [1, 0.9]         | error  patterns.P9: observed runs from the greater to the lesser number, 1.0 to 0.9
            observed: [0.9, 1]      | observed: [0.9]            | error  patterns.P9: observed must be two numbers, the least and the greatest
            observed: [0.9, 1]      | observed: [90 %, 1]        | error  patterns.P9.observed.1: found '90 %', must be a bare number such as 0.8
            id: P2                  | id: P9                     | error  patterns.P9: there are two patterns of this id
            id: P2                  | id: P.2                    | error  patterns.P.2: an id is letters, digits and hyphens, such as P9
            variant: longer         | variant: lnoger            | small.yaml:27:97  error  patterns.P2.variant: 'lnoger' is no variant of this scenario (calm, as-happened, longer, no-shocks); did you mean ``longer``?
            use: fitted             | use: calibrate             | error  patterns.P9.use: found 'calibrate', must be one of fitted, holdout
            source: x               | sauce: x                   | unknown key; did you mean ``source``?
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAllowed(String right, String wrong, String said) {
        String changed =
                PATTERNS.replaceFirst("(?s)(patterns:.*?)" + java.util.regex.Pattern.quote(right), "$1" + wrong);
        assertFalse(changed.equals(PATTERNS), right);
        List<Problem> problems = assertThrows(InvalidInput.class, () -> read(changed, Overrides.NONE))
                .problems();
        assertTrue(
                problems.stream().anyMatch(each -> each.toString().contains(said.replace("``", "`"))),
                problems.toString());
    }

    @Test
    void whatAChangedScenarioCannotShowIsLeftOutWithANote() {
        ScenarioFile shorter = read(PATTERNS, set("time.end", "2025-02-10"));
        assertEquals(List.of("P2"), ids(shorter));
        assertTrue(
                shorter.notes().stream()
                        .anyMatch(note -> note.toString()
                                .contains("patterns.P9: is left out of the changed scenario: the day that hangs on")),
                shorter.notes().toString());
        assertEquals(shorter.patterns(), read(shorter.stored(), Overrides.NONE).patterns(), "as stored it reads again");
        String plain =
                PATTERNS.replaceFirst("(?s)variants:.*?outputs:", "outputs:").replace(", variant: longer", "");
        ScenarioFile without = read(plain, new Overrides(Map.of(), List.of("ban"), List.of()));
        assertEquals(List.of("P2"), ids(without));
        assertEquals(ids(without), ids(read(without.stored(), Overrides.NONE)));
        assertEquals(List.of("P9"), ids(read(PATTERNS, set("outputs.measures", "[dau]"))));
    }

    @Test
    void aPatternThatIsSetIsCheckedLikeOneInTheFile() {
        ScenarioFile set = read(PATTERNS, set("patterns.P9.observed", "[0.5, 0.6]"));
        assertEquals(0.6, set.patterns().get(0).pattern().high());
        String refused = refused(PATTERNS, set("patterns.P9.measure", "dau(hom, end)"));
        assertTrue(refused.contains("--set  error  patterns.P9.measure: 'hom' is no platform"), refused);
    }

    @Test
    void variantsLeavePatternsAlone() {
        String refused = refused(
                PATTERNS.replace("longer: {set: {", "longer: {set: {patterns.P9.use: holdout, "), Overrides.NONE);
        assertTrue(refused.contains("variants.longer: changes `patterns`, which are the same for all"), refused);
    }

    @Test
    void aFileThatExtendsAnotherChangesPatternsById(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("small.yaml"), PATTERNS);
        Files.writeString(
                folder.resolve("more.yaml"),
                "extends: small.yaml\npatterns:\n  - {id: P9, observed: [0.8, 1]}\n  - {id: P1, says: New, use: holdout,"
                        + " source: x, observed: [0, 1], measure: \"dau(refuge, end)\"}\n");
        ScenarioFile more = ScenarioReader.read(folder.resolve("more.yaml"), Overrides.NONE);
        assertEquals(List.of("P9", "P2", "P1"), ids(more));
        assertEquals(0.8, more.patterns().get(0).pattern().low());
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-tiktok-2025", "brazil-x-2024"})
    void theScenariosOfRealEventsHavePatternsThatNameSources(String id) {
        ScenarioFile file = ScenarioReader.read(Path.of("scenarios", id + ".yaml"), Overrides.NONE);
        assertTrue(file.patterns().size() > 12);
        file.patterns()
                .forEach(each -> assertFalse(
                        each.pattern().source().isBlank(), each.pattern().id()));
    }
}
