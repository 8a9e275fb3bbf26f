package org.refugia.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.refugia.analysis.StopRule;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Replication;

/**
 * Adaptive replicates: how many are enough. The answer is a function of finished runs alone, the first number of
 * replicates for which every paired difference is known well enough; so tables do not depend on how many more were
 * begun meanwhile.
 */
final class Adaptive {
    private Adaptive() {}

    /** How many replicates are enough; empty if those that are there are not, or the experiment does not ask. */
    static OptionalInt enough(Plan plan, Ledger ledger) {
        Replication.StopWhen rule = plan.experiment().experiment().replicates().stopWhen();
        if (rule == null || plan.experiment().variants().size() < 2) {
            return OptionalInt.empty();
        }
        List<String> ids = plan.experiment().measures().stream()
                .map(ExperimentFile.Measure::id)
                .toList();
        int measure = ids.indexOf(rule.measure());
        return StopRule.replicates(differences(plan, ledger, measure), rule.atLeast(), rule.halfWidth());
    }

    /** Paired differences of every variant to the counterfactual at every point, by replicate. */
    private static List<double[]> differences(Plan plan, Ledger ledger, int measure) {
        List<double[]> differences = new ArrayList<>();
        int points = plan.experiment().points().size();
        for (int variant = 1; variant < plan.experiment().variants().size(); variant++) {
            for (int point = 1; point <= points; point++) {
                double[] paired = new double[plan.replicates()];
                for (int replicate = 1; replicate <= paired.length; replicate++) {
                    paired[replicate - 1] = value(plan, ledger, variant, point, replicate, measure)
                            - value(plan, ledger, 0, point, replicate, measure);
                }
                differences.add(paired);
            }
        }
        return differences;
    }

    private static double value(Plan plan, Ledger ledger, int variant, int point, int replicate, int measure) {
        Optional<Ledger.Entry> entry =
                ledger.of(plan.task(variant, point, replicate).key());
        return entry.filter(each -> !each.isFailed())
                .map(each -> plan.value(each.values(), variant, point, replicate, measure))
                .orElse(Double.NaN);
    }
}
