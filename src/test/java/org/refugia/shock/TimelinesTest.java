package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.random.Draws;
import org.refugia.scenario.Scenario;
import org.refugia.world.Timeline;
import org.refugia.world.Window;

class TimelinesTest {
    private static final long DAY = 86_400;
    private static final String DRAWN =
            "{id: drawn, type: ban, platform: old, from: {dist: uniform, from: 2 d, to: 9 d},"
                    + " until: {dist: exponential, mean: 3 d}}";

    private static Timeline timeline(Scenario scenario, long seed) {
        return Timelines.of(scenario.shocks(), scenario.time().calendar(), new Draws(seed));
    }

    private static Timeline timeline(String... shocks) {
        return timeline(Scenarios.small(shocks), 1);
    }

    @Test
    void datesAreCountedFromTheStartAndSpansFromTheBeginningOfTheShock() {
        Timeline timeline = timeline(
                Scenarios.BAN,
                "{id: soon, type: ban, platform: rival, from: 3 d, until: 14 h}",
                "{id: always, type: install-block, platform: rival, from: 2025-01-02}");
        assertEquals(new Window(7 * DAY + 81_000, 8 * DAY + 45_000), timeline.window("dark"));
        assertEquals(new Window(3 * DAY, 3 * DAY + 14 * 3600), timeline.window("soon"));
        assertEquals(new Window(DAY, Window.FOREVER), timeline.window("always"));
    }

    @Test
    void drawnTimesAreTheSameInEveryVariantAndDifferBetweenReplicates() {
        Map<String, Scenario> variants =
                Scenarios.read("""
                        id: drawn
                        title: Drawn
                        question: When?
                        time: {start: 2025-01-01, end: 2025-01-16}
                        population: {agents: 100}
                        network: well-mixed
                        platforms: {old: {accounts: 100 %%}, rival: {accounts: 50 %%}}
                        shocks: [%s, {id: news, type: announcement, platform: old, at: 2025-01-02, belief: 10 %%}]
                        variants:
                          mild: {set: {shocks.drawn.enforcement: 10 %%}}
                          alone: {without: [news]}
                          as-happened: {}
                        """.formatted(DRAWN), Map.of()).variants();
        for (long seed = 0; seed < 20; seed++) {
            Window window = timeline(variants.get("as-happened"), seed).window("drawn");
            assertEquals(window, timeline(variants.get("mild"), seed).window("drawn"));
            assertEquals(window, timeline(variants.get("alone"), seed).window("drawn"));
            assertNotEquals(window, timeline(variants.get("alone"), seed + 1).window("drawn"));
            assertTrue(window.from() >= 2 * DAY && window.from() <= 9 * DAY && window.until() > window.from());
        }
    }

    @Test
    void aReversalFollowsADrawnEnd() {
        Timeline timeline = timeline("{id: back, type: reversal, reverses: drawn}", DRAWN);
        assertEquals(timeline.window("drawn").until(), timeline.window("back").from());
    }

    @Test
    void aReversalBeforeADrawnBeginningLeavesNothingOfTheBan() {
        Timeline timeline = timeline(DRAWN, "{id: back, type: reversal, reverses: drawn, at: 1 d}");
        assertEquals(timeline.window("drawn").from(), timeline.window("drawn").until());
    }

    @Test
    void theOrderInWhichShocksAreWrittenDoesNotMatter() {
        String back = "{id: back, type: reversal, reverses: dark, at: 2025-01-09}";
        Timeline one = timeline(Scenarios.BAN, back);
        Timeline other = timeline(back, Scenarios.BAN);
        for (String shock : List.of("dark", "back")) {
            assertEquals(one.window(shock), other.window(shock));
        }
        assertEquals(8 * DAY, one.window("dark").until());
    }

    @Test
    void aShockWhoseDrawnBeginningComesAfterItsEndDoesNotHappen() {
        Scenario scenario = Scenarios.small(
                "{id: odd, type: ban, platform: old, from: {dist: constant, value: 9 d}, until: 2025-01-05}");
        Window window = timeline(scenario, 1).window("odd");
        assertEquals(window.from(), window.until());
        assertEquals(9 * DAY, window.from());
    }
}
