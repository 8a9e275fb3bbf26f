package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** What each term adds, by its formula. */
class TermsTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;
    private static final int REFUGE = 2;
    /** Six in the evening of 8 January: the ban and the wave act. */
    private static final int STEP = (8 - 1 + 2) * 4 + 3;

    private static final Scenario SCENARIO = Scenarios.small(
            Map.of("platforms.old.quality", "{viewers: 1.2, others: 0.4}", "platforms.refuge.translation", "30 %"),
            Scenarios.BAN,
            Scenarios.WAVE,
            "{id: news, type: announcement, platform: old, at: 2025-01-05, where: [north], belief: 60 %,"
                    + " deadline: 2025-01-10}",
            "{id: paywall, type: policy-change, platform: rival, at: 2025-01-05,"
                    + " severity: {creators: 2 utils, others: 0.5 utils}}");

    private static World world() {
        return Scenarios.at(Scenarios.world(SCENARIO), SCENARIO, STEP);
    }

    private static UtilityBlock block(UtilityTerm term, World world) {
        UtilityBlock block = new UtilityBlock(world.platforms().count());
        for (int user = 0; user < 500; user++) {
            block.add(user);
        }
        term.addTo(block, world);
        return block;
    }

    /** Utility of the term for each user and platform. */
    private interface Formula {
        double of(int user, int platform);
    }

    /** Holds the term to its formula, and says that not all of it is 0. */
    private static void assertAdds(Formula formula, UtilityTerm term, World world) {
        UtilityBlock block = block(term, world);
        double sum = 0;
        for (int i = 0; i < block.size(); i++) {
            for (int platform = 0; platform < block.platforms(); platform++) {
                double expected = formula.of(block.user(i), platform);
                assertEquals(expected, block.of(i, platform), 1e-12);
                sum += Math.abs(expected);
            }
        }
        assertTrue(sum > 0, "some of it is not 0");
    }

    @Test
    void qualityIsThatOfThePlatformForTheSegment() {
        World world = world();
        double[][] quality = {{1.2, 0.6, 0.5}, {0.4, 0.6, 0.5}};
        assertAdds((user, platform) -> quality[world.population().segment(user)][platform], new Quality(), world);
    }

    @Test
    void discontentIsWhatThePolicyChangeLeft() {
        World world = world();
        double left = Math.pow(2, -3.875 / 14);
        assertAdds(
                (user, platform) ->
                        platform != RIVAL ? 0 : -left * (world.population().isCreator(user) ? 2 : 0.5),
                new Discontent(),
                world);
    }

    @Test
    void tasteIsLastingAndStandardNormalTimesItsSpread() {
        World world = world();
        assertAdds((user, platform) -> 0.7 * world.taste(user, platform), new Taste(0.7), world);
        double sum = 0;
        double squares = 0;
        int users = world.population().size();
        for (int user = 0; user < users; user++) {
            sum += world.taste(user, OLD);
            squares += world.taste(user, OLD) * world.taste(user, OLD);
        }
        assertEquals(0, sum / users, 4 / Math.sqrt(users));
        assertEquals(1, squares / users, 4 * Math.sqrt(2.0 / users));
        double later = Scenarios.world(SCENARIO).taste(17, REFUGE);
        assertEquals(later, world.taste(17, REFUGE));
    }

    @Test
    void contactsCountByTheShareOfThemWhoArePresent() {
        World world = Scenarios.after(SCENARIO);
        assertAdds((user, platform) -> 1.3 * contactsThere(world, user, platform), new Contacts(1.3), world);
    }

    private static double contactsThere(World world, int user, int platform) {
        double there = 0;
        for (int i = world.graph().firstContact(user); i < world.graph().endContact(user); i++) {
            there += world.accounts().present(world.graph().contact(i)) >> platform & 1;
        }
        return there / world.graph().contacts(user);
    }

    @Test
    void withoutTiesTheShareOfEverybodyCounts() {
        World world = Scenarios.after(Scenarios.small(Map.of("network", "well-mixed")));
        assertAdds((user, platform) -> 1.3 * world.totals().present(platform) / 2000, new Contacts(1.3), world);
    }

    @Test
    void whoHasNoContactsFeelsNoNetworkEffect() {
        World world = Scenarios.after(Scenarios.small(Map.of("network", "{type: erdos-renyi, mean_degree: 1}")));
        UtilityBlock block = block(new Contacts(1), world);
        int lonely = 0;
        for (int user = 0; user < block.size(); user++) {
            if (world.graph().contacts(user) == 0) {
                lonely++;
                assertEquals(0, block.of(user, OLD));
            }
        }
        assertTrue(lonely > 100);
    }

    @Test
    void contentGrowsWithTheLogarithmOfTheStockAndIsForViewers() {
        assertEquals(0.4 * Math.log(3), ContentSupply.value(0.4, 20, 10), 1e-15);
        assertEquals(0.4, ContentSupply.value(0.4, Math.E - 1, 1), 1e-15);
        assertEquals(0, ContentSupply.value(0.4, 0, 10));
        assertEquals(0, ContentSupply.value(0.4, 0, 0), "without creators there is nothing to see");
        World world = Scenarios.after(SCENARIO);
        double reference = 0.1 * world.population().allPostsPerDay() * 14 / Math.log(2);
        assertAdds(
                (user, platform) -> world.population().isCreator(user)
                        ? 0
                        : 0.4 * Math.log(1 + world.content().stock(platform) / reference),
                new ContentSupply(0.4, 14, 0.1),
                world);
    }

    @Test
    void creatorsGoWhereViewersSpendTheirTime() {
        World world = Scenarios.after(SCENARIO);
        double[] time = new double[3];
        int viewers = 0;
        for (int user = 0; user < world.population().size(); user++) {
            if (!world.population().isCreator(user)) {
                viewers++;
                for (int platform = 0; platform < 3; platform++) {
                    time[platform] += world.accounts().share(user, platform);
                }
            }
        }
        int all = viewers;
        UtilityBlock block = block(new Audience(2), world);
        for (int user = 0; user < block.size(); user++) {
            for (int platform = 0; platform < 3; platform++) {
                double expected = world.population().isCreator(user) ? 2 * time[platform] / all : 0;
                assertEquals(expected, block.of(user, platform), 1e-8); // sums of time are kept in units of 2⁻³⁰
            }
        }
    }

    @Test
    void habitCountsByItsStrength() {
        World world = Scenarios.after(SCENARIO);
        int step = world.step();
        assertAdds(
                (user, platform) -> 1.5 * world.accounts().habit(user, platform, step), new Habit(1.5, 7, 35), world);
    }

    @Test
    void noveltyHalvesFromTheDayOfRegistering() {
        assertEquals(2, Novelty.value(2, 0, 14));
        assertEquals(1, Novelty.value(2, 14, 14));
        assertEquals(0.5, Novelty.value(2, 28, 14));
        World world = world();
        int user = 0;
        while (world.accounts().held(user) != 0b011) {
            user++;
        }
        world.open(user, REFUGE);
        world.begin(STEP + 4 * 3);
        UtilityBlock block = block(new Novelty(2, 3), world);
        assertEquals(1, block.of(user, REFUGE), 1e-15);
        assertEquals(0, block.of(user, OLD), "what has always been there is not new");
        world.delete(user, REFUGE);
        assertEquals(2, block(new Novelty(2, 3), world).of(user, REFUGE), "what is not yet tried promises all of it");
    }

    @Test
    void buzzSaturatesWithExposure() {
        assertEquals(0, Buzz.value(0.5, 0, 3));
        assertEquals(0.25, Buzz.value(0.5, 3, 3));
        assertEquals(0.5, Buzz.value(0.5, 1e9, 3), 1e-8);
        World world = world();
        world.exposure().add(4, REFUGE, 3);
        UtilityBlock block = block(new Buzz(0.5, 3), world);
        assertEquals(0.25, block.of(4, REFUGE), 1e-7);
        assertEquals(0, block.of(4, OLD));
        assertEquals(0, block.of(5, REFUGE));
    }

    @Test
    void aForeignLanguageCostsWhatTranslationLeaves() {
        assertEquals(-1, Language.value(1, 0));
        assertEquals(-0.4, Language.value(1, 0.6), 1e-15);
        World world = world(); // old speaks en, refuge zh and is translated by 30 %, rival speaks everybody's
        assertAdds(
                (user, platform) -> {
                    boolean english = world.population().language(user) == 0;
                    return platform == OLD && !english ? -1.5 : platform == REFUGE && english ? -1.5 * 0.7 : 0;
                },
                new Language(1.5),
                world);
    }

    @Test
    void theReactantGoWhereThatSignalsDefiance() {
        World world = world();
        assertAdds(
                (user, platform) -> platform == REFUGE ? world.population().reactance(user) : 0,
                new Reactance(),
                world);
        List<Integer> reactant = new ArrayList<>();
        int viewers = 0;
        for (int user = 0; user < world.population().size(); user++) {
            if (world.population().isCreator(user)) {
                assertEquals(0, world.population().reactance(user));
            } else {
                viewers++;
                if (world.population().reactance(user) == 2) {
                    reactant.add(user);
                }
            }
        }
        assertEquals(0.2, (double) reactant.size() / viewers, 4 * Math.sqrt(0.16 / viewers));
    }

    @Test
    void farewellIsFeltWhereLossIsBelievedWithinItsWindow() {
        World world = world(); // deadline on 10 January, so 8 January, 18 h, lies within two days and not within one
        assertAdds(
                (user, platform) -> platform == OLD && world.population().region(user) == 0 ? 0.5 * 0.6 : 0,
                new Farewell(0.5, 2),
                world);
        UtilityBlock tooEarly = block(new Farewell(0.5, 1), world);
        UtilityBlock halfway = block(new Farewell(0.5, 1.125), world);
        for (int user = 0; user < tooEarly.size(); user++) {
            assertEquals(0, tooEarly.of(user, OLD));
            assertEquals(world.population().region(user) == 0 ? 0.15 : 0, halfway.of(user, OLD), 1e-15);
        }
    }

    @Test
    void utilitiesAreTheSumOfTheirTerms() {
        World world = world();
        List<UtilityTerm> terms = List.of(new Quality(), new Taste(0.5), new Language(1));
        Utilities utilities = new Utilities(terms, OptionalDouble.empty(), 3);
        utilities.block().add(42);
        utilities.evaluate(world);
        for (int platform = 0; platform < 3; platform++) {
            double sum = 0;
            for (UtilityTerm term : terms) {
                sum += block(term, world).of(42, platform);
            }
            assertEquals(sum, utilities.block().of(0, platform), 1e-15);
        }
    }

    @Test
    void whatAlwaysCountsDoesNotCountTwiceWhenListed() {
        Choice choice = Scenarios.small(Map.of("choice.terms", "{quality: {}, discontent: {}, taste: {}}"))
                .choice();
        assertEquals(List.of(new Quality(), new Discontent(), new Taste(0.5)), choice.sum());
    }
}
