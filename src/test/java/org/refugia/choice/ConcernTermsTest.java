package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.random.Distribution;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** What moderation, privacy and crowding cost, what contacts are worth to different people, and quality under shocks. */
class ConcernTermsTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    /** Six in the evening of 8 January. */
    private static final int STEP = (8 - 1 + 2) * 4 + 3;

    private static UtilityBlock block(UtilityTerm term, World world) {
        UtilityBlock block = new UtilityBlock(3);
        for (int user = 0; user < 500; user++) {
            block.add(user);
        }
        term.addTo(block, world);
        for (int user = 0; user < 500; user++) {
            for (int platform = 0; platform < 3; platform++) {
                assertTrue(block.of(user, platform) <= term.atMost(world, platform));
            }
        }
        return block;
    }

    private static World at(Scenario scenario) {
        return Scenarios.at(Scenarios.world(scenario), scenario, STEP);
    }

    @Test
    void moderationCostsItsDistanceFromWhatOneWants() {
        assertEquals(-0.3 * 0.25, Moderation.value(0.3, 0.5, 0.25), 1e-15);
        assertEquals(-0.3 * 0.25, Moderation.value(0.3, 0.5, 0.75), 1e-15, "too little is as bad as too much");
        assertEquals(0, Moderation.value(0.3, 0.5, 0.5), 0);
        assertEquals(-0.3, Moderation.value(0.3, 1, 0), 1e-15);
        World world = at(Scenarios.small(
                Map.of(
                        "platforms.rival.moderation", "90 %",
                        "population.segments.viewers.moderation", "20 %",
                        "population.segments.creators.moderation", "70 %"),
                "{id: shift, type: moderation-shift, platform: old, from: 2025-01-05, to: 10 %}"));
        double[][] expected = {{-0.2, -1.4, -0.6}, {-1.2, -0.4, -0.4}};
        UtilityBlock block = block(new Moderation(2), world);
        for (int user = 0; user < 500; user++) {
            for (int platform = 0; platform < 3; platform++) {
                assertEquals(expected[world.population().segment(user)][platform], block.of(user, platform), 1e-15);
            }
        }
    }

    @Test
    void whatPeopleWantIsALastingTraitOfTheirOwn() {
        World world = at(Scenarios.small());
        double moderation = 0;
        double concern = 0;
        double together = 0;
        for (int user = 0; user < 2000; user++) {
            double m = world.population().moderation(user);
            double c = world.population().privacyConcern(user);
            assertEquals(m, world.population().moderation(user));
            moderation += m / 2000;
            concern += c / 2000;
            together += (m - 0.5) * (c - 0.5) / 2000;
        }
        assertEquals(0.5, moderation, 4 * Math.sqrt(1 / 12.0 / 2000));
        assertEquals(0.5, concern, 4 * Math.sqrt(1 / 12.0 / 2000));
        assertEquals(0, together, 4 / 12.0 / Math.sqrt(2000), "one does not tell of the other");
    }

    @Test
    void riskCostsThoseWhoCare() {
        assertEquals(-0.2 * 0.5 * 0.4, Privacy.value(0.2, 0.5, 0.4), 1e-15);
        assertEquals(0, Privacy.value(0.2, 0, 1), 0);
        World world = at(Scenarios.small(
                Map.of(
                        "platforms.rival.privacy_risk", "25 %",
                        "population.segments.viewers.privacy_concern", "80 %",
                        "population.segments.creators.privacy_concern", "0 %"),
                "{id: leak, type: data-incident, platform: old, at: 2025-01-05T21:00, risk: 50 %, half_life: 3 d}"));
        UtilityBlock block = block(new Privacy(2), world);
        for (int user = 0; user < 500; user++) {
            double concern = world.population().isCreator(user) ? 0 : 0.8;
            assertEquals(-2 * concern * 0.25, block.of(user, OLD), 1e-15, "half of 50 % after three days");
            assertEquals(-2 * concern * 0.25, block.of(user, RIVAL), 1e-15);
            assertEquals(0, block.of(user, REFUGE));
        }
    }

    @Test
    void crowdingCostsWhatIsUsedBeyondCapacity() {
        assertEquals(0, Capacity.value(1, 0.5, 0.5), 0);
        assertEquals(0, Capacity.value(1, 0.2, 0.5), 0);
        assertEquals(-1, Capacity.value(1, 1, 0.5), 1e-15, "twice as much as can be served");
        assertEquals(-0.75, Capacity.value(1.5, 0.6, 0.4), 1e-15);
        World world = Scenarios.world(Scenarios.small(Map.of(
                "platforms.old.capacity", "20 %", "platforms.rival.capacity", "50 %", "population.agents", "500")));
        for (int user = 0; user < 250; user++) {
            Scenarios.spend(world, user, OLD, 0.8);
        }
        for (int user = 250; user < 500; user++) {
            Scenarios.spend(world, user, RIVAL, 0.9);
        }
        UtilityBlock block = block(new Capacity(3), world);
        for (int user = 0; user < 500; user++) {
            assertEquals(-3, block.of(user, OLD), 1e-6, "40 % of the time where 20 % can be served");
            assertEquals(0, block.of(user, RIVAL), 0, "45 % where half can be served");
            assertEquals(0, block.of(user, REFUGE), 0, "nobody is there, and there is no limit");
        }
    }

    @Test
    void contactsMayBeWorthMoreToSomeThanToOthers() {
        World world = Scenarios.after(Scenarios.small());
        Distribution spread = new Distribution.Uniform(0.5, 1.5);
        Contacts term = new Contacts(spread);
        UtilityBlock block = block(term, world);
        double sum = 0;
        int counted = 0;
        for (int user = 0; user < 500; user++) {
            double there = world.contactsThere(user, OLD);
            if (there > 0) {
                double weight = block.of(user, OLD) / there;
                assertTrue(weight >= 0.5 && weight <= 1.5);
                double rival = world.contactsThere(user, RIVAL);
                assertEquals(weight * rival, block.of(user, RIVAL), 1e-12, "the same on every platform");
                sum += weight;
                counted++;
            }
        }
        assertEquals(1, sum / counted, 4 * Math.sqrt(1 / 12.0 / counted));
        assertEquals(1.5, term.atMost(world, OLD), 1e-12);
        assertEquals(0, new Contacts(-2).atMost(world, OLD), "whom contacts put off likes it best alone");
    }

    @Test
    void qualityIsThatOfTheScenarioAndWhatShocksAddInTheRegionForTheSegment() {
        World world = at(Scenarios.small(
                "{id: better, type: quality-change, platform: old, where: [south], from: 2025-01-05,"
                        + " change: {creators: -2 utils, others: 0.5 utils}}",
                "{id: fund, type: creator-fund, platform: old, from: 2025-01-05, worth: 0.75 utils}"));
        UtilityBlock block = block(new Quality(), world);
        double[][] expected = {{1, 1.5}, {1.75, -0.25}};
        for (int user = 0; user < 500; user++) {
            int segment = world.population().segment(user);
            assertEquals(expected[segment][world.population().region(user)], block.of(user, OLD), 1e-15);
            assertEquals(0.6, block.of(user, RIVAL), 1e-15);
        }
        assertEquals(1.75, new Quality().atMost(world, OLD), 1e-15);
    }

    @Test
    void costsAreNotBelowNought() {
        assertThrows(IllegalArgumentException.class, () -> new Moderation(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new Privacy(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new Capacity(101));
        assertThrows(IllegalArgumentException.class, () -> new Contacts(101));
    }
}
