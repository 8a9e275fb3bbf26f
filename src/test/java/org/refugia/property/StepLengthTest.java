package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;

/** The length of a step is a matter of accuracy, not of meaning. */
class StepLengthTest {
    private static final int SEEDS = 8;

    private static double lastDay(Scenario scenario, int seed, String measure) {
        return Scenarios.run(scenario, seed).rows().stream()
                .filter(row -> row.date().equals(scenario.time().end().minusDays(1)))
                .filter(row -> row.platform().equals("refuge") && row.measure().equals(measure))
                .mapToDouble(Series.Row::value)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 d", "12 h", "6 h", "3 h", "1 h"})
    void withAConstantHazardTheShareWhoRegisterIsOneMinusExp(String step) {
        double rate = 0.06;
        int agents = 4000;
        Scenario scenario = Scenarios.small(Map.of(
                "population.agents", String.valueOf(agents),
                "time.end", "2025-01-11",
                "time.warm_up", "0 d",
                "time.step", step,
                "platforms.refuge", "{accounts: 0 %, quality: 0, attention: " + rate + " /d}",
                "platforms.old.quality", "-9",
                "platforms.rival.quality", "-9",
                "registration", "{rule: hazard, per_exposure: 0, store_rank: {gain: 0 /d}}",
                "choice.terms", "{}",
                "outputs.by", "[platform]"));
        double share = 1 - Math.exp(-rate * 10);
        double error = Math.sqrt(share * (1 - share) / (3 * agents));
        double mean = 0;
        for (int seed = 1; seed <= 3; seed++) {
            mean += lastDay(scenario, seed, "accounts") / agents / 3;
        }
        assertEquals(share, mean, 4 * error);
    }

    /**
     * Draws are keyed by the step, so steps of another length bring other chance, and a run's chance outweighs the error of
     * its steps. What can be said is that finer steps do not differ by more than coarse ones do, up to 4 standard errors.
     */
    @ParameterizedTest
    @ValueSource(strings = {"dau", "accounts"})
    void halvingTheStepDoesNotMatterMoreWhenStepsAreShort(String measure) {
        double[] coarse = differences("1 d", "12 h", measure);
        double[] fine = differences("6 h", "3 h", measure);
        double error = Math.sqrt((variance(coarse) + variance(fine)) / SEEDS);
        assertTrue(
                Math.abs(mean(fine)) <= Math.abs(mean(coarse)) + 4 * error,
                "%s: %s, then %s, error %s".formatted(measure, mean(coarse), mean(fine), error));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    private static double[] differences(String step, String half, String measure) {
        Scenario one = spreading(step);
        Scenario other = spreading(half);
        return IntStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> lastDay(other, seed, measure) - lastDay(one, seed, measure))
                .toArray();
    }

    /** Contacts bring each other along, each a step after the other; many begin, so that chance says little. */
    private static Scenario spreading(String step) {
        return Scenarios.small(Map.of(
                "population.agents", "2500",
                "time.end", "2025-01-04",
                "time.warm_up", "0 d",
                "time.step", step,
                "platforms.refuge.first_adopters", "{by: fraction, fraction: 5 %}",
                "registration.per_exposure", "0.5",
                "outputs.by", "[platform]"));
    }
}
