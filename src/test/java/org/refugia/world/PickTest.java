package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.network.SocialGraph;
import org.refugia.population.Population;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Pick.Order;

class PickTest {
    private static final Population PEOPLE = Scenarios.world(
                    Scenarios.small(Map.of("population.agents", "10", "network", "well-mixed")))
            .population();
    /** Followers: 4 has three, 7 and 2 have two each, 1 has one. User 9 follows many and has none. */
    private static final SocialGraph TIES = SocialGraph.directed(10, ties -> {
        for (int[] tie : new int[][] {{9, 4}, {0, 4}, {1, 4}, {9, 7}, {3, 7}, {9, 2}, {5, 2}, {9, 1}}) {
            ties.tie(tie[0], tie[1]);
        }
    });

    private static Draws.Stream draws(long seed) {
        return new Draws(seed).stream(Decision.FIRST_ADOPTER, 1);
    }

    private static int[] all(Pick pick) {
        return pick.fromAll(PEOPLE, TIES, draws(3));
    }

    private static Pick best(int count) {
        return new Pick.Count(count, Order.BEST_CONNECTED, List.of());
    }

    @Test
    void theBestConnectedAreThoseWithMostFollowersAndOfEqualsTheFirst() {
        assertArrayEquals(new int[] {}, all(best(0)));
        assertArrayEquals(new int[] {4}, all(best(1)));
        assertArrayEquals(new int[] {2, 4}, all(best(2)));
        assertArrayEquals(new int[] {2, 4, 7}, all(best(3)));
        assertArrayEquals(new int[] {1, 2, 4, 7}, all(best(4)));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 7}, all(best(6)), "the others have none");
        assertArrayEquals(IntStream.range(0, 10).toArray(), all(best(99)), "there are no more");
    }

    @Test
    void onlyCandidatesArePicked() {
        assertArrayEquals(new int[] {1, 7}, best(2).from(new int[] {0, 1, 7, 8}, PEOPLE, TIES, draws(3)));
        assertArrayEquals(new int[] {8}, new Pick.Listed(List.of(8, 4)).from(new int[] {0, 8}, PEOPLE, TIES, draws(3)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.04, 0", "0.05, 1", "0.14, 1", "0.15, 2", "0.5, 5", "0.96, 10", "1, 10"})
    void aFractionIsRoundedToWholePeople(double fraction, int people) {
        for (Order order : Order.values()) {
            assertEquals(people, all(new Pick.Fraction(fraction, order, List.of())).length);
        }
    }

    @Test
    void chancePicksEverybodyEquallyOftenAndMoreIncludesFewer() {
        int[] picked = new int[10];
        for (int seed = 0; seed < 2000; seed++) {
            int[] three = new Pick.Count(3, Order.RANDOM, List.of()).fromAll(PEOPLE, TIES, draws(seed));
            int[] five = new Pick.Fraction(0.5, Order.RANDOM, List.of()).fromAll(PEOPLE, TIES, draws(seed));
            assertEquals(3, three.length);
            for (int i = 0; i < 3; i++) {
                assertTrue(i == 0 || three[i] > three[i - 1], "in ascending order");
                assertTrue(Arrays.binarySearch(five, three[i]) >= 0);
                picked[three[i]]++;
            }
        }
        for (int user = 0; user < 10; user++) {
            assertEquals(600, picked[user], 4 * Math.sqrt(2000 * 0.3 * 0.7));
        }
    }

    @Test
    void amongSegmentsOnlyTheirPeopleCount() {
        World world = Scenarios.world(Scenarios.small());
        List<String> creators = List.of("creators");
        int all = world.population().creators();
        int[] some =
                new Pick.Fraction(0.25, Order.RANDOM, creators).fromAll(world.population(), world.graph(), draws(1));
        assertEquals(Math.round(all * 0.25), some.length, "a quarter of the creators, not of everybody");
        int[] best =
                new Pick.Count(20, Order.BEST_CONNECTED, creators).fromAll(world.population(), world.graph(), draws(1));
        int[] first = IntStream.range(0, 20).map(world.population()::creator).toArray();
        assertArrayEquals(first, best, "all have eight followers, so the first creators come first");
        for (int user : some) {
            assertTrue(world.population().isCreator(user));
        }
        int[] everybody = new Pick.Count(3000, Order.RANDOM, List.of("viewers", "creators"))
                .fromAll(world.population(), world.graph(), draws(1));
        assertEquals(2000, everybody.length);
    }

    @Test
    void theListedAreThosePeople() {
        assertArrayEquals(new int[] {0, 3, 9}, all(new Pick.Listed(List.of(9, 0, 3))));
        assertThrows(IllegalArgumentException.class, () -> new Pick.Listed(List.of(1, -1)));
        assertThrows(IllegalArgumentException.class, () -> new Pick.Listed(List.of(1, 1)));
    }

    @Test
    void itIsPlainWhenNobodyIsPicked() {
        assertTrue(best(0).isNobody());
        assertFalse(best(1).isNobody());
        assertTrue(new Pick.Fraction(0, Order.RANDOM, List.of()).isNobody());
        assertFalse(new Pick.Fraction(0.01, Order.RANDOM, List.of()).isNobody());
        assertTrue(new Pick.Listed(List.of()).isNobody());
        assertFalse(new Pick.Listed(List.of(0)).isNobody());
        assertThrows(IllegalArgumentException.class, () -> best(-1));
        assertThrows(IllegalArgumentException.class, () -> new Pick.Fraction(1.1, Order.RANDOM, List.of()));
    }

    @Test
    void otherDrawsPickOtherPeople() {
        Pick half = new Pick.Fraction(0.5, Order.RANDOM, List.of());
        World world = Scenarios.world(Scenarios.small());
        int[] one = half.fromAll(world.population(), world.graph(), draws(1));
        assertArrayEquals(one, half.fromAll(world.population(), world.graph(), draws(1)));
        assertNotEquals(
                Arrays.toString(one), Arrays.toString(half.fromAll(world.population(), world.graph(), draws(2))));
    }
}
