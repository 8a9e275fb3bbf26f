package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlurmPlanTest {
    private static final OptionalInt ANY = OptionalInt.empty();

    /** A sweep of runs of six seconds. */
    private static SlurmPlan hours(double hours) {
        return SlurmPlan.of(new Pilot(6, (int) Math.round(hours * 600), 100, 0), 1, ANY, ANY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.52, 0.8, 1, 1.1, 2, 3.3, 7, 16, 31.9})
    void aTaskWorksBetweenAQuarterAndHalfAnHour(double hours) {
        long minutes = hours(hours).expected().toMinutes();
        assertTrue(minutes >= 15 && minutes <= 30, minutes + " min");
    }

    @Test
    void aSmallSweepIsOneTaskAndALargeOneSixtyFour() {
        assertEquals(1, hours(0.01).tasks());
        assertEquals(1, hours(0.5).tasks());
        assertEquals(2, hours(0.51).tasks());
        assertEquals(64, hours(32).tasks());
        assertEquals(64, hours(1000).tasks());
    }

    @Test
    void thereAreNoMoreTasksThanRuns() {
        Pilot long5 = new Pilot(7200, 5, 100, 0);
        assertEquals(5, SlurmPlan.of(long5, 1, ANY, ANY).tasks());
        assertEquals(5, SlurmPlan.of(long5, 1, OptionalInt.of(40), ANY).tasks());
    }

    @Test
    void theHighestNumberOfATaskStaysBelowTheClustersLimit() {
        Pilot large = new Pilot(60, 100_000, 100, 0);
        assertEquals(31, SlurmPlan.of(large, 1, ANY, OptionalInt.of(32)).tasks());
        assertEquals(
                1000,
                SlurmPlan.of(large, 1, OptionalInt.of(1000), OptionalInt.of(1001))
                        .tasks());
        IllegalArgumentException mistake = assertThrows(
                IllegalArgumentException.class,
                () -> SlurmPlan.of(large, 1, OptionalInt.of(1001), OptionalInt.of(1001)));
        assertEquals("tasks is 1001, must lie between 1 and 1000", mistake.getMessage());
    }

    @ParameterizedTest(name = "{0} runs of {1} s: {2} min")
    @CsvSource({"10, 1, 5", "20, 6, 7", "100, 6, 21", "290, 6, 59", "10, 3600, 94", "640, 1200, 304"})
    void theLimitIsTwiceWhatIsExpectedAndHalfAsMuchAgainBeyondAnHour(int runs, double seconds, int minutes) {
        assertEquals(
                minutes,
                SlurmPlan.of(new Pilot(seconds, runs, 100, 0), 1, ANY, ANY).limitMinutes());
    }

    @Test
    void coresOfATaskShareItsRuns() {
        Pilot pilot = new Pilot(6, 1200, 100, 0);
        assertEquals(4, SlurmPlan.of(pilot, 1, ANY, ANY).tasks());
        assertEquals(1, SlurmPlan.of(pilot, 4, ANY, ANY).tasks());
        assertEquals(1805, SlurmPlan.of(pilot, 4, ANY, ANY).expected().toSeconds());
    }

    @ParameterizedTest(name = "{0} MiB of heap: {1}")
    @CsvSource({"10, 1024", "768, 1024", "769, 1280", "3600, 4864"})
    void theHeapIsThreeQuartersOfTheMemory(long heap, int memory) {
        assertEquals(
                memory, SlurmPlan.of(new Pilot(1, 10_000, heap, 0), 1, ANY, ANY).memoryMegabytes());
    }

    @Test
    void whatCannotWorkIsRefused() {
        SlurmPlan plan = hours(1);
        assertEquals(
                "time limit [min] is 4, must be at least 5",
                assertThrows(IllegalArgumentException.class, () -> plan.withLimit(4))
                        .getMessage());
        assertEquals(
                "memory [MiB] is 500, must be at least 1024",
                assertThrows(IllegalArgumentException.class, () -> plan.withMemory(500))
                        .getMessage());
    }
}
