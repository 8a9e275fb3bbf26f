package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.choice.ThresholdRegistration.Of;
import org.refugia.network.SocialGraph;
import org.refugia.random.Distribution;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class ThresholdRegistrationTest {
    private static final int REFUGE = 2;
    private static final Utilities NONE = new Utilities(List.of(), OptionalDouble.empty(), 3);

    private static ThresholdRegistration rule(Of of, double threshold) {
        return new ThresholdRegistration(of, new Distribution.Constant(threshold), List.of());
    }

    /** User 0 is tied to users 1 to 4, user 5 to nobody; users 1 and 2 live on the refuge. */
    private static World star() {
        Scenario scenario = Scenarios.small(
                Map.of("population.agents", "6", "network", "well-mixed", "platforms.refuge.accounts", "0 %"));
        World world = Scenarios.world(
                scenario, SocialGraph.mutual(6, ties -> IntStream.range(1, 5).forEach(user -> ties.tie(0, user))));
        Scenarios.live(world, REFUGE, 1, 2);
        world.begin(0);
        return world;
    }

    private static List<Integer> registering(Registration rule, World world) {
        rule.propose(NONE, world);
        return Scenarios.registering(world, REFUGE);
    }

    @Test
    void peopleFollowAsSoonAsTheFractionOfTheirContactsIsThere() {
        assertEquals(List.of(0), registering(rule(Of.FRACTION, 0.5), star()), "two of four");
        assertEquals(List.of(), registering(rule(Of.FRACTION, 0.51), star()));
    }

    @Test
    void peopleFollowAsSoonAsTheNumberOfTheirContactsIsThere() {
        assertEquals(List.of(0), registering(rule(Of.NUMBER, 2), star()));
        assertEquals(List.of(), registering(rule(Of.NUMBER, 2.1), star()));
    }

    @Test
    void aThresholdOfZeroIsMetByEverybodyEvenWithoutContacts() {
        assertEquals(List.of(0, 3, 4, 5), registering(rule(Of.FRACTION, 0), star()), "users 1 and 2 are there");
        assertEquals(List.of(0, 3, 4, 5), registering(rule(Of.NUMBER, -1), star()));
    }

    @Test
    void thresholdsMayBeListedUserByUser() {
        List<Double> thresholds = List.of(3.0, 0.0, 0.0, 0.0, 1.0, 0.0);
        ThresholdRegistration rule = new ThresholdRegistration(Of.NUMBER, new Distribution.Constant(0), thresholds);
        assertEquals(List.of(3, 5), registering(rule, star()));
        assertEquals(6, rule.listed());
        assertEquals(0, rule(Of.NUMBER, 1).listed());
    }

    @Test
    void roundingKeepsNobodyFromAThresholdThatIsMet() {
        assertTrue(49 * (1 / 49.0) < 1);
        assertTrue(ThresholdRegistration.isMet(49 * (1 / 49.0), 1));
        assertTrue(ThresholdRegistration.isMet(0.25, 0.25));
        assertFalse(ThresholdRegistration.isMet(0.25, 0.2501));
    }

    @Test
    void drawnThresholdsAreLastingAndWithoutTiesEverybodyCounts() {
        Scenario scenario = Scenarios.small(Map.of("network", "well-mixed", "platforms.refuge.accounts", "0 %"));
        ThresholdRegistration rule = new ThresholdRegistration(Of.FRACTION, new Distribution.Uniform(0, 1), List.of());
        World world = Scenarios.world(scenario);
        Scenarios.live(world, REFUGE, IntStream.range(0, 600).toArray());
        world.begin(3);
        List<Integer> first = registering(rule, world);
        assertEquals(0.3 * 1400, first.size(), 4 * Math.sqrt(1400 * 0.3 * 0.7), "F = 600 of 2,000");
        world.begin(40);
        assertEquals(first, registering(rule, world));
        world.begin(3);
        List<Integer> byNumber =
                registering(new ThresholdRegistration(Of.NUMBER, new Distribution.Uniform(0, 2000), List.of()), world);
        assertEquals(first, byNumber, "600 of 2,000 people are as much as 30 %");
    }

    @Test
    void whoCouldRegisterOnlyForAPartOfTheStepDoesSoWithThatChance() {
        String block = "{id: stores, type: install-block, platform: refuge, from: 2025-01-08T15:00}";
        Scenario scenario = Scenarios.small(Map.of("platforms.refuge.accounts", "0 %"), block);
        World world = Scenarios.at(Scenarios.world(scenario), scenario, (8 - 1 + 2) * 4 + 2);
        assertEquals(1000, registering(rule(Of.FRACTION, 0), world).size(), 4 * Math.sqrt(500));
        Scenarios.at(world, scenario, (8 - 1 + 2) * 4 + 3);
        assertEquals(List.of(), registering(rule(Of.FRACTION, 0), world));
    }

    @Test
    void aRuleNeedsToKnowWhatItComparesWithWhat() {
        assertThrows(IllegalArgumentException.class, () -> rule(null, 1));
        assertThrows(IllegalArgumentException.class, () -> new ThresholdRegistration(Of.NUMBER, null, List.of()));
    }
}
