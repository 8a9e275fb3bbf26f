package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.Conditions;
import org.refugia.world.Digest;
import org.refugia.world.World;

/**
 * Where shocks are tried one by one: the small scenario with some values set.
 *
 * @param set  values by dotted path
 */
record Stage(Map<String, String> set) {
    private static final int WARM_UP_DAYS = 2;

    Scenario scenario(String... shocks) {
        return Scenarios.small(set, shocks);
    }

    /** Conditions in the step that begins on a date of January 2025 at an hour. */
    Conditions at(int date, int hour, String... shocks) {
        Scenario scenario = scenario(shocks);
        return Scenarios.at(Scenarios.world(scenario), scenario, (date - 1 + WARM_UP_DAYS) * 4 + hour / 6)
                .conditions();
    }

    /** Nothing has happened yet. */
    void assertBaseline(Conditions now) {
        World untouched = Scenarios.world(scenario());
        assertEquals(Digest.conditions(untouched), Digest.of(now, untouched.platforms(), untouched.population()));
    }
}
