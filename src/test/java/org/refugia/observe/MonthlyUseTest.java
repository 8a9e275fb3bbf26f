package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.refugia.network.SocialGraph;

class MonthlyUseTest {
    private static Town town(double share) {
        return new Town(new MonthlyUse(Town.TOTAL), 1, share);
    }

    private static void assertActive(double shareOverThirtyDays, Town town) {
        double sessions = town.world().population().sessions(0);
        assertEquals(
                1 - Math.exp(-sessions * shareOverThirtyDays),
                town.value("a", "mau").orElseThrow(),
                1e-6);
    }

    @Test
    void daysBeforeTheRunCountAsItsBeginning() {
        assertActive(30 * 0.01, town(0.01).step());
    }

    @Test
    void whoLeavesForADayMissesOneOfThirtyUntilThatDayIsThirtyDaysAgo() {
        Town town = town(0.02);
        town.step(t -> t.spend(0, 0, 0));
        assertActive(29 * 0.02, town);
        town.step(t -> t.spend(0, 0.02, 0));
        assertActive(29 * 0.02, town);
        for (int day = 2; day < 30; day++) {
            town.step();
        }
        assertActive(29 * 0.02, town);
        assertActive(30 * 0.02, town.step());
    }

    @Test
    void whoStopsForGoodFadesInThirtyDays() {
        Town town = town(0.02);
        for (int day = 0; day < 29; day++) {
            town.step(day == 0 ? t -> t.spend(0, 0, 0) : t -> {});
            assertActive((29 - day) * 0.02, town);
        }
        assertActive(0, town.step());
        assertEquals(0, town.step().value("a", "mau").orElseThrow());
    }

    @Test
    void aDayCountsWithTheMeanOfItsSteps() {
        Town town = new Town(new MonthlyUse(Town.TOTAL), SocialGraph.empty(1), 0.02, "12 h");
        town.step().step(t -> t.spend(0, 0.06, 0));
        assertActive(29 * 0.02 + 0.04, town);
        assertActive(28 * 0.02 + 0.04 + 0.06, town.step().step());
    }

    @Test
    void whoIsAlwaysThereCountsForOneAndWhoNeverIsForNone() {
        Town town = new Town(new MonthlyUse(Town.TOTAL), 3, 1).step();
        assertEquals(3, town.value("a", "mau").orElseThrow(), 1e-5);
        assertEquals(0, town.value("b", "mau").orElseThrow());
    }
}
