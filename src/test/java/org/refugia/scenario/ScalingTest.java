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
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.network.Social;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.shock.ProminentMove;
import org.refugia.shock.Shock;
import org.refugia.shock.SignupLimit;
import org.refugia.world.Pick;

class ScalingTest {
    /** 1,000 agents; the keys that tests add stand under `platforms` and `shocks`. */
    private static final String THOUSAND = """
            id: thousand
            title: A thousand
            question: What goes along?
            time: {start: 2025-01-01, end: 2025-02-01}
            population:
              agents: 1000
              represents: 4 M people
              segments: {viewers: {share: 90 %}, creators: {share: 10 %, role: creator, posts: 1 /d}}
            network: {type: social, mean_degree: 10}
            platforms:
              old: {accounts: 100 %, quality: 1.0, zealots: {by: fraction, fraction: 3 %}}
              new: {accounts: 0 %, first_adopters: {by: number, count: {value: 20, range: [4, 40]}}}
            choice: {homing: imitate}
            shocks:
              - {id: stars, type: prominent-move, platform: new, at: 2025-01-05, who: {by: number, count: 1}}
              - {id: door, type: signup-limit, platform: new, from: 2025-01-02, most: 800 people}
            variants:
              as-happened: {}
              many: {set: {platforms.new.first_adopters: {by: number, count: 60}, shocks.stars.who.count: 30}}
              crowd: {set: {population.agents: 2000, shocks.door.most: 1.6 k people}}
            """;

    @TempDir
    private Path folder;

