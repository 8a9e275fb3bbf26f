package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReturnRateTest {
    /** Users 0 to 3 live on a, user 4 is there too seldom to be present. */
    private static Town town() {
        Town town = new Town(new ReturnRate(Town.TOTAL), 5, 0.5);
        town.step(t -> t.spend(4, 0.04, 0));
        return town;
    }

    private static void goDark(Town town, int... users) {
        for (int user : users) {
            town.world().accounts().setDark(user, 0, true);
            town.spend(user, 0, 0);
        }
    }

    private static void comeBack(Town town, int user, double share) {
        town.world().accounts().setDark(user, 0, false);
        town.spend(user, share, 0);
    }

    private static double rate(Town town) {
        return town.value("a", "return-rate").orElseThrow();
    }

    @Test
    void whileNobodyHasLostThePlatformThereIsNone() {
        assertTrue(town().value("a", "return-rate").isEmpty());
        Town town = town().step(t -> goDark(t, 4));
        assertEquals(OptionalDouble.empty(), town.value("a", "return-rate"), "who was not present lost nothing");
    }

    @Test
    void onlyThoseWhoWerePresentBeforeAreCounted() {
        Town town = town().step(t -> goDark(t, 0, 1, 2, 4));
        assertEquals(0, rate(town));
        town.step(t -> comeBack(t, 4, 0.5));
        assertEquals(0, rate(town), "user 4 was not present when it went dark");
        town.step(t -> comeBack(t, 0, 0.05));
        assertEquals(100 / 3.0, rate(town), 1e-9);
        town.step(t -> comeBack(t, 1, 0.04));
        assertEquals(100 / 3.0, rate(town), 1e-9, "user 1 is back, but not present");
        assertTrue(town.value("b", "return-rate").isEmpty());
    }

    @Test
    void whoIsStillPresentInAStepThatIsPartlyDarkHasNotReturned() {
        Town town = town().step(t -> t.world().accounts().setDark(0, 0, true));
        assertEquals(0, rate(town));
        assertEquals(100, rate(town.step(t -> comeBack(t, 0, 0.5))));
    }

    @Test
    void whoLosesItTwiceCountsOnce() {
        Town town = town().step(t -> goDark(t, 0, 1));
        town.step(t -> comeBack(t, 0, 0.5));
        assertEquals(50, rate(town));
        town.step(t -> goDark(t, 0));
        assertEquals(0, rate(town));
        town.step(t -> comeBack(t, 0, 0.5));
        assertEquals(50, rate(town));
    }

    @Test
    void whoDeletesTheAccountStaysAmongThoseWhoLostIt() {
        Town town = town().step(t -> goDark(t, 0, 1)).step(t -> comeBack(t, 0, 0.5));
        assertEquals(50, rate(town.step(t -> t.world().delete(1, 0))));
        assertEquals(0, rate(town.step(t -> t.world().delete(0, 0))));
    }
}
