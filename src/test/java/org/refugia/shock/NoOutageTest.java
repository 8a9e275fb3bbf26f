package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;

/** Where no session is lost nobody looks whether it is back. */
class NoOutageTest {
    @Test
    void anOutageThatLosesNothingDoesNothing() {
        String fails = "{id: fails, type: outage, platform: old, from: 2025-01-08, until: 2025-01-09, lost: 0 %}";
        Map<String, String> mixed = Map.of("network", "well-mixed");
        Scenario with = Scenarios.small(mixed, fails);
        Scenario without = Scenarios.small(mixed);
        assertEquals(Scenarios.csv(Scenarios.run(without, 1)), Scenarios.csv(Scenarios.run(with, 1)));
    }
}
