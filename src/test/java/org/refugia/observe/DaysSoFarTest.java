package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.world.World;

class DaysSoFarTest {
    private static final double NONE = -1;

    private static void assertStory(DaysSoFar.Story story, double[] numbers, double... expected) {
        double[] found = new double[numbers.length];
        for (int day = 0; day < numbers.length; day++) {
            found[day] = story.next(numbers[day]).orElse(NONE);
        }
        assertEquals(expected.length, found.length);
        for (int day = 0; day < found.length; day++) {
            assertEquals(expected[day], found[day], 1e-12, "day " + day);
        }
    }

    private static double[] days(double... numbers) {
        return numbers;
    }

    @Test
    void theRetainedShareIsThatOfTheHighestDaySoFar() {
        assertStory(new RetainedShare(), days(0, 0, 4, 8, 2, 0, 16), NONE, NONE, 100, 100, 25, 0, 100);
    }

    @Test
    void theHalfLifeIsLinearBetweenDays() { // 10 → 8 → 2: half is 5, passed in the middle of the second day
        assertStory(new SurgeHalfLife(), days(1, 10, 8, 2, 9), NONE, NONE, NONE, 1.5, 1.5);
        assertStory(new SurgeHalfLife(), days(10, 5, 1), NONE, 1, 1);
        assertStory(new SurgeHalfLife(), days(10, 0), NONE, 0.5);
    }

    @Test
    void aNewPeakHasNoHalfLifeUntilItHasHalved() {
        assertStory(new SurgeHalfLife(), days(4, 2, 8, 6, 4, 0), NONE, 1, NONE, NONE, 2, 2);
    }

    @Test
    void ofEqualPeaksTheFirstCounts() {
        assertStory(new SurgeHalfLife(), days(8, 6, 8, 4), NONE, NONE, NONE, 3);
        assertStory(new SurgeHalfLife(), days(8, 4, 8), NONE, 1, 1);
    }

    @Test
    void withoutAnyNumberThereIsNoHalfLife() {
        assertStory(new SurgeHalfLife(), days(0, 0, 0), NONE, NONE, NONE);
    }

    @Test
    void theWarmUpIsNotRecordedAndEveryGroupHasItsOwnHighestDay() {
        World world = Scenarios.world(Scenarios.small());
        Recorder numbers = (w, day, rows) -> {
            rows.row("a", "all", "all", "dau", day < 0 ? 100 : 10 - day, "people");
            rows.row("a", "young", "all", "dau", day == 0 ? 2 : 1, "people");
            rows.row("a", "all", "all", "dau(registered x)", 7, "people");
        };
        DaysSoFar recorder = DaysSoFar.retainedShare(numbers);
        List<String> written = new ArrayList<>();
        for (int day = -1; day < 2; day++) {
            recorder.endDay(world, day, (p, s, r, m, v, u) -> {
                if (!m.startsWith("dau")) {
                    written.add(s + " " + m + " " + v + " " + u);
                }
            });
        }
        assertEquals(
                List.of(
                        "all retained-share 100.0 %",
                        "young retained-share 100.0 %", "all retained-share 90.0 %", "young retained-share 50.0 %"),
                written);
    }
}
