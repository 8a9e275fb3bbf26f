package org.refugia.shock;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * The deadline moves, and with it what people believe.
 *
 * @param deadline  the new deadline
 * @param belief    probability of loss that people believe in from now on [1]
 * @param salience  how much more often its users reconsider when the news breaks [1/day]
 */
@Word(
        value = "The deadline of an announcement moves, and with it what people believe.",
        formula = "belief and deadline = the new ones from `at` on",
        source = "design of the model, docs/ODD.md section 7.9")
public record Extension(
        @Param("name of the shock") String id,

        @Param(value = "platform it is about", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions that hear of it; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it is announced") Moment at,
        @Param("the new deadline") Moment deadline,

        @Param(
                value = "probability of loss that people believe in from now on",
                unit = Unit.SHARE,
                def = "10 %",
                min = 0,
                max = 1)
        double belief,

        @Param(
                value = "how much more often its users reconsider when the news breaks",
                unit = Unit.PER_DAY,
                def = "0.05 /d",
                min = 0)
        double salience)
        implements DatedShock {
    public Extension {
        Require.fraction("belief", belief);
        Require.atLeast(0, "salience", salience);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        now.announce(id, platform, where, belief, deadline, salience);
    }
}
