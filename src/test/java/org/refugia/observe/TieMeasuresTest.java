package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.refugia.network.SocialGraph;

/** Measures of ties, on five people of whom the last knows nobody. */
class TieMeasuresTest {
    /** 0–1, 0–2, 1–2, 2–3. */
    private static final SocialGraph MUTUAL = SocialGraph.mutual(5, TieMeasuresTest::ties);

    /** The same, the first of each following the second. */
    private static final SocialGraph DIRECTED = SocialGraph.directed(5, TieMeasuresTest::ties);

    private static void ties(SocialGraph.Sink sink) {
        sink.tie(0, 1);
        sink.tie(0, 2);
        sink.tie(1, 2);
        sink.tie(2, 3);
    }

    private static double value(Town town, String measure) {
        return town.value("b", measure).orElseThrow();
    }

    @Test
    void aTieIsKeptWhereBothEndsArePresent() {
        for (SocialGraph graph : new SocialGraph[] {MUTUAL, DIRECTED}) {
            Town town = new Town(new TieRetention(), graph, 0.5, "1 d").step();
            assertEquals(100, town.value("a", "tie-retention").orElseThrow());
            assertEquals(0, value(town, "tie-retention"));
            town.step(t -> {
                t.spend(0, 0.04, 0.5);
                t.spend(2, 0.5, 0.05);
                t.spend(4, 0.5, 0.5);
            });
            assertEquals(50, town.value("a", "tie-retention").orElseThrow(), "1–2 and 2–3 are left");
            assertEquals(25, value(town, "tie-retention"), "only 0–2");
        }
    }

    @Test
    void withoutTiesThereIsNothingToKeepOrToFollow() {
        Town town = new Town(new TieRetention(), 3, 0.5).step();
        assertTrue(town.value("a", "tie-retention").isEmpty());
        town = new Town(new ContactsMoved(), 3, 0.5).step(t -> t.world().open(0, 1));
        assertTrue(town.value("b", "contacts-moved").isEmpty());
        assertTrue(town.value("b", "contacts-moved-before").isEmpty());
    }

    @Test
    void theContactsOfThoseWhoMovedAreCountedAsTheyMove() {
        Town town =
                new Town(new ContactsMoved(), MUTUAL, 0.5, "12 h").step(t -> {}).step();
        assertTrue(town.value("b", "contacts-moved").isEmpty(), "nobody has registered");
        town.step().step(t -> t.world().open(4, 1));
        assertTrue(town.value("b", "contacts-moved").isEmpty(), "user 4 has no contacts");
        town.step().step(t -> t.world().open(2, 1));
        assertEquals(0, value(town, "contacts-moved"));
        assertTrue(town.value("b", "contacts-moved-before").isEmpty(), "no mover has a contact who moved");
        town.step(t -> t.world().open(0, 1)).step(t -> t.world().open(1, 1));
        // 0: {1, 2} moved, 2 before; 1: {0, 2} moved, both before; 2: {0, 1} of {0, 1, 3}, none before
        assertEquals(100 * (1 + 1 + 2 / 3.0) / 3, value(town, "contacts-moved"), 1e-6);
        assertEquals(100 * (0.5 + 1 + 0) / 3, value(town, "contacts-moved-before"), 1e-6);
        assertTrue(town.value("a", "contacts-moved").isEmpty(), "accounts from before the run are no moves");
    }

    @Test
    void whoMovesInTheSameStepIsNotBefore() {
        Town town = new Town(new ContactsMoved(), MUTUAL, 0.5, "1 d").step(t -> {
            t.world().open(0, 1);
            t.world().open(1, 1);
        });
        assertEquals(50, value(town, "contacts-moved"), "each knows the other and user 2");
        assertEquals(0, value(town, "contacts-moved-before"));
    }

    @Test
    void whoRegistersAgainHasMovedOnce() {
        Town town = new Town(new ContactsMoved(), MUTUAL, 0.5, "1 d");
        town.step(t -> t.world().open(3, 1)).step(t -> t.world().open(2, 1));
        town.step(t -> t.world().delete(3, 1)).step(t -> t.world().open(3, 1));
        assertEquals(100 * (1 + 1 / 3.0) / 2, value(town, "contacts-moved"), 1e-6);
        assertEquals(50, value(town, "contacts-moved-before"), "user 3 was first all the same");
    }

    @Test
    void whereTiesRunOneWayOnlyThoseOneFollowsCount() {
        Town town = new Town(new ContactsMoved(), DIRECTED, 0.5, "1 d");
        town.step(t -> t.world().open(2, 1)).step(t -> t.world().open(0, 1));
        // 0 follows {1, 2}, of whom 2 moved before; 2 follows 3 only
        assertEquals(25, value(town, "contacts-moved"));
        assertEquals(100, value(town, "contacts-moved-before"));
    }
}
