package org.refugia.shock;

import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * A platform is translated, all at once or over a while; it stays translated.
 *
 * @param to  how far it is translated in the end [1]
 */
@Word(
        value = "A platform is translated, all at once or evenly over a while; it stays translated.",
        formula = "τ_p + (to − τ_p at the start) · progress",
        source = "RedNote's in-app translation of 16–19 Jan 2025: arXiv:2603.15922")
public record Translation(
        @Param("name of the shock") String id,

        @Param(value = "platform that is translated", refers = Reference.PLATFORM)
        String platform,

        @Param("when it begins") Moment from,

        @Param(value = "when it is complete; left out: at once", def = "0 d", source = "convention")
        Moment until,

        @Param(value = "how far it is translated in the end", unit = Unit.SHARE, min = 0, max = 1)
        double to)
        implements LastingShock {
    public Translation {
        Require.fraction("to", to);
    }

    @Override
    public void shape(Conditions now) {
        now.offer().translateToward(platform, to, Course.ramp(now, id));
    }
}
