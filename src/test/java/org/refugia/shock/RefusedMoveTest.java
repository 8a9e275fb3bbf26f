package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;

/** Where a platform takes nobody a prominent move does nothing. */
class RefusedMoveTest {
    private static final String CLOSED = "{id: closed, type: install-block, platform: refuge, from: 2024-12-01}";
    private static final String DEAL =
            "{id: deal, type: prominent-move, platform: refuge, at: 2025-01-05, who: {by: fraction, fraction: 100 %}}";

    @Test
    void whoGetsNoAccountGoesOnAsBefore() {
        Map<String, String> set = Map.of("network", "well-mixed", "platforms.refuge.accounts", "0 %");
        assertEquals(
                Scenarios.csv(Scenarios.run(Scenarios.small(set, CLOSED), 1)),
                Scenarios.csv(Scenarios.run(Scenarios.small(set, CLOSED, DEAL), 1)));
    }
}
