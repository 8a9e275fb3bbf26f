package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.network.SocialGraph;
import org.refugia.population.Role;
import org.refugia.scenario.Scenario;

/** Whom people see behind walls and across bridges. */
class SightTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    private static final String WALL = "{id: wall, type: wall, platform: old, from: 2024-12-01}";
    private static final String BRIDGE =
            "{id: bridge, type: interoperability, platforms: [old, rival], from: 2024-12-01, share: 60 %}";

    private static Scenario people(int agents, String... shocks) {
        return Scenarios.small(Map.of("population.agents", Integer.toString(agents), "network", "well-mixed"), shocks);
    }

    /** User 0 is tied to all others. */
    private static World star(int agents, String... shocks) {
        Scenario scenario = people(agents, shocks);
        SocialGraph graph =
                SocialGraph.mutual(agents, ties -> IntStream.range(1, agents).forEach(user -> ties.tie(0, user)));
        return Scenarios.at(Scenarios.world(scenario, graph), scenario, 0);
    }

    private static int regionOf(World world, int region, int... users) {
        return (int) IntStream.of(users)
                .filter(user -> world.population().region(user) == region)
                .count();
    }

    @Test
    void contactsBehindAWallDoNotCount() {
        World world = star(41, WALL);
        int[] there = IntStream.range(1, 31).toArray();
        Scenarios.live(world, OLD, there);
        int own = world.population().region(0);
        int seen = regionOf(world, own, there);
        assertTrue(seen > 3 && seen < 27, "both regions are there");
        assertEquals(seen / 40.0, world.contactsThere(0, OLD), 1e-15);
        Scenarios.live(world, RIVAL, there);
        assertEquals(30 / 40.0, world.contactsThere(0, RIVAL), 1e-15, "the rival has no wall");
        assertEquals(0, world.contactsThere(0, OLD));
        assertEquals(30, world.contactsPresent(0, RIVAL));
        assertEquals(40, world.contacts(0));
    }

    @Test
    void aWallDoesNotHideThoseOfOnesOwnRegion() {
        World world = star(41, WALL);
        for (int user = 1; user < 41; user++) {
            boolean same = world.population().region(user) == world.population().region(0);
            assertEquals(same, world.sight().sees(0, user, OLD));
            assertEquals(same, world.sight().sees(user, 0, OLD));
            assertTrue(world.sight().sees(0, user, RIVAL));
        }
    }

    @Test
    void contactsAcrossABridgeCountInPartAndThoseAlreadyHereNotTwice() {
        World world = star(11, BRIDGE);
        Scenarios.live(world, OLD, 1, 2);
        Scenarios.live(world, RIVAL, 3, 4, 5);
        Scenarios.live(world, REFUGE, 6);
        for (int user : new int[] {7, 8}) {
            world.grant(user, OLD);
            world.grant(user, RIVAL);
            world.intentions().spend(user);
            world.intentions().setShare(OLD, 0.5);
            world.intentions().setShare(RIVAL, 0.5);
            world.spend(world.intentions().size() - 1);
        }
        assertEquals((4 + 0.6 * 3) / 10, world.contactsThere(0, OLD), 1e-15);
        assertEquals((5 + 0.6 * 2) / 10, world.contactsThere(0, RIVAL), 1e-15);
        assertEquals(1 / 10.0, world.contactsThere(0, REFUGE), 1e-15, "no bridge leads to the refuge");
    }

    @Test
    void withoutTiesTheCrowdAcrossABridgeCountsInPart() {
        Scenario scenario = people(100, BRIDGE);
        World world = Scenarios.at(Scenarios.world(scenario), scenario, 0);
        Scenarios.live(world, OLD, IntStream.range(0, 30).toArray());
        Scenarios.live(world, RIVAL, IntStream.range(30, 80).toArray());
        assertEquals(0.30 + 0.6 * 0.50, world.contactsThere(99, OLD), 1e-15);
        assertEquals(0.50 + 0.6 * 0.30, world.contactsThere(99, RIVAL), 1e-15);
        assertEquals(0, world.contactsThere(99, REFUGE));
        Scenarios.live(world, REFUGE, 30, 31);
        assertEquals(0.30 + 0.6 * 0.48, world.contactsThere(99, OLD), 1e-15, "counted anew when people move");
        world.begin(1);
        assertEquals(0.30, world.contactsThere(99, OLD), 1e-15, "the bridge is gone with its step");
        assertEquals(0.02, world.contactsThere(99, REFUGE), 1e-15);
    }

    @Test
    void twoBridgesDoNotMakeAThird() {
        String[] shocks = {
            "{id: one, type: interoperability, platforms: [old, rival], from: 2024-12-01, share: 60 %}",
            "{id: two, type: interoperability, platforms: [refuge, far], from: 2024-12-01, share: 30 %}"
        };
        List<String> platforms = List.of(Scenarios.OLD, Scenarios.RIVAL, Scenarios.REFUGE, "far: {accounts: 10 %}");
        Scenario scenario = Scenarios.file(
                        platforms, Map.of("population.agents", "100", "network", "well-mixed"), shocks)
                .variants()
                .get("as-happened");
        for (SocialGraph graph : List.of(
                SocialGraph.empty(100),
                SocialGraph.mutual(100, ties -> IntStream.range(0, 99).forEach(user -> ties.tie(99, user))))) {
            World world = Scenarios.at(Scenarios.world(scenario, graph), scenario, 0);
            Scenarios.live(world, OLD, IntStream.range(0, 10).toArray());
            Scenarios.live(world, REFUGE, IntStream.range(10, 30).toArray());
            double all = graph.ties() == 0 ? 100 : 99;
            assertEquals(10 / all, world.contactsThere(99, OLD), 1e-15);
            assertEquals(6 / all, world.contactsThere(99, RIVAL), 1e-15);
            assertEquals(20 / all, world.contactsThere(99, REFUGE), 1e-15);
            assertEquals(6 / all, world.contactsThere(99, 3), 1e-15);
        }
    }

    @Test
    void withoutTiesTheCrowdBehindAWallDoesNotCount() {
        Scenario scenario = people(1000, WALL);
        World world = Scenarios.at(Scenarios.world(scenario), scenario, 0);
        int[] there = IntStream.range(0, 500).toArray();
        Scenarios.live(world, OLD, there);
        Scenarios.live(world, RIVAL, IntStream.range(500, 800).toArray());
        for (int user = 990; user < 1000; user++) {
            int region = world.population().region(user);
            assertEquals(regionOf(world, region, there) / 1000.0, world.contactsThere(user, OLD), 1e-15);
            assertEquals(0.3, world.contactsThere(user, RIVAL), 1e-15);
        }
    }

    @Test
    void behindAWallABridgeLeadsToThoseWhoAreNotHere() {
        World world = star(41, WALL, BRIDGE);
        int[] here = IntStream.range(1, 31).toArray();
        Scenarios.live(world, OLD, here);
        Scenarios.live(world, RIVAL, 31, 32, 33);
        int own = regionOf(world, world.population().region(0), here);
        assertEquals((own + 0.6 * 3) / 40, world.contactsThere(0, OLD), 1e-15);
        assertEquals((3 + 0.6 * 30) / 40, world.contactsThere(0, RIVAL), 1e-15);
    }

    @Test
    void whoHasNoContactsSeesNobodyAcrossABridgeEither() {
        Scenario scenario = people(4, BRIDGE);
        World world =
                Scenarios.at(Scenarios.world(scenario, SocialGraph.mutual(4, ties -> ties.tie(1, 2))), scenario, 0);
        Scenarios.live(world, RIVAL, 1, 2, 3);
        assertEquals(0, world.contactsThere(0, OLD));
        assertEquals(0.6, world.contactsThere(1, OLD), 1e-15);
    }

    @Test
    void timeIsSummedOverARoleAndTheRegionsThatAreSeen() {
        Scenario scenario = people(400, WALL);
        World world = Scenarios.at(Scenarios.world(scenario), scenario, 0);
        double[][] time = new double[2][2];
        for (int user = 0; user < 400; user++) {
            Scenarios.spend(world, user, OLD, 0.5);
            Scenarios.spend(world, user, RIVAL, 0.25);
            time[world.population().isCreator(user) ? 1 : 0][world.population().region(user)]++;
        }
        for (int region = 0; region < 2; region++) {
            assertEquals(0, world.sight().time(Role.VIEWER, OLD, region), "all have moved on");
            assertEquals(0.25 * (time[0][0] + time[0][1]), world.sight().time(Role.VIEWER, RIVAL, region), 1e-6);
            assertEquals(0.25 * (time[1][0] + time[1][1]), world.sight().time(Role.CREATOR, RIVAL, region), 1e-6);
        }
        assertFalse(world.conditions().links().arePlain(OLD));
        assertEquals(0.25, world.timeShare(RIVAL), 1e-8);
        assertEquals(0, world.timeShare(OLD), 1e-8);
    }
}
