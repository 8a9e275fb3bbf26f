package org.refugia.shock;

import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * A platform admits only so many people a day; who is turned away may try again.
 *
 * @param most  most people admitted in a day [people]
 */
@Word(
        value = "A platform admits only so many people a day; who is turned away may try again.",
        formula = "of those who would register in a step, most · Δt are admitted, by lot",
        source = "Bluesky by invitation until 6 Feb 2024: its own announcement")
public record SignupLimit(
        @Param("name of the shock") String id,

        @Param(value = "platform that admits only so many", refers = Reference.PLATFORM)
        String platform,

        @Param("when it begins") Moment from,

        @Param(value = "when it ends", def = "never") Moment until,

        @Param(value = "most people admitted in a day", unit = Unit.PEOPLE, min = 0)
        double most)
        implements LastingShock {
    public SignupLimit {
        Require.atLeast(0, "most", most);
    }

    @Override
    public void shape(Conditions now) {
        now.entry().limitSignups(platform, now.share(id), most);
    }
}
