package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.scenario.ScenarioFile;
import org.refugia.world.World;

/**
 * People are the same under other numbers. Draws are keyed by number, so where chance decides this holds in distribution
 * only; where the rules are deterministic it holds user by user.
 */
class UserNumbersTest {
    private static final int USERS = 120;

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCascadeOfThresholdsReachesTheSamePeopleUnderOtherNumbers(int seed) throws IOException {
        Lots lots = new Lots(seed);
        List<Double> thresholds = IntStream.range(0, USERS)
                .mapToObj(id -> lots.between(0.15, 0.7))
                .toList();
        Set<Integer> first = Set.of(lots.below(USERS), lots.below(USERS / 2), USERS - 1);
        assertSamePeopleUnderOtherNumbers(seed, lots, order -> """
                registration: {rule: threshold, thresholds: %s}
                choice: {homing: {rule: single, scale: 0}, outside: 0 utils, terms: {}}
                platforms: {new: {quality: 1, first_adopters: {by: listed, users: %s}}}
                """.formatted(
                        order.stream().map(thresholds::get).toList(),
                        first.stream().map(order::indexOf).toList()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSamePeopleStayUnderOtherNumbersWhenThoseWithFewContactsLeave(int seed) throws IOException {
        Lots lots = new Lots(seed);
        String rule = lots.oneOf("contacts: 3", "contacts: 4", "fraction: 60 %, contacts: 3");
        assertSamePeopleUnderOtherNumbers(seed, lots, order -> """
                choice: {homing: {rule: exit, %s}, reconsider: {rate: 100 /d}, terms: {}}
                platforms: {old: {accounts: 100 %%, home: 100 %%}}
                """.formatted(rule));
    }

    private void assertSamePeopleUnderOtherNumbers(int seed, Lots lots, Function<List<Integer>, String> rules)
            throws IOException {
        Path ties = folder.resolve("ties.txt");
        Files.writeString(
                ties,
                IntStream.range(0, 2 * USERS)
                        .mapToObj(tie -> tie % USERS + " " + (tie % USERS + 1 + lots.below(USERS - 1)) % USERS)
                        .collect(Collectors.joining("\n")));
        List<Integer> inOrder = IntStream.range(0, USERS).boxed().toList();
        Set<Integer> people = present(seed, ties, inOrder, rules);
        assertTrue(people.size() < USERS, "some must stay behind, else this shows nothing");
        for (int other = 0; other < 3; other++) {
            assertEquals(people, present(seed, ties, lots.shuffled(inOrder), rules));
        }
    }

    /** The ids of those who are present in the end. */
    private Set<Integer> present(int seed, Path ties, List<Integer> order, Function<List<Integer>, String> rules)
            throws IOException {
        Path people = folder.resolve("people.txt");
        Files.writeString(people, order.stream().map(String::valueOf).collect(Collectors.joining("\n")));
        String text = """
                id: numbers
                title: Numbers
                question: Are people the same under other numbers?
                time: {start: 2025-01-01, end: 2025-02-10, step: 1 d, warm_up: 0 d}
                population: {agents: %d, segments: {people: {share: 100 %%, sessions: 5 /d}}}
                network: {type: file, path: %s, people: %s}
                """.formatted(USERS, ties, people) + rules.apply(order);
        World[] last = new World[1];
        Scenarios.run(
                Scenarios.read(text, Map.of()).variants().get(ScenarioFile.AS_HAPPENED),
                seed,
                (world, day, rows) -> last[0] = world);
        Set<Integer> ids = new TreeSet<>();
        for (int user = 0; user < USERS; user++) {
            if (last[0].accounts().present(user) != 0) {
                ids.add(order.get(user));
            }
        }
        return ids;
    }
}
