package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.parameter.InvalidInput;
import org.refugia.scenario.Scenario;
import org.refugia.world.Conditions;
import org.refugia.world.Digest;
import org.refugia.world.Window;
import org.refugia.world.World;

class CopycatBanTest {
    private static final long DAY = 86_400;
    private static final int OLD = 0;
    private static final int NORTH = 0;
    private static final int SOUTH = 1;
    private static final String BAN =
            "{id: dark, type: ban, platform: old, where: [north], from: 2025-01-03, until: 2025-01-08,"
                    + " enforcement: 100 %, circumvention: 0 %}";
    private static final String COPY = "{id: copy, type: copycat-ban, follows: dark, hazard: 0.5 /d,"
            + " until: 2025-01-14, enforcement: 80 %, circumvention: 10 %, expected_return: 0.02 /d}";

    private static Scenario scenario(String... shocks) {
        return Scenarios.small(Map.of("network", "well-mixed", "population.agents", "100"), shocks);
    }

    private static Conditions at(int step, String... shocks) {
        Scenario scenario = scenario(shocks);
        return Scenarios.at(Scenarios.world(scenario), scenario, step).conditions();
    }

    @Test
    void aRegionThatIsNotNamedFollowsOnItsOwnDayUntilAllEnd() {
        Window window = at(0, BAN, COPY).delayed("copy", "south", 0.5);
        assertTrue(window.from() > 2 * DAY && window.from() < 13 * DAY, "the draw of this seed serves the test");
        assertEquals(13 * DAY, window.until());
        Scenario scenario = scenario(BAN, COPY);
        World world = Scenarios.world(scenario);
        for (int step = 0; step < 68; step++) {
            Conditions now = Scenarios.at(world, scenario, step).conditions();
            double share = now.share(window);
            assertEquals(share, now.dark(OLD, SOUTH), 1e-15);
            assertEquals(share > 0 ? 0.8 : 0, now.enforcement(OLD, SOUTH));
            assertEquals(share > 0 ? 0.1 : 1, now.circumvention(OLD, SOUTH));
            assertEquals(share > 0 ? 0.02 : 1, now.returnPerDay(OLD, SOUTH));
            boolean banned = step >= 16 && step < 36;
            assertEquals(banned ? 1 : 0, now.dark(OLD, NORTH), "the region of the ban keeps its own");
            assertEquals(banned ? 1 : 0, now.enforcement(OLD, NORTH));
            assertEquals(0, now.dark(1, SOUTH));
        }
    }

    @Test
    void theDelayIsExponentialAndRegionsAreIndependent() {
        List<Double> delays = new ArrayList<>();
        double together = 0;
        Conditions now = at(0, BAN, COPY.replace("until: 2025-01-14, ", ""));
        for (int i = 0; i < 400; i++) {
            double here = (now.delayed("copy", "region" + i, 0.5).from() - 2 * DAY) / (double) DAY;
            double there = (now.delayed("copy", "other" + i, 0.5).from() - 2 * DAY) / (double) DAY;
            double slow = (now.delayed("copy", "region" + i, 0.25).from() - 2 * DAY) / (double) DAY;
            assertEquals(2 * here, slow, 2.0 / DAY, "half the hazard takes twice as long");
            delays.add(here);
            together += (here - 2) * (there - 2) / 400;
        }
        double mean = delays.stream().mapToDouble(d -> d).average().orElseThrow();
        long late = delays.stream().filter(delay -> delay > 2 * Math.log(2)).count();
        assertEquals(2, mean, 4 * 2 / Math.sqrt(400));
        assertEquals(200, late, 4 * Math.sqrt(100));
        assertEquals(0, together, 4 * 4 / Math.sqrt(400));
    }

    @Test
    void onlyRegionsNamedFollow() {
        String copy = COPY.replace("follows: dark", "follows: dark, where: [north]");
        assertFalse(southIsEverDark(BAN, copy));
    }

    private static boolean southIsEverDark(String... shocks) {
        Scenario scenario = scenario(shocks);
        World world = Scenarios.world(scenario);
        for (int step = 0; step < 68; step++) {
            if (Scenarios.at(world, scenario, step).conditions().dark(OLD, SOUTH) > 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void withoutHazardNobodyFollowsHoweverSmallItIs() {
        assertTrue(southIsEverDark(BAN, COPY));
        assertFalse(southIsEverDark(BAN, COPY.replace("0.5 /d", "0 /d")));
        assertFalse(southIsEverDark(BAN, COPY.replace("0.5 /d", "1e-30 /d")));
    }

    @Test
    void aBanThatDoesNotHappenIsNotFollowed() {
        assertFalse(southIsEverDark(
                BAN.replace("from: 2025-01-03", "from: never").replace("until: 2025-01-08, ", ""),
                COPY.replace("until: 2025-01-14, ", "")));
        String odd = BAN.replace("2025-01-03, until: 2025-01-08", "{dist: constant, value: 4 d}, until: 2025-01-03");
        assertFalse(southIsEverDark(odd, COPY), "it was drawn to begin after its end");
        String back = "{id: back, type: reversal, reverses: dark, at: 2025-01-03}";
        assertFalse(southIsEverDark(BAN, back, COPY), "it was reversed before it began");
        assertTrue(southIsEverDark(BAN, back.replace("01-03", "01-04"), COPY));
    }

    @Test
    void aBanThatHoldsEverywhereLeavesNobodyToFollow() {
        String everywhere = BAN.replace(", where: [north]", "");
        Scenario with = scenario(everywhere, COPY);
        Scenario without = scenario(everywhere);
        World following = Scenarios.world(with);
        World alone = Scenarios.world(without);
        for (int step = 0; step < 68; step++) {
            assertEquals(
                    Digest.conditions(Scenarios.at(alone, without, step)),
                    Digest.conditions(Scenarios.at(following, with, step)));
        }
    }

    @Test
    void whereTheBanIsDrawnToBeginAfterAllOfThemEndNobodyFollows() {
        String late = BAN.replace("2025-01-03, until: 2025-01-08", "{dist: constant, value: 15 d}");
        assertFalse(southIsEverDark(late, COPY));
    }

    @Test
    void aCopyThatEndsBeforeTheBanBeginsIsAMistake() {
        InvalidInput mistake =
                assertThrows(InvalidInput.class, () -> scenario(BAN, COPY.replace("2025-01-14", "2025-01-02")));
        assertTrue(mistake.getMessage().contains("before 'dark' begins"), mistake.getMessage());
    }

    @Test
    void onlyABanCanBeFollowed() {
        String wave = "{id: wave, type: attention, platform: old, from: 2025-01-03, until: 2025-01-05, reach: 1 %}";
        InvalidInput mistake = assertThrows(
                InvalidInput.class, () -> scenario(BAN, wave, COPY.replace("follows: dark", "follows: wave")));
        assertTrue(mistake.getMessage().contains("'wave' is no ban"), mistake.getMessage());
    }
}
