package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0.02, 1", "0.05, 0.5042", "0.10, 0.2752", "0.30, 0.0977"})
    void theShareOfMoversFallsWithTheBelievedChanceOfReturn(double returnPerDay, double movers) { // MODEL section 10
        int people = 1_000_000;
        int moved = 0;
        for (int i = 0; i < people; i++) {
            double cost = 10 * (i + 0.5) / people;
            moved += Waiting.moves(cost, 0.3, 0.99, returnPerDay) ? 1 : 0;
        }
        assertEquals(movers, (double) moved / people, 5e-5);
    }

    @Test
    void aMoveIsWorthItsDailyGainUntilTheReturn() {
        assertEquals(0.5 / (1 - 0.9 * 0.8), Waiting.worth(0.5, 0.9, 0.2));
        assertEquals(0.5, Waiting.worth(0.5, 0.9, 1), "who returns tomorrow gains for a day");
        assertTrue(Waiting.moves(1.78, 0.5, 0.9, 0.2));
        assertFalse(Waiting.moves(1.79, 0.5, 0.9, 0.2));
    }

    @Test
    void nobodyMovesForNothing() {
        assertFalse(Waiting.moves(0, 0, 0.99, 0));
        assertFalse(Waiting.moves(0.3, 0.3, 0, 0));
        assertTrue(Waiting.moves(0.29, 0.3, 0, 0));
    }

    @Test
    void theHazardOfDeletionGivesTheShareDeletedAfterThirtyDays() {
        for (double share : new double[] {0, 0.02, 0.05, 0.6}) {
            double hazard = new Waiting(0.99, 0.1, share).deletionPerDay();
            assertEquals(share, 1 - Math.exp(-30 * hazard), 1e-12);
        }
    }
}
