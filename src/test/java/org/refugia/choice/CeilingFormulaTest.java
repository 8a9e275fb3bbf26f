package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** The most that each term can be worth to anybody, by its formula. */
class CeilingFormulaTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    private static final Scenario SCENARIO = Scenarios.small(
            Map.of("platforms.old.quality", "{viewers: 1.2, creators: 0.4}", "population.agents", "100"),
            Scenarios.WAVE.replace("platform: refuge", "platform: refuge, where: [south]"),
            "{id: hurt, type: policy-change, platform: old, at: 2024-12-01, half_life: 100000 d,"
                    + " severity: {viewers: 2 utils, creators: 1 utils}}",
            "{id: please, type: policy-change, platform: rival, where: [south], at: 2024-12-01, half_life: 100000 d,"
                    + " severity: {viewers: -2 utils, creators: 1 utils}}",
            "{id: here, type: quality-change, platform: rival, where: [north], from: 2024-12-01,"
                    + " change: {creators: 3 utils, others: 1 utils}}");
    private static final World WORLD = Scenarios.at(Scenarios.world(SCENARIO), SCENARIO, (8 - 1 + 2) * 4);

    @ParameterizedTest
    @ValueSource(doubles = {-1.5, 0, 2})
    void weightsAreTheMostWhereTheyArePositive(double weight) {
        double most = Math.max(0, weight);
        for (UtilityTerm term : List.of(new Contacts(weight), new Novelty(weight, 14))) {
            for (int platform = 0; platform < 3; platform++) {
                assertEquals(most, term.atMost(WORLD, platform), 0, term.toString());
            }
        }
    }

    @Test
    void nobodyHasAHabitWithoutAnAccountBeforeAnyAccountIsDeleted() {
        Scenario scenario = Scenarios.small(Map.of("population.agents", "300"));
        World world = Scenarios.world(scenario);
        Habit term = new Habit(1.5, 7, 35);
        assertEquals(0, term.atMost(world, OLD), 0);
        world.delete(3, OLD);
        assertEquals(1.5, term.atMost(world, OLD), 0);
        assertEquals(0, new Habit(-1.5, 7, 35).atMost(world, OLD), 0);
    }

    @Test
    void buzzIsAtMostThatOfTheMostExposed() {
        World world = Scenarios.world(Scenarios.small(Map.of("population.agents", "300")));
        assertEquals(0, new Buzz(0.5, 3).atMost(world, RIVAL), 0);
        world.exposure().add(7, RIVAL, 1);
        world.exposure().add(8, RIVAL, 6);
        assertEquals(0.5 * 6 / 9, new Buzz(0.5, 3).atMost(world, RIVAL), 1e-7);
        assertEquals(0, new Buzz(-0.5, 3).atMost(world, RIVAL), 0);
        assertEquals(0, new Buzz(0.5, 3).atMost(world, REFUGE), 0);
    }

    @Test
    void whatIsTheSameForAKindIsAtMostThatOfTheKindWhoHasMost() {
        Farewell farewell = new Farewell(2, 2);
        double most = Math.max(farewell.of(WORLD, 0, 0, 0, OLD), farewell.of(WORLD, 0, 1, 0, OLD));
        assertEquals(most, farewell.atMost(WORLD, OLD), 0);
        assertEquals(0, farewell.atMost(WORLD, REFUGE), 0, "nobody bids it farewell");
    }

    @Test
    void costsAreAtMostNothing() {
        for (UtilityTerm term : List.of(new Language(1), new Moderation(1), new Privacy(1), new Capacity(1))) {
            assertEquals(0, term.atMost(WORLD, OLD), 0);
        }
    }

    @Test
    void qualityIsAtMostThatOfTheBestSegmentAndRegion() {
        assertEquals(1.2, new Quality().atMost(WORLD, OLD), 1e-15);
        assertEquals(3.6, new Quality().atMost(WORLD, RIVAL), 1e-15);
        assertEquals(0.5, new Quality().atMost(WORLD, REFUGE), 1e-15);
    }

    @Test
    void discontentIsLeastWhereItIsLeastFelt() {
        assertEquals(-1, new Discontent().atMost(WORLD, OLD), 1e-3);
        assertEquals(2, new Discontent().atMost(WORLD, RIVAL), 1e-3, "some are pleased");
        assertEquals(0, new Discontent().atMost(WORLD, REFUGE), 0);
    }

    @Test
    void reactanceIsAtMostTheStrongestTimesTheLoudestSignal() {
        assertEquals(2, new Reactance().atMost(WORLD, REFUGE), 1e-15, "the signal is heard in one region");
        assertEquals(0, new Reactance().atMost(WORLD, OLD));
    }

    @Test
    void contentIsAtMostWhatThereIs() {
        Scenario scenario = Scenarios.small(Map.of("population.agents", "300"));
        World world = Scenarios.world(scenario);
        double all = world.population().allPostsPerDay();
        world.content().post(OLD, all);
        world.content().settle();
        assertEquals(0.4 * Math.log(1 + 1 / 0.1), new ContentSupply(0.4, 14, 0.1).atMost(world, OLD), 1e-12);
        assertEquals(0, new ContentSupply(-0.4, 14, 0.1).atMost(world, OLD), 0);
        assertEquals(0, new ContentSupply(0.4, 14, 0.1).atMost(world, RIVAL), 0);
    }

    @Test
    void theCeilingIsTheSumOfWhatTermsCanBeWorthAndOfWhatIsPersonal() {
        Utilities utilities =
                new Utilities(List.of(new Quality(), new Taste(0.5), new Novelty(1.5, 5)), OptionalDouble.empty(), 3);
        utilities.raiseCeilings(WORLD);
        utilities.raiseCeilings(WORLD);
        double expected = 1.2 + 1.5 + 0.5 * WORLD.taste(7, OLD);
        assertEquals(expected, utilities.atMost(WORLD, 7, OLD), 2e-9, "raised anew each step, not on top");
        assertEquals(1.2 + 1.5 + 0.5 * WORLD.greatestTaste(OLD), utilities.atMost(OLD), 2e-9);
        for (int user = 0; user < WORLD.population().size(); user++) {
            assertTrue(WORLD.taste(user, OLD) <= WORLD.greatestTaste(OLD));
        }
        assertEquals(Double.NEGATIVE_INFINITY, utilities.outside());
    }
}
