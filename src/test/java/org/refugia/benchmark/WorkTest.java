package org.refugia.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.choice.Choice;
import org.refugia.choice.UtilityBlock;
import org.refugia.choice.UtilityTerm;
import org.refugia.observe.Recorder;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.world.World;

/** The work of a step grows with what happens in it, not with the number of people. */
class WorkTest {
    /** Everybody holds every account, so that nobody can open one. */
    private static final List<String> FULL =
            List.of("old: {accounts: 100 %, quality: 1.0}", "rival: {accounts: 100 %, quality: 0.6}");

    private static Scenario closed(String reconsiderations) {
        return Scenarios.file(FULL, Map.of("choice.reconsider.rate", reconsiderations))
                .variants()
                .get(ScenarioFile.AS_HAPPENED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.07, 0.14, 2.8})
    void thoseWhoWeighThePlatformsAreThoseWhomTheirDrawNames(double rate) {
        Scenario scenario = closed(rate + " /d");
        Count count = new Count();
        double chance = 1 - StrictMath.exp(-rate * scenario.time().stepDays());
        Scenarios.run(counting(scenario, count), 1, count, new Recorder() {
            @Override
            public void decided(World world) {
                Draws.Stream draws = world.draws().stream(Decision.RECONSIDER, world.step());
                long named = IntStream.range(0, world.population().size())
                        .filter(user -> draws.uniform(user) < chance)
                        .count();
                assertEquals(named, world.intentions().size());
                assertEquals(named, count.sinceLastStep(), "utilities are worked out for those who decide");
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
        double steps = scenario.time().calendar().steps();
        assertEquals(chance, count.weighed / steps / scenario.population().agents(), chance / 10);
    }

    @Test
    void nobodyIsLookedAtWhereNothingCanHappen() {
        Count count = new Count();
        Scenarios.run(counting(closed("0 /d"), count), 1, count, new Recorder() {
            @Override
            public void decided(World world) {
                assertEquals(0, world.intentions().size());
                assertEquals(0, world.intentions().registrations().size());
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
        assertEquals(0, count.weighed);
    }

    @Test
    void fewOfThoseWhoMightOpenAnAccountAreLookedAtClosely() {
        Count count = new Count();
        long[] mightOpenOne = new long[1];
        long[] opened = new long[1];
        Scenario scenario = Scenarios.small(Map.of("choice.reconsider.rate", "0 /d"), Scenarios.WAVE);
        Scenarios.run(counting(scenario, count), 1, count, new Recorder() {
            @Override
            public void step(World world) {
                int all = (1 << world.platforms().count()) - 1;
                mightOpenOne[0] += IntStream.range(0, world.population().size())
                        .filter(user -> world.accounts().held(user) != all)
                        .count();
                opened[0] += world.arrivals().size();
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
        assertTrue(opened[0] > 100, "nobody came");
        assertTrue(count.weighed < mightOpenOne[0] / 10, count.weighed + " of " + mightOpenOne[0]);
    }

    private static Scenario counting(Scenario scenario, UtilityTerm term) {
        Choice choice = scenario.choice();
        Map<String, UtilityTerm> terms = new LinkedHashMap<>(choice.terms());
        terms.put("count", term);
        return new Scenario(
                scenario.schema(),
                scenario.id(),
                scenario.title(),
                scenario.question(),
                scenario.lookFor(),
                scenario.sources(),
                scenario.time(),
                scenario.population(),
                scenario.network(),
                scenario.platforms(),
                new Choice(choice.homing(), choice.outside(), choice.reconsider(), choice.waiting(), terms),
                scenario.registration(),
                scenario.shocks(),
                scenario.observations(),
                scenario.patterns(),
                scenario.outputs(),
                scenario.scaledFrom());
    }

    /** Adds nothing to any utility, and counts the users for whom they are worked out after the first step began. */
    private static final class Count implements UtilityTerm, Recorder {
        private long weighed;
        private long weighedBefore;

        @Override
        public void addTo(UtilityBlock block, World world) {
            weighed += block.size();
        }

        @Override
        public double atMost(World world, int platform) {
            return 0;
        }

        @Override
        public void begin(World world) {
            weighed = 0;
        }

        long sinceLastStep() {
            long since = weighed - weighedBefore;
            weighedBefore = weighed;
            return since;
        }

        @Override
        public void endDay(World world, int day, Sink rows) {}
    }
}
