package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 100, 1",
        "25, 100, 0, 100, 0.75",
        "0, 25, 0, 100, 0.25",
        "40, 60, 0, 100, 0.2",
        "100, 200, 0, 100, 0",
        "-50, 0, 0, 100, 0",
        "-50, 150, 0, 100, 1",
        "50, 50, 0, 100, 0",
        "-150, -50, -100, 0, 0.5"
    })
    void theShareIsThePartOfTheStepThatIsCovered(long from, long until, long start, long end, double share) {
        assertEquals(share, new Window(from, until).share(start, end));
    }

    @Test
    void whatNeverEndsOrHasAlwaysBeenCoversEveryStep() {
        assertEquals(1, new Window(0, Window.FOREVER).share(1L << 40, (1L << 40) + 100));
        assertEquals(1, new Window(Long.MIN_VALUE, 0).share(-100, 0));
        assertEquals(1, new Window(Long.MIN_VALUE, Window.FOREVER).share(0, 100));
        assertEquals(0, new Window(Window.FOREVER, Window.FOREVER).share(0, 100));
    }

    @Test
    void theSharesOfAllStepsAddUpToTheWindow() {
        Window window = new Window(12_345, 98_765);
        double seconds = 0;
        for (long start = 0; start < 110_000; start += 3600) {
            seconds += 3600 * window.share(start, start + 3600);
        }
        assertEquals(98_765 - 12_345, seconds, 1e-6);
    }

    @Test
    void endingEarlyNeverLengthensAndNeverEndsBeforeTheBeginning() {
        Window window = new Window(10, 50);
        assertEquals(new Window(10, 30), window.endingBy(30));
        assertEquals(window, window.endingBy(70));
        assertEquals(new Window(10, 10), window.endingBy(5));
        assertEquals(new Window(10, 30), new Window(10, Window.FOREVER).endingBy(30));
    }

    @Test
    void aWindowDoesNotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Window(2, 1));
    }
}
