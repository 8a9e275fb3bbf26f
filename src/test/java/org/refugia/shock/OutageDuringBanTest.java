package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** An outage is for everybody, a ban for those whom it reaches; each keeps to its own when they overlap. */
class OutageDuringBanTest {
    @Test
    void anOutageDuringABanTakesFromThoseItDoesNotReachOnlyWhatItLoses() {
        Scenario scenario = Scenarios.small(
                Map.of("network", "well-mixed"),
                "{id: dark, type: ban, platform: old, from: 2025-01-05, enforcement: 50 %, circumvention: 0 %}",
                "{id: fails, type: outage, platform: old, from: 2025-01-08, until: 2025-01-09, lost: 10 %}");
        World world = Scenarios.at(Scenarios.world(scenario), scenario, (8 - 1 + 2) * 4 + 1);
        int people = world.population().size();
        int banned = 0;
        for (int user = 0; user < people; user++) {
            double darkness = world.darkness(user, 0);
            banned += darkness == 1 ? 1 : 0;
            assertEquals(darkness == 1 ? 1 : 0.1, darkness, 1e-12);
        }
        assertEquals(0.5, (double) banned / people, 4 * Math.sqrt(0.25 / people));
    }
}
