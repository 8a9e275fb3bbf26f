package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class CascadeRegistrationTest {
    private static final int REFUGE = 2;
    private static final Utilities NONE = new Utilities(List.of(), OptionalDouble.empty(), 3);
    private static final Map<String, String> EMPTY = Map.of("platforms.refuge.accounts", "0 %");

    private static World news(Scenario scenario, SocialGraph graph, int... arrived) {
        World world = Scenarios.world(scenario, graph);
        world.begin(0);
        for (int user : arrived) {
            world.open(user, REFUGE);
        }
        Scenarios.at(world, scenario, 1);
        world.passNews();
        return world;
    }

    private static List<Integer> registering(double transmission, World world) {
        new CascadeRegistration(transmission).propose(NONE, world);
        return Scenarios.registering(world, REFUGE);
    }

    @Test
    void whoArrivesBringsTheirFollowersAlongAndNobodyElse() {
        Scenario scenario = Scenarios.small(
                Map.of("population.agents", "6", "network", "well-mixed", "platforms.refuge.accounts", "0 %"));
        SocialGraph graph = SocialGraph.directed(6, ties -> {
            ties.tie(1, 0);
            ties.tie(2, 0);
            ties.tie(0, 3);
            ties.tie(4, 2);
        });
        World world = news(scenario, graph, 0);
        assertEquals(List.of(1, 2), registering(1, world), "3 is followed by 0, 4 follows a follower");
        world.begin(2);
        world.passNews();
        assertEquals(List.of(), registering(1, world), "it was news for one step");
        assertEquals(List.of(), registering(0, news(scenario, graph, 0)));
        assertEquals(List.of(2), registering(1, news(scenario, graph, 0, 1)), "1 is there already");
    }

    @Test
    void tiesTransmitAsOftenAsTheFormulaSays() {
        int[] all = IntStream.range(0, 1000).toArray();
        SocialGraph pairs = SocialGraph.directed(2000, ties -> {
            for (int user : all) {
                ties.tie(user + 1000, user);
            }
        });
        List<Integer> brought = registering(0.4, news(Scenarios.small(EMPTY), pairs, all));
        assertEquals(400, brought.size(), 4 * Math.sqrt(1000 * 0.4 * 0.6));
    }

    @Test
    void whetherATieTransmitsIsLastingAndItsDirectionsDiffer() {
        SocialGraph pairs =
                SocialGraph.mutual(2000, ties -> IntStream.range(0, 1000).forEach(user -> ties.tie(user, user + 1000)));
        Scenario scenario = Scenarios.small(EMPTY);
        int[] first = IntStream.range(0, 1000).toArray();
        List<Integer> once = registering(0.5, news(scenario, pairs, first));
        World later = news(scenario, pairs);
        for (int user : first) {
            later.open(user, REFUGE);
        }
        later.begin(30);
        later.passNews();
        assertEquals(once, registering(0.5, later));
        List<Integer> back = registering(
                0.5, news(scenario, pairs, IntStream.range(1000, 2000).toArray()));
        long bothWays = back.stream().filter(user -> once.contains(user + 1000)).count();
        assertEquals(250, bothWays, 4 * Math.sqrt(1000 * 0.25 * 0.75));
    }

    @Test
    void whoMayTransmitMoreTransmitsWhereTheyDidBefore() {
        SocialGraph pairs =
                SocialGraph.mutual(2000, ties -> IntStream.range(0, 1000).forEach(user -> ties.tie(user, user + 1000)));
        int[] first = IntStream.range(0, 1000).toArray();
        List<Integer> few = registering(0.2, news(Scenarios.small(EMPTY), pairs, first));
        List<Integer> many = registering(0.6, news(Scenarios.small(EMPTY), pairs, first));
        assertTrue(many.containsAll(few) && many.size() > few.size());
    }

    @Test
    void nobodyIsBroughtAlongThroughAWallOrToWhereTheyCannotGo() {
        String wall = "{id: wall, type: wall, platform: refuge, from: 2024-12-01}";
        String ban = "{id: dark, type: ban, platform: refuge, where: [north], from: 2024-12-01, enforcement: 100 %,"
                + " circumvention: 0 %}";
        SocialGraph star =
                SocialGraph.mutual(2000, ties -> IntStream.range(1, 2000).forEach(user -> ties.tie(0, user)));
        World walled = news(Scenarios.small(EMPTY, wall), star, 0);
        int region = walled.population().region(0);
        assertEquals(ofRegion(walled, region), registering(1, walled));
        World banned = news(Scenarios.small(EMPTY, ban), star, 0);
        assertEquals(ofRegion(banned, 1), registering(1, banned));
    }

    private static List<Integer> ofRegion(World world, int region) {
        return IntStream.range(1, 2000)
                .filter(user -> world.population().region(user) == region)
                .boxed()
                .toList();
    }

    @Test
    void aChanceIsAShare() {
        assertThrows(IllegalArgumentException.class, () -> new CascadeRegistration(1.01));
    }
}
