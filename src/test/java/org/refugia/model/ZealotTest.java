package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.world.World;

/** Zealots never change. */
class ZealotTest {
    @Test
    void aZealotWhoIsAFirstAdopterElsewhereStays() {
        World world = Scenarios.after(Scenarios.small(Map.of(
                "network", "well-mixed",
                "choice.homing", "imitate",
                "choice.reconsider.rate", "0 /d",
                "platforms.old.home", "100 %",
                "platforms.old.zealots", "{by: listed, users: [0]}",
                "platforms.refuge.first_adopters", "{by: listed, users: [0, 1]}")));
        assertEquals(0, world.accounts().home(0));
        assertEquals(2, world.accounts().home(1));
    }
}
