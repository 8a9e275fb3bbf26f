package org.refugia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.network.SocialGraph;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioReader;
import org.refugia.scenario.Vocabulary;

class FootprintTest {
    private static final int SAMPLED_DAYS = 8;

    /** What is alive in this Java machine; objects alone, as collectors count rooms that are partly full in different ways. */
    private static long liveBytes() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            String total = histogram
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(total.trim().split(" +")[2]);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario scenario(String name, int people, Map<String, String> set) {
        Overrides overrides = new Overrides(set, List.of(), List.of("as-happened"), OptionalInt.of(people));
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), overrides)
                .any();
    }

    /** The most that was alive beside the graph, over all days of the run. */
    private static long taken(Scenario scenario, SocialGraph graph, int days) {
        Set<String> measures = new TreeSet<>(scenario.outputs().measures());
        List<Recorder> recorders =
                Vocabulary.recorders(measures, scenario.outputs().breakdown(), List.of());
        int steps = scenario.time().calendar().stepsPerDay();
        long before = liveBytes();
        try (Team team = new Team(2)) {
            MigrationModel model = new MigrationModel(
                    scenario,
                    Seeds.of(1),
                    graph,
                    recorders,
                    new AskedRows(measures, (day, platform, segment, region, measure, value, unit) -> {}),
                    team,
                    false);
            model.start();
            long most = liveBytes();
            for (int step = 1; step <= days * steps; step++) {
                model.schedule.step(model);
                if (step % (SAMPLED_DAYS * steps) == steps - 1 || step == days * steps) {
                    most = Math.max(most, liveBytes());
                }
            }
            Reference.reachabilityFence(model);
            return most - before;
        }
    }

    @ParameterizedTest
    @CsvSource({"us-tiktok-2025, 60000, 48", "theory/watts, 300000, 20", "benchmarks/contagion, 400000, 20"})
    void aRunTakesNoMoreThanWasForetoldAndNotMuchLess(String name, int people, int days) {
        Scenario scenario = scenario(name, people, Map.of("network", "{type: erdos-renyi, mean_degree: 6}"));
        Footprint footprint = Footprint.of(scenario);
        SocialGraph graph = Simulation.graph(scenario, Seeds.of(1));
        long taken = taken(scenario, graph, days);
        long foretold = footprint.people() + footprint.state() + footprint.recorders();
        assertTrue(
                taken <= 1.05 * foretold && taken >= 0.7 * foretold,
                "%s took %.1f bytes per user, foretold were %.1f"
                        .formatted(name, (double) taken / people, (double) foretold / people));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: social, mean_degree: 20}",
                "{type: erdos-renyi, mean_degree: 20, directed: true}",
                "{type: watts-strogatz, degree: 20, rewiring: 0.1}",
                "{type: barabasi-albert, ties: 10}",
                "{type: regular, degree: 20}",
                "{type: block, by: community, communities: 10, mean_degree: 20, within: 80 %}",
                "{type: configuration, degrees: {dist: pareto, minimum: 5, exponent: 1.5}}",
                "well-mixed"
            })
    void aGraphTakesWhatWasForetold(String network) {
        Scenario scenario = scenario("two-platforms", 50_000, Map.of("network", network));
        long before = liveBytes();
        SocialGraph graph = Simulation.graph(scenario, Seeds.of(1));
        long taken = liveBytes() - before;
        Reference.reachabilityFence(graph);
        long foretold = Footprint.of(scenario).ties();
        assertEquals(foretold, taken, 0.06 * foretold + 50_000, network);
    }

    @Test
    void theTiesOfAFileAreForetoldFromItsLength(@TempDir Path folder) throws Exception {
        StringBuilder ties = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            ties.append("%d %d%n".formatted(1000 + i % 4000, 1000 + (i % 4000 + 1 + i / 4000) % 4000));
        }
        Path file = Files.writeString(folder.resolve("ties.txt"), ties);
        Overrides set = new Overrides(
                Map.of("population.agents", "4000", "network", "{type: file, path: " + file + "}"),
                List.of(),
                List.of());
        Footprint footprint = Footprint.of(ScenarioReader.read(Path.of("scenarios/two-platforms.yaml"), set)
                .any());
        assertEquals(4 * (2 * 20_000 + 4001), footprint.ties());
        assertTrue(footprint.generation() > footprint.ties(), "who is tied to whom is looked up while a file is read");
    }

    @Test
    void ofTwoRunsEachPartThatIsGreaterCounts() {
        Footprint one = new Footprint(10, 2, 3, 4, 5);
        Footprint other = new Footprint(1, 20, 3, 1, 6);
        assertEquals(new Footprint(10, 20, 3, 4, 6), one.greatest(other));
        assertEquals(3 + 20, one.greatest(other).besideTies(), "while ties are made nothing else is there but people");
        assertEquals(10 + 3 + 9, one.whole());
    }
}
