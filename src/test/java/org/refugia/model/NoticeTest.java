package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.choice.CascadeRegistration;
import org.refugia.choice.Utilities;
import org.refugia.network.SocialGraph;
import org.refugia.network.Workers;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** Who takes notice of those who arrive. */
class NoticeTest {
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;

    /** All others follow user 0 and user 1, who have just arrived on the refuge. */
    private static World arrival(String... shocks) {
        Scenario scenario = Scenarios.small(
                Map.of("population.agents", "60", "network", "well-mixed", "platforms.refuge.accounts", "0 %"), shocks);
        SocialGraph graph = SocialGraph.directed(
                60,
                ties -> IntStream.range(2, 60).forEach(user -> {
                    ties.tie(user, 0);
                    ties.tie(user, 1);
                }));
        World world = Scenarios.world(scenario, graph);
        world.begin(0);
        world.open(0, REFUGE);
        world.open(1, REFUGE);
        Scenarios.at(world, scenario, 1);
        return world;
    }

    private static double weight(World world, int user) {
        return world.population().isCreator(user) ? 4 : 1;
    }

    @Test
    void followersTakeNoticeAndOfCreatorsMore() {
        World world = arrival();
        new Notice().run(world);
        double both = weight(world, 0) + weight(world, 1);
        for (int user = 2; user < 60; user++) {
            assertEquals(both, world.exposure().of(user, REFUGE), 1e-6);
            assertEquals(0, world.exposure().of(user, RIVAL));
        }
        assertEquals(0, world.exposure().of(0, REFUGE), "nobody notices themselves, or those they do not follow");
    }

    @Test
    void arrivalsBehindAWallAreNotNoticed() {
        World world = arrival("{id: wall, type: wall, platform: refuge, from: 2024-12-01}");
        new Notice().run(world);
        boolean[] seen = new boolean[2];
        for (int user = 2; user < 60; user++) {
            double expected = 0;
            for (int arrived = 0; arrived < 2; arrived++) {
                boolean same =
                        world.population().region(arrived) == world.population().region(user);
                expected += same ? weight(world, arrived) : 0;
            }
            assertEquals(expected, world.exposure().of(user, REFUGE), 1e-6);
            seen[expected > 0 ? 1 : 0] = true;
        }
        assertTrue(seen[1]);
    }

    @Test
    void whoIsBroughtAlongByTwoAtOnceRegistersOnce() {
        World world = arrival();
        new Notice().run(world);
        new Register(
                        new CascadeRegistration(1),
                        new Crew(Workers.ONE, () -> new Utilities(List.of(), OptionalDouble.empty(), 3), 3))
                .run(world);
        assertEquals(IntStream.range(2, 60).boxed().toList(), Scenarios.registering(world, REFUGE));
        assertEquals(List.of(), Scenarios.registering(world, RIVAL));
    }
}
