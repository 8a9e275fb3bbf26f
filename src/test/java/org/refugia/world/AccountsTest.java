package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final LocalDate START = LocalDate.parse("2025-01-01");
    private static final Calendar CALENDAR = new Calendar(START, START.plusDays(200), ZoneId.of("UTC"), 21_600, 0);
    private static final Dynamics DYNAMICS = new Dynamics(7, 35, 14, 2.5, 4, 7, 0.1, true);

    private static Accounts accounts() {
        Accounts accounts = new Accounts(1, 2, CALENDAR, DYNAMICS);
        accounts.divideTime();
        return accounts;
    }

    @Test
    void habitGoesHalfWayInItsHalfLife() {
        assertEquals(0.5, Accounts.drift(0, 1, 0.5));
        Accounts accounts = accounts();
        accounts.setShare(0, 0, 0.8f);
        assertEquals(0.4, accounts.habit(0, 0, 7 * 4), 1e-7);
        assertEquals(0.6, accounts.habit(0, 0, 14 * 4), 1e-7);
        accounts.settleHabit(0);
        accounts.setShare(0, 0, 0);
        assertEquals(0.4, accounts.habit(0, 0, 35 * 4), 1e-7);
    }

    @Test
    void theClosedFormIsTheStepByStepRecursion() {
        Accounts accounts = accounts();
        double expected = 0;
        float[] lived = {0.9f, 0.3f, 0f, 0.5f, 1f};
        int step = 0;
        for (float share : lived) {
            accounts.foldHabit(0, step);
            accounts.setShare(0, 1, share);
            for (int i = 0; i < 90; i++) {
                assertEquals(expected, accounts.habit(0, 1, step), 1e-6);
                double halfLife = share > expected ? 7 : 35;
                expected = share + (expected - share) * Math.pow(2, -0.25 / halfLife);
                step++;
            }
        }
        assertEquals(expected, accounts.habit(0, 1, step), 1e-6);
        assertEquals(0, accounts.habit(0, 0, step));
    }

    @Test
    void whoMovesForGoodHalvesTheHabitAtOnce() {
        Accounts accounts = accounts();
        accounts.setShare(0, 0, 0.8f);
        accounts.settleHabit(0);
        accounts.setShare(0, 0, 0);
        accounts.moveForGood(0, 0, 35 * 4);
        assertEquals(0.2, accounts.habit(0, 0, 35 * 4), 1e-7);
        assertEquals(1, accounts.moved(0));
        accounts.setUnaware(0, 0, true);
        accounts.noticeReturns(0);
        assertEquals(0, accounts.moved(0));
        assertEquals(0, accounts.unaware(0));
    }

    @Test
    void setsOfPlatformsAreKeptApart() {
        Accounts accounts = accounts();
        accounts.setHeld(0, 1, true);
        accounts.setDark(0, 0, true);
        assertEquals(2, accounts.held(0));
        assertEquals(1, accounts.dark(0));
        accounts.setHeld(0, 1, false);
        assertEquals(0, accounts.held(0));
        assertEquals(2, accounts.home(0), "nobody lives anywhere at first: outside");
        assertEquals(Accounts.LONG_AGO, accounts.registered(0, 0));
    }

    @Test
    void aPlatformIsLeftBehindOnceNoLongerLivedOnWhileTheAccountRemains() {
        Accounts accounts = accounts();
        accounts.setHeld(0, 0, true);
        accounts.setHeld(0, 1, true);
        assertEquals(0, accounts.left(0));
        accounts.setPresent(0, 0b11);
        accounts.setPresent(0, 0b10);
        assertEquals(0b01, accounts.left(0));
        accounts.setPresent(0, 0b11);
        assertEquals(0, accounts.left(0));
        accounts.setPresent(0, 0b10);
        accounts.setHeld(0, 0, false);
        assertEquals(0, accounts.left(0));
    }

    @Test
    void whoNoticesThatAPlatformIsComingBackIsNeitherKeptOutNorBoundByAMove() {
        Accounts accounts = accounts();
        accounts.setDark(0, 0, true);
        accounts.moveForGood(0, 0, 0);
        accounts.setUnaware(0, 0, true);
        accounts.noticeReturns(0);
        assertEquals(0, accounts.moved(0));
        assertEquals(0, accounts.dark(0));
        assertEquals(0, accounts.unaware(0));
    }

    @Test
    void whatIsDarkAndNotComingBackStaysSo() {
        Accounts accounts = accounts();
        accounts.setDark(0, 0, true);
        accounts.moveForGood(0, 0, 0);
        accounts.noticeReturns(0);
        assertEquals(1, accounts.moved(0));
        assertEquals(1, accounts.dark(0));
    }
}
