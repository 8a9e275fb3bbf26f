package org.refugia.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;

/**
 * How people choose.
 *
 * @param homing      how time is divided over accounts
 * @param outside     U_0: utility of spending the time elsewhere; empty if there is no elsewhere [utils]
 * @param reconsider  when users weigh the platforms again
 * @param waiting     what people do who lost a platform
 * @param terms       reasons to be on a platform, by word
 */
public record Choice(
        @Param(value = "how time is divided over accounts", def = "multi")
        Homing homing,

        @Param(
                value = "U_0: utility of spending the time elsewhere; `none` if there is no elsewhere",
                unit = Unit.UTILS,
                def = "0 utils")
        OptionalDouble outside,

        @Param(value = "when users weigh the platforms again", def = "{}")
        Reconsideration reconsider,

        @Param(value = "what people do who lost a platform", def = "{}")
        Waiting waiting,

        @Param(
                value = "reasons to be on a platform; one that is not listed is left out of the sum",
                def = "{taste: {}, contacts: {}, content: {}, audience: {}, habit: {}, novelty: {}, buzz: {},"
                        + " language: {}, reactance: {}, farewell: {}}")
        Map<String, UtilityTerm> terms) {
    /** All terms of the sum: quality and discontent, which belong to every scenario, and those listed. */
    public List<UtilityTerm> sum() {
        List<UtilityTerm> sum = new ArrayList<>(List.of(new Quality(), new Discontent()));
        terms.values().stream().filter(term -> !sum.contains(term)).forEach(sum::add);
        return sum;
    }

    /** The term of a kind, with its defaults if the scenario leaves it out. */
    public <T extends UtilityTerm> T term(Class<T> kind, T otherwise) {
        for (UtilityTerm term : terms.values()) {
            if (kind.isInstance(term)) {
                return kind.cast(term);
            }
        }
        return otherwise;
    }
}
