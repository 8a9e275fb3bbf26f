package org.refugia.scenario;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;

/**
 * Something that was seen in the real world; never read by the model, only held against its runs.
 *
 * @param id        name
 * @param says      what was seen, in a sentence
 * @param measure   number of a run that shows it, as an expression (docs/experiments.md, Measures)
 * @param observed  least and greatest number that agrees with what was seen, in the unit of the measure
 * @param source    who says so
 * @param use       whether parameters were fitted to it
 * @param variant   variant whose runs are held against it
 */
public record ObservedPattern(
        @Param("name of the pattern: letters, digits and hyphens")
        String id,

        @Param("what was seen, in a sentence") String says,

        @Param(
                "number of a run that shows it, such as dau(small, end) / peak(dau(small)); see docs/experiments.md, Measures")
        String measure,

        @Param("least and greatest number that agrees with what was seen, in the unit of the measure, such as [0.9, 1]")
        List<Double> observed,

        @Param("where it comes from") String source,

        @Param("whether parameters were fitted to it, or it was kept back to test what was fitted")
        Use use,

        @Param(value = "variant whose runs are held against it", def = ScenarioFile.AS_HAPPENED, source = "convention")
        String variant) {

    /** What part a pattern had in the making of a scenario. */
    public enum Use {
        /** Parameters were chosen with it in view. */
        FITTED,
        /** No parameter was. */
        HOLDOUT
    }

    public ObservedPattern {
        observed = List.copyOf(observed);
        Require.that(
                observed.size() == 2,
                "observed must be two numbers, the least and the greatest that agree with what was seen, such as [0.9, 1]");
        Require.that(
                observed.get(0) <= observed.get(1),
                "observed runs from the greater to the lesser number, %s to %s"
                        .formatted(observed.get(0), observed.get(1)));
    }

    /** Least number that agrees with what was seen. */
    public double low() {
        return observed.get(0);
    }

    /** Greatest number that does. */
    public double high() {
        return observed.get(1);
    }
}
