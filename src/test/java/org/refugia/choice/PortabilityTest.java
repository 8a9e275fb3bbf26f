package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** Who may take their data along signs up, and moves for good, more easily. */
class PortabilityTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    /** Step of 8 January, noon. */
    private static final int STEP = (8 - 1 + 2) * 4 + 2;

    private static final HazardRegistration RULE =
            new HazardRegistration(0.1, 2.5, 4, new StoreRanking(0, 0.8, 7), 0, 1);

    private static World world(Map<String, String> set, String... shocks) {
        Scenario scenario = Scenarios.small(set, shocks);
        return Scenarios.at(Scenarios.world(scenario), scenario, STEP);
    }

    private static void assertRate(double rate, World world, IntPredicate who) {
        int[] users = IntStream.range(0, 2000).filter(who).toArray();
        List<Integer> registering = Scenarios.registering(world, REFUGE);
        double chance = 1 - Math.exp(-rate * 0.25);
        long found = IntStream.of(users).filter(registering::contains).count();
        assertTrue(users.length > 300);
        assertEquals(users.length * chance, found, 4 * Math.sqrt(users.length * chance * (1 - chance)));
    }

    @Test
    void itSavesTheUsersOfAPlatformFrictionElsewhereInItsRegions() {
        World world = world(
                Map.of(
                        "platforms.refuge.accounts", "0 %",
                        "platforms.refuge.friction", "2 utils",
                        "platforms.old.quality", "0",
                        "platforms.rival.quality", "0"),
                "{id: portable, type: portability, platform: rival, where: [south], from: 2025-01-05, friction: 75 %}");
        for (int user = 0; user < 2000; user++) {
            world.exposure().add(user, REFUGE, 5);
        }
        RULE.propose(new Utilities(List.of(), OptionalDouble.of(0), 3), world);
        IntPredicate south = user -> world.population().region(user) == 1;
        IntPredicate onRival = user -> world.accounts().holds(user, RIVAL);
        assertRate(0.5 * Math.exp(-2 * 0.25), world, south.and(onRival));
        assertRate(0.5 * Math.exp(-2), world, south.and(onRival.negate()));
        assertRate(0.5 * Math.exp(-2), world, south.negate());
    }

    @Test
    void itSavesWhoLostThePlatformAShareOfTheCostOfMovingForGood() {
        String ban = "{id: dark, type: ban, platform: old, from: 2025-01-05, enforcement: 100 %, circumvention: 0 %,"
                + " expected_return: 0.1 /d}";
        String portable = "{id: portable, type: portability, platform: old, where: [south], from: 2025-01-05,"
                + " switching_cost: 75 %}";
        World world = world(Map.of("platforms.rival.accounts", "100 %"), ban, portable);
        Utilities utilities = new Utilities(List.of(new Quality()), OptionalDouble.of(0.3), 3);
        for (int user = 0; user < 1000; user++) {
            world.accounts().setDark(user, OLD, user < 900);
            utilities.block().add(user);
        }
        utilities.evaluate(world);
        new Waiting(0.99, 0.1, 0.02).decide(utilities, world);
        int moved = 0;
        for (int user = 0; user < 1000; user++) {
            int kept = world.population().region(user) == 1 ? 4 : 1;
            boolean moves = world.population().switchingCost(user) < kept * (0.6 - 0.3) / (1 - 0.99 * 0.9);
            assertEquals(moves && user < 900, (world.accounts().moved(user) >> OLD & 1) != 0, "user " + user);
            assertEquals(0, world.accounts().moved(user) & ~(1 << OLD));
            moved += moves ? 1 : 0;
        }
        assertTrue(moved > 200 && moved < 800);
    }
}
