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
 * A platform decision that users resent: new owner, paywall, changed moderation.
 *
 * <pre>  D(t) = severity · 2^(−(t − at) / halfLife)   for t ≥ at</pre>
 *
 * @param severity      discontent on the day itself, by segment [utils]
 * @param halfLifeDays  time until half of it is forgotten [days]
 * @param salience      how much more often its users reconsider, fading likewise [1/day]
 */
@Word(
        value = "A platform decision that users resent: new owner, paywall, changed moderation.",
        formula = "D(t) = severity · 2^(−(t − at)/half_life), by segment; salience fades likewise",
        source = "Hirschman (1970), Exit, Voice, and Loyalty")
public record PolicyChange(
        @Param("name of the shock") String id,

        @Param(value = "platform that decides it", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it counts; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it takes effect") Moment at,

        @Param(value = "discontent on the day itself; may differ by segment", unit = Unit.UTILS)
        BySegment severity,

        @Param(value = "time until half of it is forgotten", unit = Unit.DAYS, def = "14 d", min = 0, key = "half_life")
        double halfLifeDays,

        @Param(
                value = "how much more often its users reconsider, fading likewise",
                unit = Unit.PER_DAY,
                def = "0.2 /d",
                min = 0)
        double salience)
        implements DatedShock {
    public PolicyChange {
        Require.positive("half_life", halfLifeDays);
        Require.atLeast(0, "salience", salience);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        double left = Course.fading(now, id, halfLifeDays);
        now.offer().addDiscontent(platform, where, severity, left);
        now.addSalience(platform, where, salience * left);
    }
}
