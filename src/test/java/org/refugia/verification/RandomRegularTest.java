package org.refugia.verification;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.scenario.Scenario;

/**
 * On a random k-regular graph, locally a tree, the lead is that of the Bethe lattice: h = (k − 1)·atanh(tanh K · tanh h),
 * m = tanh(k·atanh(tanh K · tanh h)), K = βJ/k. That all reconsider at once makes no difference: two successive steps
 * form the same model on the doubled graph, locally the same tree (Peretto 1984, Biological Cybernetics 50, 51–62).
 */
class RandomRegularTest {
    private static final int GRAPHS = 6;
    private static final int TRANSIENT = 30;

    @ParameterizedTest
    @CsvSource({"4, 0.5920", "8, 0.8107", "20, 0.8452"})
    void theLeadGrowsWithTheNumberOfContacts(int degree, double theory) {
        Scenario scenario = Theory.scenario("random-regular", Map.of("network.degree", String.valueOf(degree)));
        double[] leads = new double[GRAPHS];
        for (int graph = 0; graph < GRAPHS; graph++) {
            double[] lead = Theory.lead(scenario, 1 + graph);
            leads[graph] = Arrays.stream(lead, TRANSIENT, lead.length).average().orElseThrow();
        }
        Estimate.ofIndependent(leads).agreesWith(theory, 0.02, degree + " contacts");
    }
}
