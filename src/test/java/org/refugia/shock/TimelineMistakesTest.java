package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.random.Draws;
import org.refugia.world.Calendar;
import org.refugia.world.Moment;
import org.refugia.world.Window;

/** Windows that cannot be, and one that is empty. */
class TimelineMistakesTest {
    private static final Calendar CALENDAR = Scenarios.small().time().calendar();

    private static Ban ban(Moment from, Moment until) {
        return new Ban("dark", "old", List.of(), from, until, 1, 0, 0);
    }

    private static Moment day(int date) {
        return new Moment.Day(LocalDate.of(2025, 1, date));
    }

    @Test
    void aShockThatEndsBeforeItBeginsIsNamed() {
        IllegalArgumentException mistake = assertThrows(
                IllegalArgumentException.class,
                () -> Timelines.of(List.of(ban(day(9), day(5))), CALENDAR, new Draws(1)));
        assertTrue(
                mistake.getMessage().startsWith("shocks.dark ends (2025-01-05")
                        && mistake.getMessage().contains("01-09"),
                mistake.getMessage());
    }

    @Test
    void aShockThatEndsAsItBeginsIsEmpty() {
        Window window = Timelines.of(List.of(ban(day(9), day(9))), CALENDAR, new Draws(1))
                .window("dark");
        assertEquals(new Window(8 * 86_400, 8 * 86_400), window);
    }

    @Test
    void whatNeverBeginsNeverEndsEither() {
        Window window = Timelines.of(List.of(ban(Moment.NEVER, day(9))), CALENDAR, new Draws(1))
                .window("dark");
        assertEquals(new Window(Window.FOREVER, Window.FOREVER), window);
    }

    @Test
    void whatHangsOnNoShockIsABug() {
        CopycatBan copy = new CopycatBan("copy", "nothing", List.of(), 1, Moment.NEVER, 1, 0, 0);
        assertThrows(IllegalStateException.class, () -> Timelines.of(List.of(copy), CALENDAR, new Draws(1)));
    }

    @Test
    void aDatedShockIsAboutItsPlatformAndNeverEnds() {
        PlatformCloses closes = new PlatformCloses("closes", "old", day(9));
        assertEquals(Optional.of("old"), closes.about());
        assertEquals(Moment.NEVER, closes.ends());
        assertEquals(
                new Window(8 * 86_400, Window.FOREVER),
                Timelines.of(List.of(closes), CALENDAR, new Draws(1)).window("closes"));
    }
}
