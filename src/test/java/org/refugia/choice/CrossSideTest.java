package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.population.Population;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** What each side of the market sees of the other, also behind a wall. */
class CrossSideTest {
    private static final int OLD = 0;
    private static final String WALL = "{id: wall, type: wall, platform: old, from: 2024-12-01}";

    /** Creators spend half of their time on old in the north and a quarter in the south; viewers 80 % and 40 %. */
    private static World world(String... shocks) {
        Scenario scenario = Scenarios.small(Map.of("network", "well-mixed"), shocks);
        World world = Scenarios.world(scenario);
        for (int user = 0; user < 2000; user++) {
            double share = world.population().isCreator(user) ? 0.5 : 0.8;
            Scenarios.spend(world, user, OLD, world.population().region(user) == 0 ? share : share / 2);
        }
        return Scenarios.at(world, scenario, 0);
    }

    private static double[] utils(UtilityTerm term, World world, int user) {
        UtilityBlock block = new UtilityBlock(3);
        block.add(user);
        term.addTo(block, world);
        return new double[] {block.of(0, 0), block.of(0, 1), block.of(0, 2)};
    }

    /** Number of creators, or viewers, of a region. */
    private static int count(Population people, boolean creators, int region) {
        int count = 0;
        for (int user = 0; user < people.size(); user++) {
            count += people.isCreator(user) == creators && people.region(user) == region ? 1 : 0;
        }
        return count;
    }

    private static int somebody(Population people, boolean creator, int region) {
        int user = 0;
        while (people.isCreator(user) != creator || people.region(user) != region) {
            user++;
        }
        return user;
    }

    @Test
    void viewersGoWhereCreatorsSpendTheirTime() {
        World world = world();
        Population people = world.population();
        double north = count(people, true, 0);
        double south = count(people, true, 1);
        double mean = (0.5 * north + 0.25 * south) / (north + south);
        for (int region = 0; region < 2; region++) {
            double[] viewer = utils(new Creators(3), world, somebody(people, false, region));
            assertEquals(3 * mean, viewer[OLD], 1e-6);
            assertEquals(0, viewer[1]);
            double[] creator = utils(new Creators(3), world, somebody(people, true, region));
            assertEquals(
                    List.of(0.0, 0.0, 0.0), List.of(creator[0], creator[1], creator[2]), "creators look at viewers");
        }
    }

    @Test
    void behindAWallOnlyOnesOwnSideIsSeen() {
        World world = world(WALL);
        Population people = world.population();
        double creators = count(people, true, 0) + count(people, true, 1);
        double viewers = 2000 - creators;
        for (int region = 0; region < 2; region++) {
            double time = region == 0 ? 1 : 0.5;
            double seen = 0.5 * time * count(people, true, region) / creators;
            assertEquals(3 * seen, utils(new Creators(3), world, somebody(people, false, region))[OLD], 1e-6);
            double watching = 0.8 * time * count(people, false, region) / viewers;
            assertEquals(2 * watching, utils(new Audience(2), world, somebody(people, true, region))[OLD], 1e-6);
        }
    }

    @Test
    void behindAWallOnlyContentOfOnesOwnSideIsSeen() {
        for (String[] shocks : new String[][] {{}, {WALL}}) {
            World world = world(shocks);
            world.content().post(OLD, 10);
            world.content().postFrom(OLD, 0, 7);
            world.content().postFrom(OLD, 1, 3);
            world.content().settle();
            double reference =
                    0.1 * world.content().equilibrium(world.population().allPostsPerDay());
            ContentSupply term = new ContentSupply(0.4, 14, 0.1);
            for (int region = 0; region < 2; region++) {
                double perDay = shocks.length == 0 ? 10 : region == 0 ? 7 : 3;
                double stock = world.content().equilibrium(perDay);
                assertEquals(stock, world.sight().content(OLD, region), 1e-9);
                double[] viewer = utils(term, world, somebody(world.population(), false, region));
                assertEquals(0.4 * Math.log(1 + stock / reference), viewer[OLD], 1e-12);
                assertEquals(0, utils(term, world, somebody(world.population(), true, region))[OLD]);
                assertTrue(viewer[OLD] <= term.atMost(world, OLD) + 1e-12);
            }
        }
    }

    @Test
    void theMostThatTheOtherSideIsWorthIsWhatItIsWorthToThoseWhoLookAtIt() {
        World world = world();
        assertEquals(2 * world.creatorsThere(OLD, 0), new Creators(2).atMost(world, OLD));
        assertEquals(0, new Creators(-2).atMost(world, OLD));
        assertEquals(2 * world.audience(OLD, 0), new Audience(2).atMost(world, OLD));
        assertEquals(0, new Audience(-2).atMost(world, OLD));
        assertThrows(IllegalArgumentException.class, () -> new Creators(101));
        assertThrows(IllegalArgumentException.class, () -> new Audience(-101));
    }
}
