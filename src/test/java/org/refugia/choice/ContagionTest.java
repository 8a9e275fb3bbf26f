package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Scenario;

class ContagionTest {
    private static final int OLD = 0;
    private static final int RIVAL = 1;

    private static Scenario crowd(String rule, String network, String step, String... shocks) {
        return Scenarios.small(
                Map.of(
                        "choice.homing", rule,
                        "network", network,
                        "population.agents", "4000",
                        "time.step", step,
                        "platforms.old.home", "100 %",
                        "platforms.rival.accounts", "100 %",
                        "choice.waiting.deleted", "0 %"),
                shocks);
    }

    private static List<Double> sharesThere(Scenario scenario) {
        List<Double> shares = new ArrayList<>();
        Scenarios.run(scenario, 3, (Recorder) (world, day, rows) -> shares.add(
                (double) world.totals().present(RIVAL) / world.population().size()));
        return shares;
    }

    @ParameterizedTest
    @CsvSource({"-6, 8, 0, 0.0024726", "-6, 8, 1, 0.8807971", "0, 3, 0, 0.5", "-6, 8, 0.5, 0.1192029"})
    void theChanceOfMovingIsLogistic(double intercept, double slope, double share, double chance) {
        assertEquals(chance, Contagion.moving(intercept, slope, share), 1e-7);
    }

    @Test
    void shortStepsAddUpToADay() {
        assertEquals(0.3, Contagion.inStep(0.3, 1), 0);
        assertEquals(0.7, Math.pow(1 - Contagion.inStep(0.3, 0.25), 4), 1e-15);
    }

    @Test
    void withoutContagionEachUserIsAChainOfTwoStates() {
        double move = Contagion.moving(-2, 0, 0);
        double there = 0;
        List<Double> shares = sharesThere(crowd(
                "{rule: contagion, from: old, to: rival, intercept: -2, slope: 0, exit: 10 %}",
                "{type: regular, degree: 8}", "1 d"));
        for (int day = 0; day < shares.size(); day++) {
            there += (1 - there) * move - there * 0.1;
            assertEquals(there, shares.get(day), 4 * Math.sqrt(0.25 / 4000), "day " + day);
        }
    }

    @Test
    void amongAllItFollowsTheMeanField() {
        double there = 0;
        List<Double> shares = sharesThere(crowd(
                "{rule: contagion, from: old, to: rival, intercept: -2, slope: 4, exit: 5 %}", "well-mixed", "1 d"));
        for (int day = 0; day < shares.size(); day++) {
            there += (1 - there) * Contagion.moving(-2, 4, there) - there * 0.05;
            assertEquals(there, shares.get(day), 0.05, "day " + day);
        }
        assertTrue(there > 0.8);
    }

    @Test
    void manyContactsAreNoDifferentFromFew() {
        String rule = "{rule: contagion, from: old, to: rival, intercept: -2, slope: 4, exit: 5 %}";
        List<Double> few = sharesThere(crowd(rule, "{type: regular, degree: 60}", "1 d"));
        List<Double> many = sharesThere(crowd(rule, "{type: regular, degree: 100}", "1 d"));
        for (int day = 0; day < few.size(); day++) {
            assertEquals(few.get(day), many.get(day), 0.05, "day " + day);
        }
    }

    @Test
    void whoLosesTheSecondPlatformIsOnTheFirstAndWhoLosesTheFirstIsOutside() {
        String rule = "{rule: contagion, from: old, to: rival, intercept: -1, slope: 0, exit: 10 %}";
        String ban = "{id: dark, type: ban, platform: %s, from: 2025-01-05, until: 2025-01-08, enforcement: 100 %%,"
                + " circumvention: 0 %%}";
        for (int banned : new int[] {OLD, RIVAL}) {
            Scenario scenario =
                    crowd(rule, "{type: regular, degree: 8}", "1 d", ban.formatted(banned == OLD ? "old" : "rival"));
            Scenarios.run(scenario, 3, (Recorder) (world, day, rows) -> {
                if (day >= 4 && day < 7) {
                    for (int user = 0; user < world.population().size(); user++) {
                        int home = world.accounts().home(user);
                        assertTrue(home != banned, "nobody is on what is dark");
                        assertTrue(banned == OLD || home == OLD, "who left the second is on the first");
                    }
                }
            });
        }
    }

    @Test
    void nobodyMovesWhereTheyHoldNoAccount() {
        Scenario scenario = Scenarios.small(Map.of(
                "choice.homing", "{rule: contagion, from: old, to: rival, intercept: 5, slope: 0, exit: 0 %}",
                "platforms.old.home", "100 %",
                "registration.per_exposure", "0"));
        Scenarios.run(scenario, 3, (Recorder) (world, day, rows) -> {
            for (int user = 0; user < world.population().size(); user++) {
                assertTrue(world.accounts().holds(user, world.accounts().home(user)));
            }
        });
    }

    @Test
    void itsPlatformsAreTwo() {
        assertThrows(IllegalArgumentException.class, () -> new Contagion("a", "a", -6, 8, 0.01));
        assertThrows(IllegalArgumentException.class, () -> new Contagion("a", "b", -51, 8, 0.01));
        assertThrows(IllegalArgumentException.class, () -> new Contagion("a", "b", -6, 8, 1.01));
    }
}
