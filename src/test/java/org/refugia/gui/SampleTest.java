package org.refugia.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.network.SocialGraph;
import org.refugia.random.Draws;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioReader;

/** The people that are drawn. */
class SampleTest {
    private static SocialGraph graph() {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", "us-tiktok-2025.yaml"), Overrides.NONE)
                .any();
        return Simulation.graph(scenario, Seeds.of(1));
    }

    @Test
    void everybodyIsDrawnOnceWithAllTiesAmongThem() {
        SocialGraph graph = graph();
        Sample sample = Sample.of(graph, 300, new Draws(7));
        assertEquals(300, Arrays.stream(sample.users()).distinct().count());
        assertTrue(sample.ties().size() > 300, "ties " + sample.ties().size());
        for (Sample.Tie tie : sample.ties()) {
            int from = sample.users()[tie.from()];
            int to = sample.users()[tie.to()];
            assertTrue(IntStream.range(graph.firstContact(from), graph.endContact(from))
                    .anyMatch(i -> graph.contact(i) == to));
        }
    }

    @Test
    void thoseWhoAreTiedLieTogether() {
        Sample sample = Sample.of(graph(), 300, new Draws(7));
        double tied = sample.ties().stream()
                .mapToDouble(tie -> distance(sample, tie.from(), tie.to()))
                .average()
                .orElseThrow();
        double any = IntStream.range(0, 300)
                .mapToDouble(i -> distance(sample, i, (i * 7 + 113) % 300))
                .average()
                .orElseThrow();
        assertTrue(tied < 0.7 * any, tied + " against " + any);
    }

    private static double distance(Sample sample, int one, int other) {
        return Math.hypot(sample.x()[one] - sample.x()[other], sample.y()[one] - sample.y()[other]);
    }

    @Test
    void thePictureIsTheSameEachTime() {
        SocialGraph graph = graph();
        Sample one = Sample.of(graph, 120, new Draws(7));
        Sample other = Sample.of(graph, 120, new Draws(7));
        assertArrayEquals(one.x(), other.x());
        assertArrayEquals(one.y(), other.y());
    }

    @Test
    void withoutTiesNobodyLiesOnAnybody() {
        Sample sample = Sample.of(SocialGraph.empty(1000), 200, new Draws(7));
        assertEquals(200, sample.users().length);
        for (int one = 0; one < 200; one++) {
            for (int other = 0; other < one; other++) {
                assertTrue(distance(sample, one, other) > 0.01);
            }
        }
    }

    @Test
    void fewPeopleAreAllDrawn() {
        assertEquals(12, Sample.of(SocialGraph.empty(12), 300, new Draws(7)).users().length);
    }
}
