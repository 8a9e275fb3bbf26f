package org.refugia.shock;

import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * A platform moderates more strictly, or less, all at once or over a while; it stays so.
 *
 * @param to  how strictly in the end [1]
 */
@Word(
        value = "A platform moderates more strictly, or less, all at once or evenly over a while; it stays so.",
        formula = "m_p + (to − m_p at the start) · progress",
        source = "Hotelling (1929), Economic Journal 39, 41–57: a move along the line")
public record ModerationShift(
        @Param("name of the shock") String id,

        @Param(value = "platform whose moderation moves", refers = Reference.PLATFORM)
        String platform,

        @Param("when it begins") Moment from,

        @Param(value = "when it is complete; left out: at once", def = "0 d")
        Moment until,

        @Param(
                value = "how strictly it moderates in the end: 0 % not at all, 100 % as strictly as can be",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double to)
        implements LastingShock {
    public ModerationShift {
        Require.fraction("to", to);
    }

    @Override
    public void shape(Conditions now) {
        now.offer().moderateToward(platform, to, Course.ramp(now, id));
    }
}
