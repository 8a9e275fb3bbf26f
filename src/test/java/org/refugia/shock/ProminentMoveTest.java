package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.population.Population;
import org.refugia.scenario.Scenario;
import org.refugia.world.Digest;
import org.refugia.world.World;

/** Whom a prominent move strikes, when, and what they promise. */
class ProminentMoveTest {
    private static final int REFUGE = 2;
    private static final int STEP = (5 - 1 + 2) * 4;
    private static final String MOVE = "{id: stars, type: prominent-move, platform: refuge, at: 2025-01-05T03:00,"
            + " who: {by: number, count: 9, order: best-connected}, share: 60 %, committed: 4 d}";

    private static World struck(String share, String move) {
        Scenario scenario =
                Scenarios.small(Map.of("population.agents", "300", "platforms.refuge.accounts", share), move);
        World world = Scenarios.at(Scenarios.world(scenario), scenario, STEP);
        assertTrue(world.conditions().begins(scenario.shocks().get(0).id()));
        scenario.shocks().get(0).strike(world);
        return world;
    }

    private static List<Integer> creators(World world, IntPredicate which) {
        Population people = world.population();
        List<Integer> creators = new ArrayList<>();
        for (int i = 0; i < people.creators(); i++) {
            if (which.test(people.creator(i))) {
                creators.add(people.creator(i));
            }
        }
        return creators;
    }

    @Test
    void theBestConnectedCreatorsOpenAccountsAndPromiseTheirShare() {
        World world = struck("0 %", MOVE);
        List<Integer> stars = creators(world, user -> true).subList(0, 9); // all have as many followers
        assertEquals(stars, Scenarios.registering(world, REFUGE));
        for (int user = 0; user < 300; user++) {
            assertEquals(stars.contains(user), world.commitments().bind(user, STEP));
            assertEquals(stars.contains(user), world.commitments().bind(user, STEP + 15), "four days of four steps");
            assertFalse(world.commitments().bind(user, STEP + 16));
        }
        assertEquals(REFUGE, world.commitments().platform(stars.get(0)));
        assertEquals(0.6, world.commitments().share(stars.get(0)));
        assertTrue(world.commitments().begin(stars.get(0), STEP));
    }

    @Test
    void onlyThoseOfTheRegionsNamedMove() {
        World world =
                struck("0 %", MOVE.replace("refuge,", "refuge, where: [south],").replace("count: 9", "count: 250"));
        assertEquals(
                creators(world, user -> world.population().region(user) == 1), Scenarios.registering(world, REFUGE));
    }

    @Test
    void whomChancePicksHangsOnTheNameOfTheShock() {
        String some = MOVE.replace("{by: number, count: 9, order: best-connected}", "{by: fraction, fraction: 50 %}");
        World world = struck("0 %", some);
        List<Integer> picked = Scenarios.registering(world, REFUGE);
        assertEquals(Math.round(world.population().creators() / 2.0), picked.size());
        assertEquals(picked, Scenarios.registering(struck("0 %", some), REFUGE));
        assertNotEquals(picked, Scenarios.registering(struck("0 %", some.replace("id: stars", "id: others")), REFUGE));
    }

    @Test
    void whoHoldsAnAccountOpensNone() {
        World world = struck("100 %", MOVE);
        assertEquals(List.of(), Scenarios.registering(world, REFUGE));
        assertTrue(world.commitments().bind(world.population().creator(0), STEP));
    }

    @Test
    void aMoveChangesNoConditions() {
        Scenario scenario = Scenarios.small(Map.of("population.agents", "300"), MOVE);
        World world = Scenarios.world(scenario);
        world.begin(STEP);
        List<Double> before = Digest.conditions(world);
        scenario.shocks().get(0).shape(world.conditions());
        assertEquals(before, Digest.conditions(world));
    }
}
