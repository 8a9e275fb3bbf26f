package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;

class ConditionsTest {
    private static final int OLD = 0;
    private static final int NORTH = 0;

    /** Step that begins on a date of January 2025 at an hour, with a warm-up of two days and steps of six hours. */
    private static int step(int date, int hour) {
        return (date - 1 + 2) * 4 + hour / 6;
    }

    private static Scenario scenario(String... shocks) {
        return Scenarios.small(Map.of("network", "well-mixed"), shocks);
    }

    private static World world(int step, String... shocks) {
        Scenario scenario = scenario(shocks);
        return Scenarios.at(Scenarios.world(scenario), scenario, step);
    }

    static Stream<Arguments> overlapping() {
        String first = "{id: first, type: %s, platform: old, %s}";
        String second = "{id: second, type: %s, platform: old, %s}";
        return Stream.of(
                pair(
                        first.formatted("ban", "from: 2025-01-05, until: 2025-01-10T02:00, enforcement: 80 %"),
                        second.formatted(
                                "ban", "from: 2025-01-10T01:00, circumvention: 10 %, expected_return: 0.2 /d")),
                pair(
                        first.formatted(
                                "attention", "from: 2025-01-05, until: 2025-01-10T02:00, reach: 3 %, defiance: true"),
                        second.formatted(
                                "attention", "from: 2025-01-08, until: 2025-01-20, reach: 2 %, salience: 0.1 /d")),
                pair(
                        first.formatted(
                                "policy-change", "at: 2025-01-05, severity: {viewers: 1 utils, others: 0.3 utils}"),
                        second.formatted("policy-change", "at: 2025-01-09, severity: 0.7 utils")),
                pair(
                        first.formatted("translation", "from: 2025-01-05, until: 2025-01-15, to: 30 %"),
                        second.formatted("translation", "from: 2025-01-09, to: 45 %")),
                pair(
                        first.formatted("install-block", "from: 2025-01-05, until: 2025-01-10T02:00"),
                        second.formatted("platform-opens", "at: 2025-01-10T03:00")));
    }

    private static Arguments pair(String one, String other) {
        return Arguments.of(one, other);
    }

    @ParameterizedTest
    @MethodSource("overlapping")
    void overlappingShocksGiveTheSameInAnyOrder(String one, String other) {
        assertSameInAnyOrder(one, other);
    }

    private static void assertSameInAnyOrder(String one, String other) {
        Scenario thisWay = scenario(one, other);
        Scenario thatWay = scenario(other, one);
        World world = Scenarios.world(thisWay);
        World swapped = Scenarios.world(thatWay);
        for (int step = step(4, 0); step < step(15, 0); step++) {
            assertEquals(
                    Digest.conditions(Scenarios.at(world, thisWay, step)),
                    Digest.conditions(Scenarios.at(swapped, thatWay, step)));
        }
    }

    @Test
    void overlappingShocksAddUp() {
        String one = "{id: one, type: attention, platform: old, from: 2025-01-05, until: 2025-01-10T02:00, reach: 3 %}";
        String other = "{id: other, type: attention, platform: old, where: [north], from: 2025-01-08,"
                + " until: 2025-01-20, reach: 2 %}";
        Conditions now = world(step(10, 0), one, other).conditions();
        assertEquals(0.03 / 3 + 0.02, now.media(OLD, NORTH), 1e-15);
        assertEquals(0.03 / 3, now.media(OLD, 1), 1e-15);
    }

    @Test
    void conditionsStartFromTheBaselineInEveryStep() {
        Scenario scenario = Scenarios.small(Scenarios.BAN, Scenarios.WAVE);
        World world = Scenarios.world(scenario);
        List<Double> baseline = Digest.conditions(world);
        List<Double> once = Digest.conditions(Scenarios.at(world, scenario, step(9, 0)));
        assertTrue(!once.equals(baseline));
        assertEquals(once, Digest.conditions(Scenarios.at(world, scenario, step(9, 0))));
        world.begin(step(9, 6));
        assertEquals(baseline, Digest.conditions(world));
    }

    private static String news(String id, String at, String belief, String deadline, String salience) {
        return "{id: %s, type: announcement, platform: old, at: %s, belief: %s, deadline: %s, salience: %s}"
                .formatted(id, at, belief, deadline, salience);
    }

    static Stream<Arguments> announcements() {
        return Stream.of(
                Arguments.of(
                        "the later",
                        news("first", "2025-01-05", "70 %", "2025-01-12", "0.3 /d"),
                        news("second", "2025-01-08", "20 %", "2025-01-14", "0.3 /d"),
                        0.2),
                Arguments.of(
                        "of the same second the graver",
                        news("first", "2025-01-08", "70 %", "2025-01-12", "0.3 /d"),
                        news("second", "2025-01-08", "20 %", "2025-01-14", "0.3 /d"),
                        0.7),
                Arguments.of(
                        "of equals the earlier deadline",
                        news("first", "2025-01-08", "70 %", "2025-01-12", "0.3 /d"),
                        news("second", "2025-01-08", "70 %", "2025-01-14", "0.1 /d"),
                        0.7));
    }

    @ParameterizedTest(name = "{0} announcement is believed")
    @MethodSource("announcements")
    void oneOfSeveralAnnouncementsIsBelievedInAnyOrder(String which, String one, String other, double belief) {
        assertEquals(belief, world(step(9, 0), one, other).conditions().belief(OLD, NORTH));
        assertSameInAnyOrder(one, other);
    }

    @Test
    void newsStirsUsersWhenItBreaksAndAgainOnTheEve() {
        String news = news("hearing", "2025-01-05", "50 %", "2025-01-12", "0.4 /d");
        assertEquals(0, world(step(4, 18), news).conditions().salience(OLD, NORTH));
        double halfStepLater = 0.4 * Math.pow(2, -0.125 / 2);
        assertEquals(halfStepLater, world(step(5, 0), news).conditions().salience(OLD, NORTH), 1e-15);
        assertEquals(halfStepLater / 2, world(step(7, 0), news).conditions().salience(OLD, NORTH), 1e-15);
        double sixDaysLater = 0.4 * Math.pow(2, -6.125 / 2);
        assertEquals(
                sixDaysLater + 0.4 * 0.5, world(step(11, 0), news).conditions().salience(OLD, NORTH), 1e-15);
        assertEquals(
                0.4 * Math.pow(2, -7.125 / 2),
                world(step(12, 0), news).conditions().salience(OLD, NORTH),
                1e-15);
    }
}
