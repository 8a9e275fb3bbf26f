package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;

/**
 * When users weigh the platforms again.
 *
 * @param rate          ρ [1/day]
 * @param noticeReturn  hazard at which a user notices that a platform they used is back [1/day]
 */
public record Reconsideration(
        @Param(
                value = "ρ: how often a user weighs the platforms again",
                unit = Unit.PER_DAY,
                def = "0.14 /d",
                min = 0,
                source = "assumed in the design: once a week")
        double rate,

        @Param(
                value = "how soon a user notices that a platform they used is back",
                unit = Unit.PER_DAY,
                def = "0.7 /d",
                min = 0,
                source = "assumed in the design")
        double noticeReturn) {
    public Reconsideration {
        Require.atLeast(0, "rate", rate);
        Require.atLeast(0, "notice_return", noticeReturn);
    }
}
