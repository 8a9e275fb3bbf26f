package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.choice.Contacts;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Unit;
import org.refugia.shock.Ban;

class ExperimentReaderTest {
    private static final String ASK = "measures: [\"dau(refuge, end)\"]\n";
    private static final String BOTH = "variants: [no-shocks, as-happened]\n" + ASK;

    @TempDir
    private Path folder;

    private SmallExperiment small;

    @BeforeEach
    void write() {
        small = new SmallExperiment(folder);
    }

    private static DesignPoint point(ExperimentFile file, int number) {
        return file.points().get(number - 1);
    }

    private static Ban ban(Scenario scenario) {
        return (Ban) scenario.shocks().get(0);
    }

    private static double weight(Scenario scenario) {
        return ((Contacts) scenario.choice().terms().get("contacts")).weight().quantile(0.5);
    }

    @Test
    void everySettingOfTheLeversHasEveryPointOfTheDesign() {
        ExperimentFile file = small.read(SmallExperiment.BODY);
        assertEquals(2, file.settings());
        assertEquals(6, file.pointsPerSetting());
        assertEquals(12, file.points().size());
        assertEquals(new DesignPoint(1, 1, List.of("3 d", "0.01", "0.5")), point(file, 1));
        assertEquals(new DesignPoint(4, 1, List.of("3 d", "0.02", "1")), point(file, 4));
        assertEquals(new DesignPoint(12, 2, List.of("7 d", "0.03", "1")), point(file, 12));
        assertEquals("grid", file.designType());
        assertEquals(
                List.of("shocks.ban.until", "registration.per_exposure", "choice.terms.contacts.weight"),
                file.varied().stream().map(Dimension::path).toList());
    }

    @Test
    void theLastLeverRunsFastest() {
        ExperimentFile file = small.read(BOTH + """
                levers:
                  - {path: shocks.ban.until, values: [3 d, 7 d]}
                  - {path: shocks.ban.enforcement, values: [50 %, 100 %]}
                """);
        assertEquals(
                List.of("[3 d, 50 %]", "[3 d, 100 %]", "[7 d, 50 %]", "[7 d, 100 %]"),
                file.points().stream().map(point -> point.values().toString()).toList());
        assertEquals(4, file.settings());
        assertEquals(1, file.pointsPerSetting());
    }

    @Test
    void aPointSetsItsValuesInEveryVariantThatLeavesThem() {
        ExperimentFile file = small.read(SmallExperiment.BODY);
        Scenario happened = file.cell("as-happened", point(file, 12)).scenario();
        assertEquals("After[days=7.0]", ban(happened).until().toString());
        assertEquals(1, weight(happened));
        Scenario calm = file.cell("no-shocks", point(file, 1)).scenario();
        assertEquals(List.of(), calm.shocks());
        assertEquals(0.5, weight(calm));
        assertEquals(
                2, file.cell(point(file, 1)).scenario().shocks().size(), "as it happens, whatever variants change");
    }

    @Test
    void cellsOfTheSameScenarioHaveTheSameText() {
        ExperimentFile file = small.read(SmallExperiment.BODY);
        String calm = file.cell("no-shocks", point(file, 1)).text();
        assertEquals(
                calm, file.cell("no-shocks", point(file, 7)).text(), "without shocks the lever makes no difference");
        assertNotEquals(calm, file.cell("no-shocks", point(file, 2)).text());
        assertNotEquals(calm, file.cell("as-happened", point(file, 1)).text());
    }

    @Test
    void runsWriteDownWhatIsAskedForAndNothingElse() {
        ExperimentFile file = small.read("""
                variants: {calm: {}, wordy: {set: {outputs.measures: [hhi], outputs.by: [platform]}}}
                measures: ["dau(refuge, old, end)", "peak(accounts(refuge, north))", "mean(hhi)"]
                curves: [posts(home)]
                """);
        for (String variant : file.variants()) {
            Outputs outputs = file.cell(variant, point(file, 1)).scenario().outputs();
            assertEquals(List.of("dau", "accounts", "hhi", "posts"), outputs.measures());
            assertEquals(List.of("platform", "segment", "region"), outputs.by());
        }
        assertEquals(
                List.of("platform"),
                small.read(ASK)
                        .cell("no-shocks", new DesignPoint(1, 1, List.of()))
                        .scenario()
                        .outputs()
                        .by());
    }

