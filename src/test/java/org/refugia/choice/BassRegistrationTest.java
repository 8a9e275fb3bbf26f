package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.choice.BassRegistration.Among;
import org.refugia.network.SocialGraph;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class BassRegistrationTest {
    private static final int REFUGE = 2;
    private static final Utilities NONE = new Utilities(List.of(), OptionalDouble.empty(), 3);

    private static List<Integer> registering(Registration rule, World world) {
        rule.propose(NONE, world);
        return Scenarios.registering(world, REFUGE);
    }

    @Test
    void theChanceOfADayIsThatOfBass() {
        assertEquals(0.03, BassRegistration.chance(0.03, 0.38, 0, 1), 1e-15);
        assertEquals(0.22, BassRegistration.chance(0.03, 0.38, 0.5, 1), 1e-15);
        assertEquals(0.41, BassRegistration.chance(0.03, 0.38, 1, 1), 1e-15);
        assertEquals(1, BassRegistration.chance(0.9, 0.9, 1, 0.25), "it does not exceed 1");
    }

    @Test
    void theChancesOfFourStepsMakeThatOfADay() {
        double step = BassRegistration.chance(0.03, 0.38, 0.5, 0.25);
        assertEquals(1 - Math.pow(0.78, 0.25), step, 1e-15);
        assertEquals(0.22, 1 - Math.pow(1 - step, 4), 1e-15);
    }

    @Test
    void peopleRegisterAtTheRateOfTheFormula() {
        Scenario scenario = Scenarios.small(Map.of("network", "well-mixed", "platforms.refuge.accounts", "0 %"));
        World world = Scenarios.world(scenario);
        Scenarios.live(world, REFUGE, IntStream.range(0, 600).toArray());
        for (Among among : Among.values()) {
            world.begin(0);
            double chance = 1 - Math.pow(1 - 0.1 - 0.8 * 0.3, 0.25);
            assertEquals(
                    1400 * chance,
                    registering(new BassRegistration(0.1, 0.8, among), world).size(),
                    4 * Math.sqrt(1400 * chance * (1 - chance)),
                    "without ties one's contacts are everybody");
        }
    }

    @Test
    void amongContactsOnlyTheirShareCounts() {
        Scenario scenario = Scenarios.small(Map.of("population.agents", "40", "platforms.refuge.accounts", "0 %"));
        World world = Scenarios.world(
                scenario, SocialGraph.mutual(40, ties -> IntStream.range(2, 20).forEach(user -> ties.tie(0, user))));
        Scenarios.live(world, REFUGE, 0, 1);
        world.begin(0);
        List<Integer> contacts = registering(new BassRegistration(0, 1, Among.CONTACTS), world);
        assertEquals(IntStream.range(2, 20).boxed().toList(), contacts, "F = 1 for them, 0 for all others");
        world.begin(0);
        List<Integer> anybody = registering(new BassRegistration(0, 1, Among.EVERYBODY), world);
        assertTrue(anybody.size() < 10, "F = 2 of 40, a quarter of a day");
    }

    @Test
    void everybodyIsCountedPlatformByPlatform() {
        Scenario scenario = Scenarios.small(
                Map.of("network", "well-mixed", "platforms.refuge.accounts", "0 %", "platforms.rival.accounts", "0 %"));
        World world = Scenarios.world(scenario);
        Scenarios.live(world, REFUGE, IntStream.range(0, 1000).toArray());
        world.begin(0);
        assertTrue(registering(new BassRegistration(0, 0.4, Among.EVERYBODY), world)
                        .size()
                > 20);
        assertEquals(List.of(), Scenarios.registering(world, 1), "nobody is on the rival, so nobody follows there");
    }

    @Test
    void withoutInnovatorsNothingBegins() {
        Scenario scenario = Scenarios.small(Map.of("platforms.refuge.accounts", "0 %"));
        for (Among among : Among.values()) {
            World world = Scenarios.world(scenario);
            assertEquals(List.of(), registering(new BassRegistration(0, 1, among), world));
        }
    }

    @Test
    void chancesLieBetweenNoughtAndOne() {
        assertThrows(IllegalArgumentException.class, () -> new BassRegistration(-0.1, 0, Among.EVERYBODY));
        assertThrows(IllegalArgumentException.class, () -> new BassRegistration(0, 1.1, Among.EVERYBODY));
    }
}
