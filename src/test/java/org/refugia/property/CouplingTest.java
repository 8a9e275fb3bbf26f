package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.scenario.ScenarioFile;

/**
 * Cascades on the same random numbers: who is reached is reached as well when more speaks for it. Draws are keyed by the
 * tie or by the user, so this holds for every seed and user by user, not only on average.
 */
class CouplingTest {
    private static final String[] NETWORKS = {
        "{type: erdos-renyi, mean_degree: 4}",
        "{type: regular, degree: 4}",
        "{type: barabasi-albert, ties: 2}",
        "{type: watts-strogatz, degree: 4, rewiring: 0.2}"
    };

    private record Cascade(int seed, String network) {
        Set<Integer> reached(String rule, int first) {
            String text = """
                    id: cascade
                    title: Cascade
                    question: Who is reached?
                    time: {start: 2025-01-01, end: 2025-01-16, step: 1 d, warm_up: 0 d}
                    population: {agents: 400, segments: {people: {share: 100 %%, sessions: 5 /d}}}
                    network: %s
                    registration: %s
                    choice: {homing: {rule: single, scale: 0}, outside: 0 utils, terms: {}}
                    platforms: {new: {quality: 1, first_adopters: {by: number, count: %d}}}
                    """.formatted(network, rule, first);
            Set<Integer> reached = new HashSet<>();
            Scenarios.run(
                    Scenarios.read(text, Map.of()).variants().get(ScenarioFile.AS_HAPPENED),
                    seed,
                    (world, day, rows) -> {
                        for (int user = 0; user < world.population().size(); user++) {
                            if (world.accounts().holds(user, 0)) {
                                reached.add(user);
                            }
                        }
                    });
            return reached;
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 24);
    }

    private static Cascade cascade(int seed) {
        return new Cascade(seed, NETWORKS[seed % NETWORKS.length]);
    }

    private static void assertGrows(Set<Integer> less, Set<Integer> more, String what) {
        assertTrue(more.containsAll(less), () -> what + " reached " + less.size() + ", then " + more.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverIsReachedIsReachedWhenTiesTransmitMoreOften(int seed) {
        Set<Integer> before = Set.of();
        for (int percent : new int[] {0, 20, 35, 50, 70, 100}) {
            String rule = "{rule: independent-cascade, transmission: " + percent + " %}";
            Set<Integer> now = cascade(seed).reached(rule, 5);
            assertGrows(before, now, rule);
            before = now;
        }
        assertTrue(before.size() > 350, "ties that all transmit reach nearly everybody");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverIsReachedIsReachedWhenThresholdsAreLower(int seed) {
        String rule = "{rule: threshold, threshold: {dist: normal, mean: %s, sd: 0.1}}";
        Set<Integer> before = Set.of();
        for (String mean : new String[] {"0.6", "0.45", "0.3", "0.2", "0.1"}) {
            Set<Integer> now = cascade(seed).reached(rule.formatted(mean), 5);
            assertGrows(before, now, "thresholds of " + mean);
            before = now;
        }
        assertTrue(before.size() > 100, "low thresholds are passed");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverIsReachedIsReachedFromMoreFirstAdopters(int seed) {
        String[] rules = {
            "{rule: independent-cascade, transmission: 30 %}",
            "{rule: threshold, threshold: 0.3}",
            "{rule: threshold, of: number, threshold: 2}",
            "{rule: bass, imitation: 0.3 /d, among: contacts}"
        };
        Set<Integer> before = Set.of();
        for (int first : new int[] {0, 1, 3, 10, 40}) {
            Set<Integer> now = cascade(seed).reached(rules[seed / 4 % rules.length], first);
            assertGrows(before, now, first + " first adopters");
            before = now;
        }
        assertTrue(before.size() > 40, "they bring others along");
    }
}