    @Test
    void variantsAreThoseOfTheScenarioItsCounterfactualFirst() {
        assertEquals(
                List.of("calm", "as-happened", "longer", "no-shocks"),
                small.read(ASK).variants());
    }

    @Test
    void variantsMayBeNamedOrDeclared() {
        ExperimentFile named = small.read(ASK + "variants: [no-shocks, longer]\n");
        assertEquals(List.of("no-shocks", "longer"), named.variants());
        ExperimentFile declared = small.read(ASK + """
                variants:
                  as-it-was: {}
                  longer: {}
                  lax: {set: {shocks.ban.enforcement: 50 %}}
                  calm: {without: [ban, back]}
                """);
        assertEquals(List.of("as-it-was", "longer", "lax", "calm"), declared.variants());
        DesignPoint only = point(declared, 1);
        assertEquals(
                "After[days=14.0]",
                ban(declared.cell("as-it-was", only).scenario()).until().toString());
        assertEquals(
                "After[days=20.0]",
                ban(declared.cell("longer", only).scenario()).until().toString());
        assertEquals(0.5, ban(declared.cell("lax", only).scenario()).enforcement());
        assertEquals(List.of(), declared.cell("calm", only).scenario().shocks());
    }

    @Test
    void theCommandLineChoosesVariantsAndSetsValues() {
        Overrides overrides =
                new Overrides(Map.of("choice.terms.habit.weight", "2"), List.of("back"), List.of("longer", "calm"));
        ExperimentFile file = small.read(ASK, overrides);
        assertEquals(List.of("calm", "longer"), file.variants());
        assertEquals(List.of(), file.notes());
        Scenario longer = file.cell("longer", point(file, 1)).scenario();
        assertEquals(1, longer.shocks().size());
        assertTrue(file.storedScenario().contains("weight: {value: 2}")
                || file.storedScenario().contains("weight: 2"));
        assertEquals(List.of(), file.cell("calm", point(file, 1)).scenario().shocks());
    }

    @Test
    void leavingOutTheCounterfactualIsNoted() {
        ExperimentFile file = small.read(ASK, new Overrides(Map.of(), List.of(), List.of("longer", "as-happened")));
        assertEquals(
                List.of(
                        "--variant  note   leaves out the counterfactual `calm`: the others are compared with `as-happened`"),
                small.texts(file.notes()));
    }

    @Test
    void replicatesAndSeedMayComeFromTheCommandLine() {
        ExperimentFile file = small.read(SmallExperiment.BODY, 11, 5);
        assertEquals(11, file.experiment().replicates().count());
        assertEquals(5, file.experiment().replicates().seed());
        assertEquals(new Replication(30, 1, null), small.read(ASK).experiment().replicates());
    }

    @Test
    void aRangeIsTheScenariosOwnOrElseTheLanguages() {
        List<Dimension> factors = small.read(ASK + """
                vary: [platforms.refuge.accounts, choice.terms.habit.build, {path: choice.terms.habit.weight, range: [1, 2], scale: log}]
                """).factors();
        assertEquals("1 %", factors.get(0).low());
        assertEquals("4 %", factors.get(0).high());
        assertEquals(Optional.of(Unit.SHARE), factors.get(0).unit());
        assertEquals("2 %", factors.get(0).own());
        assertEquals("3 d", factors.get(1).low());
        assertEquals("14 d", factors.get(1).high());
        assertTrue(factors.get(2).isLog());
        assertFalse(factors.get(1).isLog());
        assertTrue(factors.get(2).isRange());
    }

