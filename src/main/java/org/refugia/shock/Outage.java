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
 * A platform fails to serve a part of the sessions. Everybody meets it, and everybody expects it back soon.
 *
 * @param lost            share of the sessions that are not served [1]
 * @param expectedReturn  r: daily chance of return that people believe in [1/day]
 */
@Word(
        value = "A platform fails to serve a part of the sessions; everybody meets it, and expects it back soon.",
        formula = "dark for everybody for a share lost of the time that is covered",
        source = "Meta outage of 4 Oct 2021: docs/ODD.md section 7")
public record Outage(
        @Param("name of the shock") String id,

        @Param(value = "platform that fails", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it fails; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,

        @Param("when it ends") Moment until,

        @Param(value = "share of the sessions that are not served", unit = Unit.SHARE, def = "100 %", min = 0, max = 1)
        double lost,

        @Param(
                value = "r: daily chance of return that people believe in",
                unit = Unit.PER_DAY,
                def = "1 /d",
                min = 0,
                max = 1)
        double expectedReturn)
        implements LastingShock {
    public Outage {
        Require.fraction("lost", lost);
        Require.fraction("expected_return", expectedReturn);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        double share = lost * now.share(id);
        if (share > 0) {
            now.darken(platform, where, share, 1, 0, expectedReturn);
        }
    }
}
