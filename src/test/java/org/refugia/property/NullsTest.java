package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/** Where nothing happens nothing changes. */
class NullsTest {
    private static final int REPLICATES = 30;

    /** Settling in ends when time shares change by less than this in a round [%]. */
    private static final double AT_REST = 0.01;

    /** Differences over replicates: their mean, and its standard error. */
    private static void assertMeansZero(double[] differences, double rest, String what) {
        double mean = IntStream.range(0, differences.length)
                        .mapToDouble(i -> differences[i])
                        .sum()
                / differences.length;
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        double error = Math.sqrt(squares / (differences.length - 1) / differences.length);
        assertEquals(0, mean, 4 * error + rest, what);
    }

    private static Map<String, Double> timeShares(Series series, LocalDate date) {
        Map<String, Double> shares = new HashMap<>();
        for (Series.Row row : series.rows()) {
            if (row.measure().equals("time-share") && row.date().equals(date)) {
                shares.put(row.platform(), row.value());
            }
        }
        return shares;
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "single"})
    void withoutShocksTimeSharesAreStationary(String homing) {
        Scenario scenario = Scenarios.small(Map.of(
                "population.agents", "400",
                "time.end", "2025-03-02",
                "time.step", "1 d",
                "time.warm_up", homing.equals("multi") ? "14 d" : "365 d",
                "choice.homing", homing,
                "outputs.by", "[platform]"));
        Map<String, double[]> differences = new HashMap<>();
        for (int seed = 1; seed <= REPLICATES; seed++) {
            Series series = Scenarios.run(scenario, seed);
            Map<String, Double> first = timeShares(series, LocalDate.parse("2025-01-01"));
            Map<String, Double> last = timeShares(series, LocalDate.parse("2025-03-01"));
            assertEquals(4, first.size());
            for (String place : first.keySet()) {
                differences.computeIfAbsent(place, p -> new double[REPLICATES])[seed - 1] =
                        last.get(place) - first.get(place);
            }
        }
        differences.forEach((place, values) -> assertMeansZero(values, AT_REST, place));
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereNobodyHearsOfAnythingNobodyRegisters(int seed) {
        RandomScenario drawn = RandomScenario.of(seed);
        String deaf = drawn.head()
                .replaceAll(
                        "registration: .*", "registration: {rule: hazard, per_exposure: 0, store_rank: {gain: 0 /d}}");
        List<String> silent = drawn.platforms().stream()
                .map(platform -> platform.replaceAll("attention: [0-9.]+", "attention: 0"))
                .toList();
        List<String> shocks = drawn.shocks().stream()
                .filter(shock -> !shock.contains("attention") && !shock.contains("prominent-move"))
                .toList();
        RandomScenario quiet = new RandomScenario(seed, deaf, drawn.terms(), silent, shocks);
        int rows = 0;
        for (Series.Row row : quiet.run().rows()) {
            if (row.measure().equals("registrations")) {
                assertEquals(0, row.value(), quiet::toString);
                rows++;
            }
        }
        assertTrue(rows > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "single"})
    void identicalPlatformsAreExchangeable(String homing) {
        String same = ": {accounts: 30 %, quality: 0.8, attention: 0.03 /d}";
        Scenario scenario = Scenarios.file(
                        List.of("old" + same, "rival" + same, "refuge" + same),
                        Map.of(
                                "population.agents",
                                "400",
                                "time.step",
                                "12 h",
                                "choice.homing",
                                homing,
                                "outputs.by",
                                "[platform]"))
                .variants()
                .get(ScenarioFile.AS_HAPPENED);
        Map<String, double[]> differences = new HashMap<>();
        for (int seed = 1; seed <= REPLICATES; seed++) {
            Map<String, Double> values = new HashMap<>();
            for (Series.Row row : Scenarios.run(scenario, seed).rows()) {
                values.merge(row.measure() + " " + row.platform(), row.value(), Double::sum);
            }
            for (String measure : List.of("accounts", "registrations", "dau", "time-share", "home-share", "posts")) {
                for (String other : List.of("rival", "refuge")) {
                    differences.computeIfAbsent(measure + " " + other, key -> new double[REPLICATES])[seed - 1] =
                            values.get(measure + " " + other) - values.get(measure + " old");
                }
            }
        }
        assertEquals(12, differences.size());
        differences.forEach((what, values) -> assertMeansZero(values, 0, what));
    }
}