    @Test
    void theRangeAndSourceOfAVariedValueAreNotThatOfItsNewOne() {
        ExperimentFile file = small.read(ASK + "vary: [{path: platforms.refuge.accounts, range: [10 %, 30 %]}]\n");
        assertEquals(
                0.3,
                file.cell("calm", point(file, 5))
                        .scenario()
                        .platforms()
                        .get("refuge")
                        .accounts(),
                "beyond the range of the scenario");
    }

    @Test
    void alsoSetsFurtherPathsToTheSameValue() {
        ExperimentFile file = small.read(ASK + """
                vary: [{path: choice.terms.habit.build, also: [choice.terms.habit.fade], values: [3 d, 9 d]}]
                """);
        Scenario scenario = file.cell("as-happened", point(file, 2)).scenario();
        assertEquals(9, scenario.dynamics().habitBuildDays());
        assertEquals(9, scenario.dynamics().habitFadeDays());
        assertEquals(List.of("9 d"), point(file, 2).values());
        assertEquals("[3 d, 9 d], also choice.terms.habit.fade", file.identity().get("vary.choice.terms.habit.build"));
    }

    @Test
    void valuesMayBeWordsListsAndKeys() {
        ExperimentFile file = small.read(BOTH + """
                levers: [{path: shocks.ban.where, values: [[north], [north, south]]}]
                vary:
                  - {path: choice.homing, values: [multi, {rule: single, scale: 2 utils}]}
                  - {path: choice.terms.contacts.weight, values: [{dist: uniform, from: 0.5, to: 1.5}, 2]}
                  - {path: shocks.ban.until, values: [2025-02-05, never, 3 d]}
                """);
        assertEquals(24, file.points().size());
        DesignPoint last = point(file, 24);
        assertEquals(List.of("[north, south]", "{rule: single, scale: 2 utils}", "2", "3 d"), last.values());
        Scenario scenario = file.cell("as-happened", last).scenario();
        assertEquals(List.of("north", "south"), ban(scenario).where());
        assertEquals("single", Vocabulary.word((Record) scenario.choice().homing()));
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                file.varied().stream().map(Dimension::unit).toList());
        assertEquals(1, weight(file.cell("as-happened", point(file, 1)).scenario()), 1e-9);
    }

    @Test
    void somethingThatTheScenarioLeavesOutCanBeVaried() {
        ExperimentFile file = small.read(ASK + "vary: [{path: platforms.refuge.home, range: [1 %, 2 %]}]\n");
        Dimension home = file.factors().get(0);
        assertEquals(Optional.of(Unit.SHARE), home.unit());
        assertEquals("", home.own());
        assertEquals(
                0.02,
                file.cell("calm", point(file, 5))
                        .scenario()
                        .platforms()
                        .get("refuge")
                        .home()
                        .orElseThrow());
    }

    @Test
    void oneAtATimeBeginsWithTheScenarioAsItIs() {
        ExperimentFile file = small.read(ASK + """
                design: {type: one-at-a-time, levels: 2}
                vary: [{path: choice.terms.habit.weight, range: [1, 2]}]
                """);
        assertEquals(
                List.of("[]", "[1]", "[2]"),
                file.points().stream().map(point -> point.values().toString()).toList());
        assertEquals(
                small.read(ASK).cell("calm", new DesignPoint(1, 1, List.of())).text(),
                file.cell("calm", point(file, 1)).text());
    }

    @Test
    void aTableIsADesign() {
        small.write("points.csv", "choice.terms.habit.weight,shocks.ban.until\n2,3 d\n,2025-02-10\n1,\n");
        ExperimentFile file = small.read(BOTH + "design: {type: file, path: points.csv}\n");
        assertEquals(
                List.of("[2, 3 d]", "[, 2025-02-10]", "[1, ]"),
                file.points().stream().map(point -> point.values().toString()).toList());
        assertEquals(List.of("2", "1"), file.factors().get(0).values());
        Scenario second = file.cell("as-happened", point(file, 2)).scenario();
        assertEquals("Day[date=2025-02-10]", ban(second).until().toString());
    }

    @Test
    void constraintsLeaveOutDesignPoints() {
        ExperimentFile file = small.read(ASK + """
                vary:
                  - {path: choice.terms.habit.build, values: [3 d, 7 d, 40 d]}
                  - {path: choice.terms.habit.fade, values: [5 d, 35 d]}
                constraints: ["choice.terms.habit.build < choice.terms.habit.fade", "choice.terms.habit.fade > 1 w"]
                """);
        assertEquals(
                List.of("[3 d, 35 d]", "[7 d, 35 d]"),
                file.points().stream().map(point -> point.values().toString()).toList());
    }

    @Test
    void measuresKnowTheirUnits() {
        ExperimentFile file = small.read("""
                measures: [{id: kept, of: "dau(refuge, ban.end)"}, "retained(refuge, 3 d)", peak-day(dau(home))]
                curves: [time-share(outside), hhi]
                """);
        assertEquals(
                List.of("kept people", "retained(refuge, 3 d) %", "peak-day(dau(home)) d"),
                file.measures().stream()
                        .map(each -> each.id() + " " + each.unit())
                        .toList());
        assertEquals(
                List.of("time-share(outside) %", "hhi 1"),
                file.curves().stream()
                        .map(each -> each.id() + " " + each.unit())
                        .toList());
    }

    @Test
    void whatIsWrongAtADesignPointIsSaidOnceWithTheFirstPoint() {
        ExperimentFile file = small.read(BOTH + """
                vary:
                  - {path: shocks.ban.until, values: [2025-02-05, 2025-02-10]}
                  - {path: shocks.ban.from, values: [2025-01-20, 2025-02-07, 2025-02-12]}
                  - {path: choice.terms.habit.weight, values: [1, 2]}
                """);
        String first =
                "small.yaml:15:5  error  shocks.ban: ends (2025-02-05T00:00) before it begins (2025-02-07T00:00),"
                        + " at design point 3 (shocks.ban.until = 2025-02-05, shocks.ban.from = 2025-02-07,"
                        + " choice.terms.habit.weight = 1)";
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> file.cell("as-happened", point(file, 3)).scenario());
        assertEquals(List.of(first), small.texts(refused.problems()));
        List<String> mistakes = small.texts(file.mistakes());
        assertEquals(3, mistakes.size(), mistakes::toString);
        assertEquals(first + " and 1 more", mistakes.get(0));
        assertEquals(List.of(), small.read(SmallExperiment.BODY).mistakes());
    }

    @Test
    void tablesOfWhatWasObservedAreReadOnce() throws IOException {
        Path table = small.write("seen.csv", "date,value\n2025-02-12,0.1\n2025-02-13,12345678\n");
        small.write(
                "small.yaml",
                SmallExperiment.SCENARIO.replace("data: {2025-02-12: 3}", "data: {file: seen.csv, scale: 3}"));
        ExperimentFile file = small.read(SmallExperiment.BODY);
        assertTrue(file.inputs().containsValue(table.toAbsolutePath().normalize()), "it is kept all the same");
        Files.delete(table);
        Scenario scenario = file.cell("as-happened", point(file, 1)).scenario();
        assertEquals(
                file.scenario().observations().get(0).data().values(),
                scenario.observations().get(0).data().values());
    }

    @Test
    void anExperimentIsToldFromAScenario() {
        small.read(SmallExperiment.BODY);
        assertTrue(ExperimentReader.isExperiment(folder.resolve("sweep.yaml")));
        assertFalse(ExperimentReader.isExperiment(folder.resolve("small.yaml")));
        assertFalse(ExperimentReader.isExperiment(folder.resolve("nothing.yaml")));
        assertFalse(ExperimentReader.isExperiment(small.write("broken.yaml", "schema: [")));
    }
}