    private static Overrides people(int number) {
        return new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(number));
    }

    private static ScenarioFile read(String text, Overrides overrides) {
        return ScenarioReader.parse(text, "thousand.yaml", Path.of("."), overrides);
    }

    private static Pick adopters(ScenarioFile file, String variant) {
        return file.variants().get(variant).platforms().get("new").firstAdopters();
    }

    private static int picked(Pick pick) {
        return ((Pick.Count) pick).count();
    }

    private static <T extends Shock> T shock(ScenarioFile file, String variant, Class<T> type) {
        return file.variants().get(variant).shocks().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsCountedGoesAlongInProportionAndAllElseStays() {
        ScenarioFile file = read(THOUSAND, people(500));
        Scenario scenario = file.variants().get("as-happened");
        assertEquals(500, scenario.population().agents());
        assertEquals(1000, scenario.scaledFrom());
        assertEquals(4e6, scenario.population().represents());
        assertEquals(10, picked(adopters(file, "as-happened")));
        assertEquals(
                1, picked(shock(file, "as-happened", ProminentMove.class).who()), "one is not scaled down to none");
        assertEquals(800, shock(file, "as-happened", SignupLimit.class).most(), "people are no agents");
        assertEquals(10, ((Social) scenario.network()).meanDegree());
        assertEquals(0.03, ((Pick.Fraction) scenario.platforms().get("old").zealots()).fraction(), "a share stays one");
    }

    @Test
    void variantsAndRangesGoAlongToo() {
        ScenarioFile file = read(THOUSAND, people(500));
        assertEquals(30, picked(adopters(file, "many")));
        assertEquals(15, picked(shock(file, "many", ProminentMove.class).who()));
        assertEquals(1000, file.variants().get("crowd").population().agents());
        assertEquals(
                "2 .. 20",
                file.parameters().stream()
                        .filter(each -> each.path().equals("platforms.new.first_adopters.count"))
                        .findFirst()
                        .orElseThrow()
                        .range());
    }

    @Test
    void aNoteSaysWhatWasDone() {
        assertEquals(
                "--people  note   population.agents: 500 instead of 1000; in proportion:"
                        + " platforms.new.first_adopters.count.value 20 → 10,"
                        + " platforms.new.first_adopters.count.range [4, 40] → [2, 20],"
                        + " variants.many.set.platforms.new.first_adopters.count 60 → 30,"
                        + " variants.many.set.shocks.stars.who.count 30 → 15,"
                        + " variants.crowd.set.population.agents 2000 → 1000",
                read(THOUSAND, people(500)).notes().get(0).toString());
    }

    @Test
    void whereAnAgentIsOnePersonPeopleWhoAreAdmittedAreCountedInAgents() {
        String oneEach = THOUSAND.replace("  represents: 4 M people\n", "");
        ScenarioFile file = read(oneEach, people(250));
        assertEquals(200, shock(file, "as-happened", SignupLimit.class).most());
        assertEquals(400, shock(file, "crowd", SignupLimit.class).most());
    }

    @Test
    void aScenarioMayAlsoGrow() {
        ScenarioFile file = read(THOUSAND, people(1_000_000));
        assertEquals(20_000, picked(adopters(file, "as-happened")));
        assertEquals(
                1_000, picked(shock(file, "as-happened", ProminentMove.class).who()));
    }

    @Test
    void withAsManyAgentsAsBeforeNothingIsSaidOrDone() {
        ScenarioFile file = read(THOUSAND, people(1000));
        assertEquals(read(THOUSAND, Overrides.NONE).resolved(), file.resolved());
        assertFalse(file.any().isScaled());
        assertFalse(file.notes().stream().map(Problem::place).anyMatch("--people"::equals));
    }

    @Test
    void whatIsSetIsSetBefore() {
        Map<String, String> set = Map.of("platforms.new.first_adopters.count", "40");
        ScenarioFile file = read(THOUSAND, new Overrides(set, List.of(), List.of(), OptionalInt.of(100)));
        assertEquals(4, picked(adopters(file, "as-happened")));
    }

    @Test
    void whatIsStoredSaysSoAndIsNotScaledAgain() {
        ScenarioFile file = read(THOUSAND, people(500));
        assertTrue(file.stored().contains("scaled_from: 1000"), file.stored());
        ScenarioFile again = read(file.stored(), Overrides.NONE);
        assertEquals(file.variants(), again.variants());
        assertEquals(1000, read(file.stored(), people(100)).any().scaledFrom());
    }

    @Test
    void whatHoldsWithSoManyAgentsOnlyIsNoLongerNoted() {
        String note = "are clustered more by chance alone";
        String few = THOUSAND.replace("agents: 1000", "agents: 40")
                .replace("count: {value: 20, range: [4, 40]}", "count: 20")
                .replace("count: 60", "count: 30");
        assertTrue(read(few, Overrides.NONE).notes().toString().contains(note));
        assertFalse(read(few, people(4000)).notes().toString().contains(note));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: file, path: ties.txt}    |                                                  | network: cannot be scaled by --people: the ties in 'ties.txt' are those of its people
            well-mixed                      | {rule: threshold, thresholds: [1, 2]}            | registration.thresholds: cannot be scaled by --people: they stand for one user each
            well-mixed                      | {rule: threshold, of: number, threshold: 1}      | registration.threshold: cannot be scaled by --people: without ties it is a number of all agents
            {type: regular, degree: 1}      | {rule: threshold, of: number, threshold: 1}      |
            """)
    void whatCannotBeScaledIsRefusedWithTheReason(String network, String registration, String message)
            throws IOException {
        Files.writeString(folder.resolve("ties.txt"), "a b\n");
        String two = """
                id: two
                title: Two
                question: Which of them?
                time: {start: 2025-01-01, end: 2025-02-01}
                population: {agents: 2}
                network: %s
                platforms: {new: {accounts: 0 %%}}
                %s
                """.formatted(network, registration == null ? "" : "registration: " + registration);
        ScenarioReader.parse(two, "two.yaml", folder, Overrides.NONE);
        if (message == null) {
            ScenarioReader.parse(two, "two.yaml", folder, people(4));
        } else {
            InvalidInput refused =
                    assertThrows(InvalidInput.class, () -> ScenarioReader.parse(two, "two.yaml", folder, people(4)));
            assertTrue(refused.getMessage().contains(message), refused.getMessage());
        }
    }

    @Test
    void usersNamedOneByOneAreRefusedAlsoInAVariant() {
        String named = THOUSAND.replace("{by: number, count: 60}", "{by: listed, users: [1, 2]}");
        InvalidInput refused = assertThrows(InvalidInput.class, () -> read(named, people(500)));
        assertTrue(
                refused.getMessage()
                        .contains("platforms.new.first_adopters.users: cannot be scaled by --people:"
                                + " they are named one by one; pick them `by: number` or `by: fraction`"),
                refused.getMessage());
    }

    @Test
    void anExperimentGoesAlongButForWhatItVariesItself() {
        SmallExperiment small = new SmallExperiment(folder);
        small.write("small.yaml", SmallExperiment.SCENARIO.replace("quality: 0.5}", """
                quality: 0.5, first_adopters: {by: number, count: 10}}"""));
        String measures = "measures: [\"dau(refuge, end)\"]\n";
        String variants = "variants: {no-shocks: {}, few: {set: {platforms.refuge.first_adopters.count: 4}}}\n";
        ExperimentFile experiment = small.read(variants + measures, people(50));
        assertEquals(50, experiment.scenario().population().agents());
        assertEquals(
                2,
                picked(experiment
                        .cell("few", experiment.points().get(0))
                        .scenario()
                        .platforms()
                        .get("refuge")
                        .firstAdopters()));
        assertTrue(experiment.storedScenario().contains("scaled_from: 100"));
        assertTrue(experiment.stored().contains("platforms.refuge.first_adopters.count: 2"), experiment.stored());
        assertEquals("50", experiment.identity().get("population.agents"));
        String varied = "levers: [{path: platforms.refuge.first_adopters.count, values: [1, 2]}]\n";
        List<String> problems = small.problems(varied + measures, people(50));
        String refused = "counts agents, which --people scales, but it is varied here";
        assertTrue(problems.stream().anyMatch(each -> each.contains(refused)), problems.toString());
    }

    @Test
    void everyNumberOfTheLanguageThatMayCountAgentsIsKnownToOrNotTo() {
        Set<String> known = Set.of(
                "population.agents", // scaled
                "platforms.<id>.first_adopters.count", // scaled
                "platforms.<id>.zealots.count", // scaled
                "shocks.<id>.who.count", // scaled
                "shocks.<id>.most", // people; scaled where an agent is one
                "population.represents", // people
                "scaled_from", // says what was scaled
                "choice.homing.contacts", // of one user; refused where everybody is one
                "network.degree", // of one user
                "network.ties", // of one user
                "network.cutoff", // of one user
                "network.communities"); // groups
        assertEquals(
                known,
                Catalog.keys().stream()
                        .filter(key -> key.written().equals("a whole number")
                                || key.unit().equals("people"))
                        .map(Catalog.Key::path)
                        .collect(Collectors.toSet()));
    }
}
