package org.refugia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.choice.UtilityBlock;
import org.refugia.choice.UtilityTerm;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Digest;
import org.refugia.world.World;

/** What holds for every utility term, in a world in which much has happened. */
class TermContractTest {
    private static final World WORLD = Scenarios.after(Scenarios.small(
            Map.of("time.end", "2025-01-10", "platforms.rival.capacity", "10 %"),
            Scenarios.BAN,
            Scenarios.WAVE,
            "{id: news, type: announcement, platform: old, at: 2025-01-05, belief: 60 %, deadline: 2025-01-10}",
            "{id: leak, type: data-incident, platform: old, at: 2025-01-05}",
            "{id: paywall, type: policy-change, platform: rival, at: 2025-01-05, severity: 1 utils}"));

    static Stream<String> words() {
        return Examples.words(UtilityTerm.class).words().keySet().stream();
    }

    private static UtilityTerm term(String word) {
        return Scenarios.small(Map.of("choice.terms", "{" + word + ": {}}"))
                .choice()
                .terms()
                .get(word);
    }

    /** Utilities of the first 1,000 users, who stand in the block in the order given. */
    private static double[][] utilities(UtilityTerm term, int[] order) {
        UtilityBlock block = new UtilityBlock(3);
        for (int user : order) {
            block.add(user);
        }
        term.addTo(block, WORLD);
        double[][] utilities = new double[order.length][3];
        for (int i = 0; i < order.length; i++) {
            for (int platform = 0; platform < 3; platform++) {
                utilities[block.user(i)][platform] = block.of(i, platform);
            }
        }
        return utilities;
    }

    private static int[] order(long seed) {
        int[] order = new int[1000];
        Draws.Stream draws = new Draws(seed).stream(Decision.NETWORK);
        for (int i = 0; i < order.length; i++) {
            int at = seed == 0 ? i : draws.below(i + 1, i, 0);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyTermAddsFiniteUtilsThatAreNotAllZero(String word) {
        double sum = 0;
        for (double[] user : utilities(term(word), order(0))) {
            for (double utils : user) {
                assertTrue(Double.isFinite(utils));
                sum += Math.abs(utils);
            }
        }
        assertTrue(sum > 0, "the world is eventful enough for every term to count");
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyTermGivesTheSameTwiceAndInAnyOrderOfUsers(String word) {
        double[][] once = utilities(term(word), order(0));
        for (int[] order : List.of(order(0), order(1), order(2))) {
            double[][] again = utilities(term(word), order);
            for (int user = 0; user < once.length; user++) {
                assertEquals(
                        List.of(once[user][0], once[user][1], once[user][2]),
                        List.of(again[user][0], again[user][1], again[user][2]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyTermAddsToWhatIsThereAndLeavesTheWorldUntouched(String word) {
        List<Double> before = Digest.people(WORLD);
        UtilityTerm term = term(word);
        UtilityBlock block = new UtilityBlock(3);
        block.add(5);
        term.addTo(block, WORLD);
        double[] once = {block.of(0, 0), block.of(0, 1), block.of(0, 2)};
        term.addTo(block, WORLD);
        for (int platform = 0; platform < 3; platform++) {
            assertEquals(2 * once[platform], block.of(0, platform), 1e-12);
        }
        assertEquals(before, Digest.people(WORLD));
    }
}
