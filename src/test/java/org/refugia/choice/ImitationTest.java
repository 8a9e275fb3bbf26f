package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.network.SocialGraph;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class ImitationTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int OUTSIDE = 3;
    /** Step of 9 January, midnight: the ban acts. */
    private static final int STEP = (9 - 1 + 2) * 4;

    private static Scenario people(int agents, Map<String, String> set, String... shocks) {
        Map<String, String> all = new HashMap<>(Map.of(
                "population.agents",
                Integer.toString(agents),
                "network",
                "well-mixed",
                "platforms.rival.accounts",
                "100 %",
                "platforms.refuge.accounts",
                "0 %"));
        all.putAll(set);
        return Scenarios.small(all, shocks);
    }

    /** User 0 follows 1, 2 and 3. */
    private static SocialGraph three() {
        return SocialGraph.directed(4, ties -> {
            ties.tie(0, 1);
            ties.tie(0, 2);
            ties.tie(0, 3);
        });
    }

    /** Where user 0 means to live after reconsidering in a step. */
    private static int copies(World world, Scenario scenario, int step) {
        Scenarios.at(world, scenario, step);
        Utilities none = new Utilities(List.of(), OptionalDouble.empty(), 3);
        none.block().add(0);
        new Imitation().allocate(none, world);
        assertEquals(1, world.intentions().size());
        int home = OUTSIDE;
        for (int platform = 0; platform < 3; platform++) {
            float share = world.intentions().share(0, platform);
            assertTrue(share == 0 || share == 1 && home == OUTSIDE, "one home and all time there");
            home = share == 1 ? platform : home;
        }
        return home;
    }

    @Test
    void theHomeOfEachContactIsCopiedEquallyOften() {
        Scenario scenario = people(4, Map.of());
        World world = Scenarios.world(scenario, three());
        Scenarios.live(world, OLD, 0, 1);
        Scenarios.live(world, RIVAL, 2);
        int[] copied = new int[4];
        for (int step = 0; step < 60; step++) {
            copied[copies(world, scenario, step)]++;
        }
        assertEquals(60 / 3.0, copied[OLD], 4 * Math.sqrt(60 * 2 / 9.0));
        assertEquals(60 / 3.0, copied[RIVAL], 4 * Math.sqrt(60 * 2 / 9.0));
        assertEquals(60 / 3.0, copied[OUTSIDE], 4 * Math.sqrt(60 * 2 / 9.0), "user 3 lives outside");
        assertTrue(new Imitation().isRandom());
    }

    @Test
    void withoutTiesAnybodyElseIsCopiedButNotOneself() {
        Scenario scenario = people(3, Map.of());
        World world = Scenarios.world(scenario);
        Scenarios.live(world, OLD, 0);
        Scenarios.live(world, RIVAL, 1);
        int[] copied = new int[4];
        for (int step = 0; step < 60; step++) {
            copied[copies(world, scenario, step)]++;
        }
        assertEquals(0, copied[OLD], "that is where the user lives");
        assertEquals(30, copied[RIVAL], 4 * Math.sqrt(15));
        assertEquals(30, copied[OUTSIDE], 4 * Math.sqrt(15));
    }

    @Test
    void whoHasNobodyToCopyStays() {
        Scenario alone = people(1, Map.of());
        World single = Scenarios.world(alone);
        Scenarios.live(single, RIVAL, 0);
        assertEquals(RIVAL, copies(single, alone, 0));
        Scenario scenario = people(4, Map.of());
        World world = Scenarios.world(scenario, SocialGraph.mutual(4, ties -> ties.tie(1, 2)));
        Scenarios.live(world, RIVAL, 0);
        Scenarios.live(world, OLD, 1, 2, 3);
        for (int step = 0; step < 20; step++) {
            assertEquals(RIVAL, copies(world, scenario, step));
        }
    }

    @Test
    void aHomeWithoutAnAccountIsNotCopied() {
        Scenario scenario = people(4, Map.of());
        World world = Scenarios.world(scenario, three());
        Scenarios.live(world, OLD, 0);
        Scenarios.live(world, 2, 1, 2, 3);
        for (int step = 0; step < 20; step++) {
            assertEquals(OLD, copies(world, scenario, step));
        }
        world.grant(0, 2);
        assertEquals(2, copies(world, scenario, 0));
    }

    @Test
    void aHomeOutOfReachIsNotCopiedAndWhoLosesTheirsGoesOutside() {
        Scenario scenario = people(4, Map.of(), Scenarios.BAN);
        World world = Scenarios.world(scenario, three());
        Scenarios.live(world, RIVAL, 0);
        Scenarios.live(world, OLD, 1, 2, 3);
        assertEquals(RIVAL, copies(world, scenario, STEP));
        assertEquals(OLD, copies(world, scenario, STEP - 2), "before the ban");
        Scenarios.live(world, OLD, 0);
        assertEquals(OUTSIDE, copies(world, scenario, STEP));
        Scenarios.live(world, RIVAL, 3);
        int[] copied = new int[4];
        for (int step = 0; step < 2; step++) {
            copied[copies(world, scenario, STEP + step)]++;
        }
        assertEquals(2, copied[OUTSIDE] + copied[RIVAL]);
    }

    @Test
    void inAStepThatIsDarkInPartSomeStillReachTheirHome() {
        Scenario scenario = people(1000, Map.of(), Scenarios.BAN);
        World world = Scenarios.world(scenario, SocialGraph.empty(1000));
        for (int user = 0; user < 1000; user++) {
            Scenarios.live(world, OLD, user);
        }
        Scenarios.at(world, scenario, STEP - 1); // a quarter of it is dark
        Utilities none = new Utilities(List.of(), OptionalDouble.empty(), 3);
        for (int user = 0; user < 1000; user++) {
            none.block().add(user);
        }
        new Imitation().allocate(none, world);
        int stay = 0;
        for (int user = 0; user < 1000; user++) {
            stay += world.intentions().share(user, OLD) == 1 ? 1 : 0;
        }
        assertEquals(750, stay, 4 * Math.sqrt(1000 * 0.25 * 0.75));
    }

    @Test
    void zealotsNeverChangeAndReturnWhenTheirHomeDoes() {
        Scenario scenario = people(
                4,
                Map.of("platforms.old.zealots", "{by: listed, users: [0]}", "choice.homing", "imitate"),
                Scenarios.BAN);
        World world = Scenarios.world(scenario, three());
        assertTrue(world.isZealot(0));
        assertEquals(OLD, world.zealotOf(0));
        assertTrue(!world.isZealot(1));
        Scenarios.live(world, RIVAL, 1, 2, 3);
        for (int step = 0; step < 20; step++) {
            assertEquals(OLD, copies(world, scenario, step));
        }
        assertEquals(OUTSIDE, copies(world, scenario, STEP));
        assertEquals(OLD, copies(world, scenario, STEP + 3));
    }

    @Test
    void zealotsAreDifferentPeopleForEveryPlatformAndHoldAnAccountThere() {
        Scenario scenario = people(
                50,
                Map.of(
                        "platforms.old.zealots", "{by: fraction, fraction: 60 %}",
                        "platforms.refuge.zealots", "{by: fraction, fraction: 50 %}",
                        "choice.homing", "imitate"));
        World world = Scenarios.world(scenario);
        int[] zealots = new int[3];
        for (int user = 0; user < 50; user++) {
            if (world.isZealot(user)) {
                zealots[world.zealotOf(user)]++;
                assertTrue(world.accounts().holds(user, world.zealotOf(user)));
            }
        }
        assertEquals(30, zealots[OLD]);
        assertEquals(10, zealots[2], "half of those who are left");
    }
}
