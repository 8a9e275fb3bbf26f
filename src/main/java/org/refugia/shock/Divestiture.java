package org.refugia.shock;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.BySegment;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * A platform gets another owner: the threat is gone, and some like the new owner better than others.
 *
 * @param quality       how much better it gets, by segment [utils]
 * @param discontent    discontent on the day itself, by segment [utils]
 * @param halfLifeDays  time until half of the discontent is forgotten [days]
 * @param salience      how much more often its users reconsider, fading likewise [1/day]
 */
@Word(
        value =
                "A platform gets another owner: nobody fears its loss any more; quality and discontent change by segment.",
        formula = "belief of loss = 0 from `at` on; q_p + quality; D_p + discontent · 2^(−(t − at)/half_life)",
        source = "Hirschman (1970), Exit, Voice, and Loyalty")
public record Divestiture(
        @Param("name of the shock") String id,

        @Param(value = "platform that is sold", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it counts; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it is sold") Moment at,

        @Param(value = "how much better it gets; may differ by segment", unit = Unit.UTILS, def = "0 utils")
        BySegment quality,

        @Param(value = "discontent on the day itself; may differ by segment", unit = Unit.UTILS, def = "0 utils")
        BySegment discontent,

        @Param(
                value = "time until half of the discontent is forgotten",
                unit = Unit.DAYS,
                def = "14 d",
                min = 0,
                key = "half_life")
        double halfLifeDays,

        @Param(
                value = "how much more often its users reconsider, fading likewise",
                unit = Unit.PER_DAY,
                def = "0.1 /d",
                min = 0)
        double salience)
        implements DatedShock {
    public Divestiture {
        Require.positive("half_life", halfLifeDays);
        Require.atLeast(0, "salience", salience);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        now.announce(id, platform, where, 0, Moment.NEVER, 0);
        double left = Course.fading(now, id, halfLifeDays);
        now.offer().addQuality(platform, where, quality, now.share(id));
        now.offer().addDiscontent(platform, where, discontent, left);
        now.addSalience(platform, where, salience * left);
    }
}
