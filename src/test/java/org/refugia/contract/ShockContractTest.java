package org.refugia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.shock.Shock;
import org.refugia.world.Digest;
import org.refugia.world.World;

/** What holds for every shock, made from its descriptors. */
class ShockContractTest {
    private static final Map<String, String> SMALLER =
            Map.of("population.agents", "600", "time.end", "2025-01-14", "platforms.old.accounts", "90 %");

    static Stream<String> words() {
        return Examples.words(Shock.class).words().keySet().stream();
    }

    static Stream<String> wordsWithAStrength() {
        return words().filter(word -> !Examples.strengths(
                        Examples.words(Shock.class).words().get(word))
                .isEmpty());
    }

    private static Scenario with(String shock) {
        return Scenarios.small(SMALLER, Examples.TARGET, shock);
    }

    /** Conditions in every step. */
    private static List<List<Double>> conditions(Scenario scenario, List<Shock> shocks) {
        World world = Scenarios.world(scenario);
        List<List<Double>> all = new ArrayList<>();
        for (int step = 0; step < scenario.time().calendar().steps(); step++) {
            world.begin(step);
            shocks.forEach(shock -> shock.shape(world.conditions()));
            all.add(Digest.conditions(world));
        }
        return all;
    }

    static Stream<String> wordsThatStrike() {
        return words().filter(ShockContractTest::strikes);
    }

    private static boolean strikes(String word) {
        return Stream.of(Examples.words(Shock.class).words().get(word).getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("strike"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyShockShapesConditionsTheSameWheneverItIsAskedOrStrikesPeople(String word) {
        Scenario scenario = with(Examples.strong(word));
        List<Shock> others = scenario.shocks().stream()
                .filter(shock -> !shock.id().equals("example"))
                .toList();
        List<List<Double>> once = conditions(scenario, scenario.shocks());
        assertEquals(once, conditions(scenario, scenario.shocks()));
        assertEquals(strikes(word), once.equals(conditions(scenario, others)));
    }

    @ParameterizedTest
    @MethodSource("wordsThatStrike")
    void aShockThatStrikesDoesSoOnceInTheStepInWhichItBegins(String word) {
        Scenario scenario = with(Examples.strong(word));
        Shock shock = scenario.shocks().stream()
                .filter(each -> each.id().equals("example"))
                .findFirst()
                .orElseThrow();
        World world = Scenarios.world(scenario);
        int strikes = 0;
        for (int step = 0; step < scenario.time().calendar().steps(); step++) {
            world.begin(step);
            strikes += world.conditions().begins(shock.id()) ? 1 : 0;
        }
        assertEquals(1, strikes);
        int begins = ((int) scenario.time().warmUpDays() + 7) * 4; // the third hour of 8 January
        world.begin(begins);
        List<Double> before = Digest.people(world);
        shock.strike(world);
        assertNotEquals(before, Digest.people(world));
        assertEquals(true, world.conditions().begins(shock.id()));
    }

    @Test
    void allShocksTogetherShapeConditionsTheSameInAnyOrder() {
        List<String> all = new ArrayList<>(List.of(Examples.TARGET));
        words().forEach(word -> all.add(Examples.strong(word).replace("id: example", "id: " + word)));
        Scenario scenario = Scenarios.small(SMALLER, all.toArray(String[]::new));
        List<Shock> order = new ArrayList<>(scenario.shocks());
        List<List<Double>> once = conditions(scenario, order);
        Collections.reverse(order);
        assertAlike(once, conditions(scenario, order));
        Collections.rotate(order, 4);
        assertAlike(once, conditions(scenario, order));
    }

    /** Two numbers add up to the same bits in either order, more of them only up to rounding. */
    private static void assertAlike(List<List<Double>> once, List<List<Double>> again) {
        for (int step = 0; step < once.size(); step++) {
            for (int i = 0; i < once.get(step).size(); i++) {
                assertEquals(once.get(step).get(i), again.get(step).get(i), 1e-15);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wordsWithAStrength")
    void aShockWithoutStrengthChangesNoByteOfTheSeries(String word) {
        String without = Scenarios.csv(Scenarios.run(Scenarios.small(SMALLER, Examples.TARGET), 5));
        assertEquals(without, Scenarios.csv(Scenarios.run(with(Examples.powerless(word)), 5)));
    }
}
