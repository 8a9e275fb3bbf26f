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
import org.refugia.choice.Habit;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.shock.Ban;
import org.refugia.world.Moment;

class ScenarioReaderTest {
    /** Line 1 is the id. */
    private static final String GOOD = """
            id: small
            title: Small
            question: Does it read?
            time: {start: 2025-01-01, end: 2025-03-01}
            population:
              agents: 100
              segments: {young: {share: 40 %}, old: {share: 60 %}}
            network: {type: social, mean_degree: 10}
            platforms:
              home:   {accounts: 100 %, quality: 1.0}
              refuge: {accounts: 2 %, quality: {young: 0.7, others: 0.5}}
            choice: {terms: {habit: {weight: {value: 1.5, range: [1, 2], source: Somebody (2020)}}}}
            shocks:
              - {id: ban, type: ban, platform: home, from: 2025-02-01, until: 14 d}
              - {id: back, type: reversal, reverses: ban}
            """;

    private static ScenarioFile read(String text) {
        return ScenarioReader.parse(text, "small.yaml", Path.of("."), Overrides.NONE);
    }

    private static List<Problem> problems(String text) {
        return assertThrows(InvalidInput.class, () -> read(text)).problems();
    }

    @Test
    void aScenarioThatNamesNoVariantsHasTwo() {
        ScenarioFile file = read(GOOD);
        assertEquals(
                List.of("as-happened", "no-shocks"), List.copyOf(file.variants().keySet()));
        assertEquals("no-shocks", file.counterfactual());
        assertEquals(2, file.variants().get("as-happened").shocks().size());
        assertEquals(0, file.variants().get("no-shocks").shocks().size());
    }

    @Test
    void variantsRunOverTheSameDays() {
        String text = GOOD + "variants: {short: {}, long: {set: {time.end: 2026-01-01}}}\n";
        Problem problem = problems(text).get(0);
        assertTrue(problem.toString().contains("variants.long: changes `time`"), problem.toString());
    }

    @Test
    void aValueKeepsItsRangeAndSource() {
        Parameter weight = read(GOOD).parameters().stream()
                .filter(parameter -> parameter.path().equals("choice.terms.habit.weight"))
                .findFirst()
                .orElseThrow();
        assertEquals("1.5", weight.value());
        assertEquals("1 .. 2", weight.range());
        assertEquals("Somebody (2020)", weight.source());
    }

    @Test
    void aNumberMayDifferBySegment() {
        var refuge = read(GOOD).any().platforms().get("refuge");
        assertEquals(0.7, refuge.quality().of("young"));
        assertEquals(0.5, refuge.quality().of("old"));
    }

    @Test
    void theFirstNamedVariantIsTheCounterfactual() {
        ScenarioFile file = read(GOOD + """
                variants:
                  no-ban: {without: [ban, back]}
                  long-ban: {set: {shocks.ban.until: 30 d, choice.terms.habit.weight: 2}}
                """);
        assertEquals("no-ban", file.counterfactual());
        Scenario longBan = file.variants().get("long-ban");
        assertEquals(2, longBan.choice().term(Habit.class, new Habit(0, 1, 1)).weight());
        assertEquals("After[days=30.0]", ((Ban) longBan.shocks().get(0)).until().toString());
    }

    @Test
    void theCommandLineCanSetAValueAndLeaveOutShocks() {
        Overrides overrides = new Overrides(
                Map.of("population.segments.young.share", "30 %", "population.segments.old.share", "70 %"),
                List.of("back"),
                List.of("as-happened"));
        ScenarioFile file = ScenarioReader.parse(GOOD, "small.yaml", Path.of("."), overrides);
        assertEquals(0.3, file.any().population().segments().get("young").share());
        assertEquals(List.of("as-happened"), List.copyOf(file.variants().keySet()));
        assertEquals(1, file.any().shocks().size());
    }

