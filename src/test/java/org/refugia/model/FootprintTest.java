package org.refugia.model;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.network.SocialGraph;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioReader;
import org.refugia.scenario.Vocabulary;

class FootprintTest {
    private static long live() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @ParameterizedTest
    @CsvSource({
        "us-tiktok-2025,social",
        "two-platforms,social",
        "brazil-x-2024,social",
        "theory/watts,x",
        "theory/bass,x",
        "bans-spread,x"
    })
    void x(String name, String s) {
        Scenario scenario = ScenarioReader.read(
                        Path.of("scenarios/" + name + ".yaml"),
                        new Overrides(Map.of(), List.of(), List.of("as-happened"), java.util.OptionalInt.of(100000)))
                .any();
        Footprint f = Footprint.of(scenario);
        long a = live();
        Seeds seeds = Seeds.of(1);
        SocialGraph graph = Simulation.graph(scenario, seeds);
        long b = live();
        List<Recorder> recorders = Vocabulary.recorders(
                new TreeSet<>(scenario.outputs().measures()), scenario.outputs().breakdown(), List.of());
        MigrationModel model = new MigrationModel(scenario, seeds, graph, recorders, day -> (p, q, r, m, v, u) -> {});
        model.start();
        long c = live();
        for (int i = 0; i < 30 * scenario.time().calendar().stepsPerDay() + 8 && !model.isOver(); i++)
            model.schedule.step(model);
        long d = live();
        try {
            String h = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new javax.management.ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {"[Ljava.lang.String;"});
            System.out.println(h.lines().limit(16).collect(java.util.stream.Collectors.joining("\n")));
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
        Reference.reachabilityFence(model);
        System.out.printf(
                "%s %d platforms %s: %s%n   ties %d; rest start %d, later %d; foretold %d%n",
                name,
                scenario.platforms().size(),
                scenario.outputs().measures(),
                f,
                b - a,
                c - b,
                d - b,
                f.people() + f.state() + f.recorders());
    }
}
