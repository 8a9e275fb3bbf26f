package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.world.World;

/** A promise is off when the platform is out of reach for a whole step, not for a moment. */
class ShortOutageTest {
    private static final String DEAL = "{id: deal, type: prominent-move, platform: refuge, at: 2025-01-05, share: 90 %,"
            + " who: {by: fraction, fraction: 100 %}}";

    @Test
    void anOutageOfAMinuteEndsNoContractOfAMonth() {
        assertEquals(0.9, share(DEAL), 1e-6);
        assertEquals(
                0.9,
                share(
                        DEAL,
                        "{id: fails, type: outage, platform: refuge, from: 2025-01-07T12:00, until: 2025-01-07T12:01}"),
                1e-6);
    }

    private static double share(String... shocks) {
        World world = Scenarios.after(Scenarios.small(Map.of("network", "well-mixed"), shocks));
        int creators = world.population().creators();
        double sum = 0;
        for (int i = 0; i < creators; i++) {
            sum += world.accounts().share(world.population().creator(i), 2);
        }
        return sum / creators;
    }
}
