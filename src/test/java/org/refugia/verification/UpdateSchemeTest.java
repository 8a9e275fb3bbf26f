package org.refugia.verification;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.scenario.Scenario;

/**
 * How far shares wander depends on how many choose at once. Near m = 0 everybody who reconsiders draws m' = tanh(βJ·m):
 * with chance p to reconsider in a step, N·Var(m) = (2 − p) / ((1 − βJ)·(2 − p·(1 − βJ))), which is 1/(1 − βJ) for p → 0
 * and 1/(1 − βJ²) for p = 1. What is left out here is of order 1/N: for N = 500 less than 0.4 % by the exact chain.
 */
class UpdateSchemeTest {
    private static final double INTERACTION = 0.5;

    private static Estimate variance(Map<String, String> set) {
        Scenario scenario = Theory.scenario("update-scheme", set);
        int people = scenario.population().agents();
        double[] lead = Theory.lead(scenario, 1);
        return Estimate.ofSeries(Arrays.stream(lead).map(m -> people * m * m).toArray(), 1_000);
    }

    private static double theory(double chance) {
        return (2 - chance) / ((1 - INTERACTION) * (2 - chance * (1 - INTERACTION)));
    }

    @Test
    void fewAtATimeFluctuateAsInEquilibrium() {
        double chance = 1 - Math.exp(-0.48 / 24); // 2 % a step: 1.99; the limit of one at a time is 2
        variance(Map.of()).agreesWith(theory(chance), 0.2, "N·Var(m), 2 % reconsider");
    }

    @Test
    void allAtOnceFluctuateLess() {
        Map<String, String> all = Map.of("choice.reconsider.rate", "24000 /d", "time.end", "2027-04-15");
        variance(all).agreesWith(theory(1), 0.1, "N·Var(m), all reconsider");
    }
}
