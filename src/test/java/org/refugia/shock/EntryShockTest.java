package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.parameter.InvalidInput;
import org.refugia.scenario.Scenario;
import org.refugia.world.Conditions;

/** Shocks that change how people come to a platform and whom they see there, step by step. */
class EntryShockTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    private static final int NORTH = 0;
    private static final int SOUTH = 1;

    private static final Stage STAGE = new Stage(Map.of("network", "well-mixed", "population.agents", "200"));

    @Test
    void portabilitySavesUsersOfAPlatformAShareOfTheirCosts() {
        String portable = "{id: portable, type: portability, platform: old, where: [south], from: 2025-01-05T03:00,"
                + " until: 2025-01-07, friction: 40 %, switching_cost: 80 %}";
        STAGE.assertBaseline(STAGE.at(4, 18, portable));
        assertEquals(0.8, STAGE.at(5, 0, portable).entry().frictionKept(OLD, SOUTH), 1e-15, "half of the step");
        assertEquals(0.6, STAGE.at(5, 0, portable).entry().switchingCostKept(OLD, SOUTH), 1e-15);
        assertEquals(0.6, STAGE.at(6, 0, portable).entry().frictionKept(OLD, SOUTH), 1e-15);
        assertEquals(0.2, STAGE.at(6, 0, portable).entry().switchingCostKept(OLD, SOUTH), 1e-15);
        assertEquals(1, STAGE.at(6, 0, portable).entry().frictionKept(OLD, NORTH));
        assertEquals(1, STAGE.at(6, 0, portable).entry().switchingCostKept(REFUGE, SOUTH));
        STAGE.assertBaseline(STAGE.at(7, 0, portable));
        String again = portable.replace("id: portable", "id: again");
        assertEquals(0.36, STAGE.at(6, 0, portable, again).entry().frictionKept(OLD, SOUTH), 1e-15);
    }

    @Test
    void aSignupLimitHoldsForItsTime() {
        String limit = "{id: invites, type: signup-limit, platform: refuge, from: 2025-01-05T03:00,"
                + " until: 2025-01-07, most: 40 people}";
        STAGE.assertBaseline(STAGE.at(4, 18, limit));
        assertEquals(40, STAGE.at(5, 0, limit).entry().signupsPerDay(REFUGE));
        assertEquals(0.5, STAGE.at(5, 0, limit).entry().unlimited(REFUGE));
        assertEquals(0, STAGE.at(6, 0, limit).entry().unlimited(REFUGE));
        assertEquals(Double.POSITIVE_INFINITY, STAGE.at(6, 0, limit).entry().signupsPerDay(OLD));
        assertEquals(1, STAGE.at(6, 0, limit).entry().unlimited(OLD));
        STAGE.assertBaseline(STAGE.at(7, 0, limit));
        String lower = limit.replace("invites", "fewer").replace("40 people", "30 people");
        assertEquals(30, STAGE.at(6, 0, limit, lower).entry().signupsPerDay(REFUGE), "the lower limit holds");
        assertEquals(30, STAGE.at(6, 0, lower, limit).entry().signupsPerDay(REFUGE));
    }

    @Test
    void aWallPartsTheRegionsNamedInStepsItCoversByHalfOrMore() {
        String wall = "{id: wall, type: wall, platform: refuge, from: 2025-01-05T03:00, until: 2025-01-07T02:00}";
        STAGE.assertBaseline(STAGE.at(4, 18, wall));
        assertTrue(STAGE.at(5, 0, wall).links().hasWall(REFUGE), "half of the step");
        assertFalse(STAGE.at(5, 0, wall).links().see(REFUGE, NORTH, SOUTH));
        assertFalse(STAGE.at(5, 0, wall).links().see(REFUGE, SOUTH, NORTH));
        assertTrue(STAGE.at(5, 0, wall).links().see(REFUGE, NORTH, NORTH));
        assertTrue(STAGE.at(5, 0, wall).links().see(OLD, NORTH, SOUTH));
        assertFalse(STAGE.at(5, 0, wall).links().hasWall(OLD));
        assertFalse(STAGE.at(5, 0, wall).links().arePlain(REFUGE));
        assertTrue(STAGE.at(5, 0, wall).links().arePlain(OLD));
        STAGE.assertBaseline(STAGE.at(7, 0, wall));
    }

    @Test
    void aWallLeavesRegionsItDoesNotNameOpenToAll() {
        String wall = "{id: wall, type: wall, platform: old, between: [north, south], from: 2025-01-05}";
        Scenario scenario = Scenarios.small(
                Map.of("population.regions", "{north: 50 %, south: 30 %, east: 20 %}", "population.agents", "100"),
                wall);
        Conditions now = Scenarios.at(Scenarios.world(scenario), scenario, 60).conditions();
        assertFalse(now.links().see(OLD, NORTH, SOUTH));
        for (int region = 0; region < 3; region++) {
            assertTrue(now.links().see(OLD, region, 2));
            assertTrue(now.links().see(OLD, 2, region));
        }
    }

    @Test
    void aBridgeJoinsItsPlatformsForTheShareOfTheStepItStands() {
        String bridge = "{id: bridge, type: interoperability, platforms: [old, rival], from: 2025-01-05T03:00,"
                + " until: 2025-01-07, share: 60 %}";
        STAGE.assertBaseline(STAGE.at(4, 18, bridge));
        assertEquals(0.3, STAGE.at(5, 0, bridge).links().bridged(OLD), 1e-15);
        assertEquals(0.6, STAGE.at(6, 0, bridge).links().bridged(RIVAL), 1e-15);
        assertEquals(0, STAGE.at(6, 0, bridge).links().bridged(REFUGE));
        assertFalse(STAGE.at(6, 0, bridge).links().arePlain(OLD));
        assertTrue(STAGE.at(6, 0, bridge).links().arePlain(REFUGE));
        assertEquals(1 << RIVAL, STAGE.at(6, 0, bridge).links().bridgedWith(OLD));
        assertEquals(1 << OLD, STAGE.at(6, 0, bridge).links().bridgedWith(RIVAL));
        assertEquals(0, STAGE.at(7, 0, bridge).links().bridgedWith(OLD));
        STAGE.assertBaseline(STAGE.at(7, 0, bridge));
        String better = bridge.replace("id: bridge", "id: better").replace("60 %", "90 %");
        assertEquals(
                0.9, STAGE.at(6, 0, bridge, better).links().bridged(OLD), 1e-15, "the better of two bridges counts");
        assertEquals(0.9, STAGE.at(6, 0, better, bridge).links().bridged(OLD), 1e-15);
    }

    @Test
    void aBridgeHasTwoEnds() {
        assertThrows(
                InvalidInput.class,
                () -> STAGE.scenario(
                        "{id: bridge, type: interoperability, platforms: [old], from: 2025-01-05, share: 60 %}"));
    }
}
