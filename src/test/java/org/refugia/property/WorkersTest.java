package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.model.Team;
import org.refugia.network.Workers;
import org.refugia.scenario.Scenario;
import org.refugia.world.Digest;

/** A run that several workers share gives the numbers it gives alone, whatever is simulated. */
class WorkersTest {
    /** A team that shares even the smallest piece of work. */
    private record Eager(Team team) implements Workers {
        @Override
        public int count() {
            return team.count();
        }

        @Override
        public int partsOf(int items) {
            return Math.max(1, Math.min(count(), items));
        }

        @Override
        public void forEach(int pieces, IntConsumer piece) {
            team.forEach(pieces, piece);
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    private static String run(Scenario scenario, int seed, int workers) {
        Seeds seeds = Seeds.of(seed);
        try (Team team = new Team(workers)) {
            List<List<Double>> people = new ArrayList<>();
            String rows = Scenarios.csv(Simulation.run(
                    scenario,
                    seeds,
                    Simulation.graph(scenario, seeds),
                    List.of((world, day, sink) -> people.add(Digest.people(world))),
                    () -> false,
                    workers == 1 ? Workers.ONE : new Eager(team)));
            return rows + people.hashCode();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNumberOfWorkersDoesNotShow(int seed) {
        RandomScenario scenario = RandomScenario.of(seed);
        String alone = run(scenario.scenario(), seed, 1);
        assertEquals(alone, run(scenario.scenario(), seed, 2 + seed % 3), scenario::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multi", "single", "imitate", "exit", "{rule: contagion, from: old, to: rival, intercept: -2}"})
    void whateverTheRule(String homing) {
        Scenario scenario = Scenarios.small(
                Map.of("choice.homing", homing, "population.agents", "3000"),
                Scenarios.BAN,
                Scenarios.WAVE,
                "{id: return, type: reversal, reverses: dark, win_back: 0.5 /d}",
                "{id: star, type: prominent-move, platform: refuge, at: 2025-01-11, who: {by: number, count: 5}}");
        assertEquals(run(scenario, 5, 1), run(scenario, 5, 3));
    }

    @Test
    void aTeamDoesEveryPieceOnce() {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        try (Team team = new Team(3)) {
            for (int round = 0; round < 50; round++) {
                team.forEach(1000, done::incrementAndGet);
            }
        }
        for (int piece = 0; piece < 1000; piece++) {
            assertEquals(50, done.get(piece));
        }
    }

    @Test
    void whatGoesWrongInAWorkerIsToldToWhoAsked() {
        try (Team team = new Team(2)) {
            IllegalStateException error = assertThrows(
                    IllegalStateException.class,
                    () -> team.forEach(100, piece -> {
                        if (piece == 57) {
                            throw new IllegalStateException("piece 57");
                        }
                    }));
            assertTrue(error.getMessage().contains("57"));
        }
    }
}
