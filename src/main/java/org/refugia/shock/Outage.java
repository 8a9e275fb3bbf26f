package org.refugia.shock;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.Window;

/**
 * A platform fails to serve a part of the sessions. Everybody meets it, everybody expects it back soon, and people look
 * again and again until a day after it is back: they notice it soon, and soon notice who else is back.
 *
 * @param lost            share of the sessions that are not served [1]
 * @param expectedReturn  r: hazard of return that people believe in; above 1, since it is hours [1/day]
 * @param lookAgain       how often people look again whether it is back, and who is there [1/day]
 */
@Word(
        value = "A platform fails to serve a part of the sessions; everybody meets it, and expects it back soon.",
        formula =
                "dark for everybody for a share lost of the time that is covered; salience and notice hazard + look_again · lost, until a day after",
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
                value = "r: how soon people believe that it is back, as a hazard",
                unit = Unit.PER_DAY,
                def = "12 /d",
                min = 0,
                source = "assumed: two hours")
        double expectedReturn,

        @Param(
                value = "how often people look again whether it is back, and who is there, until a day after",
                unit = Unit.PER_DAY,
                def = "12 /d",
                min = 0,
                source = "assumed: two hours")
        double lookAgain)
        implements LastingShock {
    private static final double LOOK_DAYS = 1;

    public Outage {
        Require.fraction("lost", lost);
        Require.atLeast(0, "expected_return", expectedReturn);
        Require.atLeast(0, "look_again", lookAgain);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        double share = lost * now.share(id);
        if (share > 0) {
            now.fail(platform, where, share, expectedReturn);
        }
        double stirred = now.share(andAfter(now.window(id), now.seconds(LOOK_DAYS)));
        now.addWinBack(platform, where, lookAgain * lost * stirred);
        now.addSalience(platform, where, lookAgain * lost * stirred);
    }

    private static Window andAfter(Window outage, long seconds) {
        boolean ends = outage.until() < Window.FOREVER - seconds;
        return ends && outage.until() > outage.from() ? new Window(outage.from(), outage.until() + seconds) : outage;
    }
}
