package org.refugia.property;

import static org.refugia.property.Alike.assertSameBytes;
import static org.refugia.property.Alike.assertSameValues;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order in which a file lists things means nothing. Sums that are added up in another order may differ in their last
 * bits.
 */
class OrderTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void platformsMayBeListedInAnyOrder(int seed) {
        RandomScenario scenario = RandomScenario.withoutHomes(seed);
        List<String> order = new Lots(-seed).shuffled(scenario.platforms());
        RandomScenario other = scenario.with(scenario.terms(), order, scenario.shocks());
        assertSameValues(scenario.run(), other.run(), scenario + "platforms in the order " + order);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void termsMayBeListedInAnyOrder(int seed) {
        RandomScenario scenario = RandomScenario.of(seed);
        List<String> order = new Lots(-seed).shuffled(scenario.terms());
        RandomScenario other = scenario.with(order, scenario.platforms(), scenario.shocks());
        assertSameValues(scenario.run(), other.run(), scenario + "terms in the order " + order);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shocksMayBeListedInAnyOrder(int seed) {
        RandomScenario scenario = RandomScenario.of(seed);
        List<String> order = new Lots(-seed).shuffled(scenario.shocks());
        assertSameValues(scenario.run(), scenario.withShocks(order).run(), scenario + "shocks in the order " + order);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoShocksGiveTheSameBytesInEitherOrder(int seed) {
        RandomScenario scenario = RandomScenario.of(seed);
        Lots lots = new Lots(-seed);
        RandomShock shock = new RandomShock(
                lots, List.copyOf(scenario.scenario().platforms().keySet()));
        List<String> words =
                lots.shuffled(List.copyOf(RandomShock.words().words().keySet()));
        List<String> free = words.stream()
                .filter(word -> !shock.of(word, "any").contains(RandomShock.TARGET))
                .toList();
        String one = shock.of(free.get(0), "one");
        String other = shock.of(free.get(lots.below(2)), "other");
        assertSameBytes(
                scenario.withShocks(List.of(one, other)).run(),
                scenario.withShocks(List.of(other, one)).run(),
                scenario.withShocks(List.of(one, other)));
    }
}
