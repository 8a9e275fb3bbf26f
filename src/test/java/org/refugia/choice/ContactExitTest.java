package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.network.SocialGraph;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class ContactExitTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    private static final int OUTSIDE = 3;

    private static Scenario people(int agents, String... shocks) {
        return Scenarios.small(
                Map.of(
                        "population.agents", Integer.toString(agents),
                        "network", "well-mixed",
                        "platforms.rival.accounts", "100 %",
                        "platforms.refuge.accounts", "0 %"),
                shocks);
    }

    /** User 0 is tied to all others. */
    private static World star(Scenario scenario, int agents) {
        return Scenarios.world(
                scenario,
                SocialGraph.mutual(agents, ties -> IntStream.range(1, agents).forEach(user -> ties.tie(0, user))));
    }

    /** Where each user means to live. */
    private static int[] homes(ContactExit rule, World world, int users) {
        world.intentions().clear();
        Utilities none = new Utilities(List.of(), OptionalDouble.empty(), 3);
        IntStream.range(0, users).forEach(none.block()::add);
        rule.allocate(none, world);
        int[] homes = new int[users];
        for (int i = 0; i < users; i++) {
            homes[i] = OUTSIDE;
            for (int platform = 0; platform < 3; platform++) {
                float share = world.intentions().share(i, platform);
                assertTrue(share == 0 || share == 1 && homes[i] == OUTSIDE, "one home and all time there");
                homes[i] = share == 1 ? platform : homes[i];
            }
        }
        return homes;
    }

    private static int home(ContactExit rule, World world) {
        return homes(rule, world, 1)[0];
    }

    @Test
    void peopleStayWhereEnoughOfTheirContactsAreByNumber() {
        World world = star(people(6), 6);
        Scenarios.live(world, OLD, 0, 1, 2);
        assertEquals(OLD, home(new ContactExit(2, 0), world));
        assertEquals(OUTSIDE, home(new ContactExit(3, 0), world));
        assertFalse(new ContactExit(3, 0).isRandom());
    }

    @Test
    void peopleStayWhereEnoughOfTheirContactsAreByShare() {
        World world = star(people(6), 6);
        Scenarios.live(world, OLD, 0, 1, 2);
        assertEquals(OLD, home(new ContactExit(0, 0.4), world), "two of five");
        assertEquals(OUTSIDE, home(new ContactExit(0, 0.41), world));
        assertEquals(OLD, home(new ContactExit(2, 0.4), world));
        assertEquals(OUTSIDE, home(new ContactExit(3, 0.4), world), "both must be met");
        assertEquals(OUTSIDE, home(new ContactExit(2, 0.6), world));
    }

    @Test
    void aHomeWithEnoughContactsIsKeptThoughMoreAreElsewhere() {
        for (int[] order : new int[][] {{OLD, RIVAL}, {RIVAL, OLD}}) {
            World world = star(people(6), 6);
            Scenarios.live(world, order[0], 0, 1);
            Scenarios.live(world, order[1], 2, 3, 4);
            assertEquals(order[0], home(new ContactExit(1, 0), world));
            assertEquals(order[1], home(new ContactExit(2, 0), world), "else they go to where most contacts are");
            assertEquals(OUTSIDE, home(new ContactExit(4, 0), world));
        }
    }

    @Test
    void ofTwoPlatformsWithAsManyContactsTheFirstIsTaken() {
        World world = star(people(6), 6);
        Scenarios.live(world, OLD, 1, 2);
        Scenarios.live(world, RIVAL, 3, 4);
        Scenarios.live(world, REFUGE, 0);
        assertEquals(OLD, home(new ContactExit(2, 0), world));
    }

    @Test
    void whoIsOutsideComesInWhereEnoughContactsAre() {
        World world = star(people(6), 6);
        Scenarios.live(world, RIVAL, 1, 2);
        assertEquals(OUTSIDE, world.accounts().home(0));
        assertEquals(RIVAL, home(new ContactExit(2, 0), world));
        assertEquals(OUTSIDE, home(new ContactExit(3, 0), world));
    }

    @Test
    void nobodyGoesWhereTheyHoldNoAccountOrCannotGo() {
        Scenario scenario = people(6, Scenarios.BAN);
        World world = star(scenario, 6);
        Scenarios.live(world, OLD, 0);
        Scenarios.live(world, REFUGE, 1, 2);
        assertEquals(OUTSIDE, home(new ContactExit(1, 0), world), "user 0 has no account on the refuge");
        Scenarios.live(world, OLD, 1, 2);
        assertEquals(OLD, home(new ContactExit(1, 0), world));
        int dark = (9 - 1 + 2) * 4;
        Scenarios.at(world, scenario, dark);
        assertEquals(OUTSIDE, home(new ContactExit(1, 0), world));
        Scenarios.live(world, RIVAL, 3);
        assertEquals(RIVAL, home(new ContactExit(1, 0), world));
    }

    @Test
    void whoFledOutsideFromADarkPlatformReturnsWithTheOthers() {
        Scenario scenario = people(6, Scenarios.BAN);
        World world = star(scenario, 6);
        Scenarios.live(world, OLD, 1, 2);
        Scenarios.at(world, scenario, (10 - 1 + 2) * 4);
        assertEquals(OLD, home(new ContactExit(2, 0), world));
    }

    @Test
    void fromEverybodyOnOnePlatformTheCoreIsLeft() {
        // A clique of four (the 3-core) with a ring of three hung on it.
        SocialGraph graph = SocialGraph.mutual(7, ties -> {
            for (int a = 0; a < 4; a++) {
                for (int b = a + 1; b < 4; b++) {
                    ties.tie(a, b);
                }
            }
            ties.tie(3, 4);
            ties.tie(4, 5);
            ties.tie(5, 6);
            ties.tie(4, 6);
        });
        for (int k = 1; k <= 4; k++) {
            World world = Scenarios.world(people(7), graph);
            Scenarios.live(world, OLD, IntStream.range(0, 7).toArray());
            for (int round = 0; round < 7; round++) {
                homes(new ContactExit(k, 0), world, 7);
                for (int entry = 0; entry < 7; entry++) {
                    world.spend(entry);
                }
            }
            assertEquals(new int[] {0, 7, 7, 4, 0}[k], world.totals().present(OLD), "K = " + k);
        }
    }

    @Test
    void roundingDrivesNobodyOut() {
        assertTrue(new ContactExit(1, 0).isEnough(1 / 49.0, 49));
        assertTrue(new ContactExit(0, 0.1).isEnough(0.1, 49));
        assertFalse(new ContactExit(2, 0).isEnough(1 / 49.0, 49));
        assertTrue(new ContactExit(0, 0).isEnough(0, 0));
        assertFalse(new ContactExit(1, 0).isEnough(0, 0));
    }

    @Test
    void limitsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new ContactExit(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ContactExit(0, 1.1));
    }
}
