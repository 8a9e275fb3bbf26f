package org.refugia.scenario;

import java.util.List;
import java.util.Map;
import org.refugia.parameter.Problem;

/** What must be the same in all variants of a scenario. */
final class VariantChecks {
    private VariantChecks() {}

    /**
     * Checks variants against the scenario that they change.
     *
     * @param said      the scenario without the changes of any variant
     * @param variants  scenarios by name of the variant
     * @param declared  the variants as declared; null if there are none
     * @param problems  takes what is wrong
     */
    static void run(Scenario said, Map<String, Scenario> variants, Node declared, List<Problem> problems) {
        variants.forEach((name, scenario) -> {
            Node patch = declared instanceof Node.Mapping mapping ? mapping.get(name) : null;
            TimeSpec time = variants.values().iterator().next().time();
            String wrong = wrong(time, said.patterns(), scenario);
            if (patch != null && !wrong.isEmpty()) {
                problems.add(Problem.error(patch.place(), "variants." + name, wrong));
            }
        });
    }

    private static String wrong(TimeSpec time, List<ObservedPattern> patterns, Scenario variant) {
        if (!variant.time().equals(time)) {
            return "changes `time`, but variants are compared day by day: give it a file of its own, or set it for all";
        } else if (!variant.patterns().equals(patterns)) {
            return "changes `patterns`, which are the same for all variants: each pattern says by `variant` which one it is about";
        }
        return "";
    }
}