    @Test
    void aFileMayExtendAnother(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), GOOD);
        Files.writeString(
                folder.resolve("longer.yaml"),
                "extends: base.yaml\nid: longer\nshocks:\n  - {id: ban, until: 40 d}\nplatforms: {refuge: {friction: 1 utils}}\n");
        Scenario scenario = ScenarioReader.read(folder.resolve("longer.yaml"), Overrides.NONE)
                .any();
        assertEquals("longer", scenario.id());
        assertEquals(
                "After[days=40.0]", ((Ban) scenario.shocks().get(0)).until().toString());
        assertEquals(2, scenario.shocks().size());
        assertEquals(1, scenario.platforms().get("refuge").friction());
        assertEquals(1, scenario.platforms().get("home").accounts());
    }

    @Test
    void filesThatExtendEachOtherInACircleAreRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "extends: b.yaml\n");
        Files.writeString(folder.resolve("b.yaml"), "extends: a.yaml\n");
        InvalidInput error =
                assertThrows(InvalidInput.class, () -> ScenarioReader.read(folder.resolve("a.yaml"), Overrides.NONE));
        assertTrue(error.getMessage().contains("circle"), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            until: 14 d               | untill: 14 d             | small.yaml:14:60  error  shocks.ban.untill: unknown key; did you mean `until`?
            old: {share: 60 %}        | old: {share: 58 %}       | small.yaml:7:3  error  population.segments: shares sum to 98 %, must be 100 %
            agents: 100               | agents: 3.7              | small.yaml:6:11  error  population.agents: found 3.7, must be a whole number
            accounts: 2 %             | accounts: 0.02           | small.yaml:11:22  error  platforms.refuge.accounts: found '0.02', must be a share such as 25 %; did you mean `2 %`?
            accounts: 2 %             | accounts: 120 %          | small.yaml:11:22  error  platforms.refuge.accounts: is 120 %, must lie between 0 % and 100 %
            from: 2025-02-01          | from: 2025-02-30         | small.yaml:14:48  error  shocks.ban.from: found '2025-02-30', must be a date
            from: 2025-02-01          | from: 2025-04-01         | small.yaml:14:5  error  shocks.ban: begins at 2025-04-01T00:00, must begin before time.end, 2025-03-01
            platform: home            | platform: hom            | small.yaml:14:36  error  shocks.ban.platform: found 'hom', is no platform of this scenario (home, refuge); did you mean `home`?
            reverses: ban             | reverses: bann           | small.yaml:15:42  error  shocks.back.reverses: found 'bann', is no shock of this scenario (ban, back); did you mean `ban`?
            reverses: ban             | reverses: back           | error  shocks.back.reverses: 'back' is no ban and no install-block, so there is nothing to reverse
            reverses: ban             | reverses: ban, at: 2025-01-15 | comes at 2025-01-15T00:00, before 'ban' begins at 2025-02-01T00:00
            until: 14 d               | until: 2025-01-20        | error  shocks.ban: ends (2025-01-20T00:00) before it begins (2025-02-01T00:00)
            type: social              | type: socail             | small.yaml:8:17  error  network.type: found 'socail', must be one of
            question: Does it read?   | question: {a: b}         | must be a single text
            title: Small              | titel: Small             | unknown key; did you mean `title`?
            end: 2025-03-01           | end: 2024-03-01          | error  time: end (2024-03-01) must come after start (2025-01-01)
            habit:                    | habitt:                  | found 'habitt', must be one of
            end: 2025-03-01}          | end: 2025-03-01, step: 5 h} | step must be 1 d or an even part of a day
            id: back                  | id: ban                  | there are two shocks of this id
            """)
    void aMistakeIsNamedWithItsPlaceAndWhatIsAllowed(String good, String bad, String message) {
        String all = String.join(
                "\n",
                problems(GOOD.replace(good, bad)).stream()
                        .map(Problem::toString)
                        .toList());
        assertTrue(all.contains(message), all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {young: {share: 40 %}, old: {share: 60 %}}  | {young: {share: 40 %}, all: {share: 60 %}}  | none of `all`, `others`, `value`
            range: [1, 2]                               | range: [2, 3]                             | is 1.5, outside its own range [2, 3]
            range: [1, 2]                               | range: [2, 1]                             | runs from the greater to the lesser number
            id: back,                                   | id: 'a.b',                                | an id is letters, digits and hyphens
            until: 14 d                                 | until: 1e300 d                            | must be a date
            until: 14 d                                 | until: -3 d                               | must be a date
            agents: 100                                 | agents: 1e999999999                       | must be a bare number
            end: 2025-03-01                             | end: +999999-01-01                        | more than 100 years
            network: {type: social, mean_degree: 10}    | network: {type: file, path: nowhere.txt}  | nowhere.txt
            network: {type: social, mean_degree: 10}    | network: {type: social, homophily: {by: community, strength: 1}} | found 'community', must be one of segment, region
            network: {type: social, mean_degree: 10}    | network: {type: block, by: community, mean_degree: 5, within: 90 %} | communities is 0, must be at least 2 with by: community
            network: {type: social, mean_degree: 10}    | network: {type: block, by: region, communities: 3, mean_degree: 5, within: 90 %} | communities is 3, but does nothing with by: region
            network: {type: social, mean_degree: 10}    | network: {type: file, path: x, directed: maybe} | found 'maybe', must be true or false
            platforms:                                  | platforms: 5 #                            | must be names and values
            agents: 100                                 | agents: ~                                 | must be a bare number
            """)
    void whatCannotBeRunIsSaidBeforeItIsRun(String good, String bad, String message) {
        assertTrue(GOOD.contains(good), good);
        String text = good.equals("platforms:")
                ? GOOD.replaceAll("platforms:\\n.*\\n.*\\n", "platforms: 5\n")
                : GOOD.replace(good, bad);
        String all =
                String.join("\n", problems(text).stream().map(Problem::toString).toList());
        assertTrue(all.contains(message), all);
    }

    @Test
    void aPlatformWhoseOpeningIsLeftOutNeverOpens() {
        ScenarioFile file = read(GOOD.replace("accounts: 2 %", "accounts: 0 %")
                .replace(
                        "  - {id: back, type: reversal, reverses: ban}",
                        "  - {id: entry, type: platform-opens, platform: refuge, at: 2025-02-01}"));
        assertEquals(
                Moment.NEVER, file.variants().get("no-shocks").shocks().get(0).starts());
        assertEquals(1, file.variants().get("no-shocks").shocks().size());
    }

    @Test
    void leavingOutABanLeavesOutWhatReversesIt() {
        Overrides overrides = new Overrides(Map.of(), List.of("ban"), List.of());
        ScenarioFile file = ScenarioReader.parse(GOOD, "small.yaml", Path.of("."), overrides);
        assertEquals(0, file.variants().get("as-happened").shocks().size());
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        List<Problem> found = problems(GOOD.replace("agents: 100", "agents: many")
                .replace("old: {share: 60 %}", "old: {share: 50 %}")
                .replace("quality: 1.0", "qualty: 1.0")
                .replace("platform: home", "platform: hom")
                .replace("reverses: ban", "reverses: back"));
        assertEquals(
                List.of(
                        "population.agents",
                        "population.segments",
                        "platforms.home.qualty",
                        "shocks.ban.platform",
                        "shocks.back.reverses"),
                found.stream().map(Problem::subject).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: [1, 2          | is not well-formed YAML
            'a: "b'           | is not well-formed YAML
            ''                | is empty
            just words        | must be keys and values
            [1, 2]            | must be keys and values
            '<<: {a: 1}'      | merge keys
            """)
    void whatIsNoScenarioIsRefused(String text, String message) {
        String all = assertThrows(InvalidInput.class, () -> read(text)).getMessage();
        assertTrue(all.contains(message), all);
    }

    @Test
    void aKeyThatStandsTwiceIsAnError() {
        List<Problem> found = problems(GOOD + "id: again\n");
        assertTrue(found.get(0).message().contains("stands here a second time; the first is at small.yaml:1:1"));
    }

    @Test
    void aBanOfPartsOfStepsIsANote() {
        ScenarioFile file = read(GOOD.replace("from: 2025-02-01, until: 14 d", "from: 2025-02-01T22:30, until: 14 h"));
        assertTrue(
                file.notes().toString().contains("lasts 14 h, time.step is 6 h: it acts on 25 %, 100 %, 100 %, 8 %"),
                file.notes().toString());
    }

    @Test
    void aReversalAfterTheBanHasEndedIsANote() {
        ScenarioFile file = read(GOOD.replace("reverses: ban", "reverses: ban, at: 2025-02-20"));
        assertTrue(
                file.notes().toString().contains("comes at 2025-02-20T00:00, after 'ban' has ended by itself"),
                file.notes().toString());
    }

    @Test
    void anItemOfAListWithoutIdsCannotBeSetAlone() {
        Overrides overrides = new Overrides(Map.of("outputs.measures.dau", "accounts"), List.of(), List.of());
        InvalidInput error = assertThrows(
                InvalidInput.class, () -> ScenarioReader.parse(GOOD, "small.yaml", Path.of("."), overrides));
        assertTrue(error.getMessage().contains("there is no `dau`; the list is set as a whole"), error.getMessage());
    }

    @Test
    void anUnknownVariantOrShockOnTheCommandLineIsRefused() {
        Overrides overrides = new Overrides(Map.of("shocks.bann.until", "3 d"), List.of("bakc"), List.of());
        InvalidInput error = assertThrows(
                InvalidInput.class, () -> ScenarioReader.parse(GOOD, "small.yaml", Path.of("."), overrides));
        assertTrue(error.getMessage().contains("did you mean `ban`?"), error.getMessage());
        assertTrue(error.getMessage().contains("did you mean `back`?"), error.getMessage());
    }

    @Test
    void whatARunStoresCanBeReadAgainThoughShocksWereLeftOut() {
        String text = GOOD + "variants:\n  no-ban: {without: [ban]}\n  as-happened: {}\n";
        ScenarioFile file = ScenarioReader.parse(
                text, "small.yaml", Path.of("."), new Overrides(Map.of(), List.of("ban"), List.of()));
        assertTrue(read(file.resolved()).variants().equals(file.variants()), file.resolved());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: x, type: moderation-shift, platform: home, from: 2025-02-01, to: 20 %}             | shocks.x: does nothing: choice.terms leaves out `moderation`
            {id: x, type: data-incident, platform: home, at: 2025-02-01}                            | shocks.x: `risk` does nothing: choice.terms leaves out `privacy`
            {id: x, type: interoperability, platforms: [home, refuge], from: 2025-02-01}            | shocks.x: does nothing: choice.terms leaves out `contacts`
            {id: x, type: creator-fund, platform: home, from: 2025-02-01}                           | shocks.x: does nothing: no segment has `role: creator`
            {id: x, type: wall, platform: home, from: 2025-02-01}                                   | shocks.x: does nothing: there is one region only
            {id: x, type: copycat-ban, follows: ban}                                                | shocks.x: does nothing: 'ban' bans in every region that might follow
            {id: x, type: portability, platform: home, from: 2025-02-01}                            | shocks.x: `friction` saves nothing: signing up on the other platforms costs 0 utils
            {id: x, type: signup-limit, platform: refuge, from: 2025-02-01, most: 1 people}         | shocks.x: admits nobody: one agent stands for 10000 people, more than are admitted until time.end
            {id: x, type: outage, platform: home, from: 2025-02-01T03:00, until: 2025-02-01T12:00}  | shocks.x: lasts 9 h, time.step is 6 h: it acts on 50 %, 100 % of the steps it touches
            """)
    void aShockThatDoesNothingIsANote(String shock, String message) {
        assertNoted(
                GOOD.replace("agents: 100", "agents: 100\n  represents: 1 M people") + "  - " + shock + "\n", message);
    }

    @Test
    void aFundThatOnlyCreatorsHeedIsANote() {
        String creators = GOOD.replace("{share: 40 %}", "{share: 40 %, role: creator}");
        assertNoted(
                creators + "  - {id: x, type: creator-fund, platform: home, from: 2025-02-01}\n",
                "shocks.x: moves creators alone: choice.terms leaves out `content` and `creators`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accounts: 2 %      | accounts: 2 %, capacity: 3 %       | platforms.refuge.capacity: does nothing: choice.terms leaves out `capacity`
            accounts: 2 %      | accounts: 2 %, privacy_risk: 30 %  | platforms.refuge.privacy_risk: does nothing: choice.terms leaves out `privacy`
            terms: {habit:     | terms: {capacity: {}, habit:       | choice.terms.capacity: does nothing: no platform has a `capacity`
            """)
    void aKeyAndATermThatNeedEachOtherAreNotedWhenOneIsMissing(String good, String bad, String message) {
        assertNoted(GOOD.replace(good, bad), message);
    }

    private static void assertNoted(String text, String message) {
        String notes = read(text).notes().toString();
        assertTrue(notes.contains(message), notes);
        assertFalse(read(GOOD).notes().toString().contains(message), "without it there is no such note");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: x, type: copycat-ban, follows: back}                                                        | shocks.x.follows: 'back' is no ban, so there is nothing to follow
            {id: x, type: wall, platform: home, between: [nowhere, everywhere], from: 2025-02-01}                 | found 'nowhere', is no region of this scenario
            {id: x, type: wall, platform: home, between: [everywhere], from: 2025-02-01}                          | between must be two or more: a wall has two sides
            {id: x, type: interoperability, platforms: [home], from: 2025-02-01}                             | platforms must be two or more: a bridge has two ends
            {id: x, type: interoperability, platforms: [home, home], from: 2025-02-01}                       | platforms must be two or more: a bridge has two ends
            {id: x, type: prominent-move, platform: refuge, at: 2025-02-01}                                  | shocks.x.who: nobody can be picked: no segment has `role: creator`
            {id: x, type: prominent-move, platform: refuge, at: 2025-02-01, who: {by: fraction, fraction: 5 %, among: [old]}} | shocks.x.who: nobody can be picked: none of these segments has `role: creator`
            """)
    void aShockThatCannotBeMeantIsRefused(String shock, String message) {
        String all = String.join(
                "\n",
                problems(GOOD + "  - " + shock + "\n").stream()
                        .map(Problem::toString)
                        .toList());
        assertTrue(all.contains(message), all);
    }

    @Test
    void leavingOutABanLeavesOutWhatFollowsIt() {
        String text = GOOD.replace("from: 2025-02-01,", "where: [north], from: 2025-02-01,")
                        .replace("agents: 100", "agents: 100\n  regions: {north: 50 %, south: 50 %}")
                + "  - {id: copies, type: copycat-ban, follows: ban}\n";
        assertEquals(3, read(text).variants().get("as-happened").shocks().size());
        ScenarioFile file = ScenarioReader.parse(
                text, "small.yaml", Path.of("."), new Overrides(Map.of(), List.of("ban"), List.of()));
        assertEquals(0, file.variants().get("as-happened").shocks().size());
    }
}
