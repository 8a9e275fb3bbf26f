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
 * A leak or a scandal shows that people's data are at risk; what it taught fades.
 *
 * @param risk          how much the risk rises [1]
 * @param halfLifeDays  time until half of it is forgotten [days]
 * @param salience      how much more often its users reconsider, fading likewise [1/day]
 */
@Word(
        value = "A leak or a scandal shows that people's data are at risk; what it taught fades.",
        formula = "r_p + risk · 2^(−(t − at)/half_life)",
        source = "Acquisti, Friedman & Telang (2006), ICIS 2006: effects of data breaches fade")
public record DataIncident(
        @Param("name of the shock") String id,

        @Param(value = "platform it happens to", refers = Reference.PLATFORM)
        String platform,

        @Param("when it becomes known") Moment at,

        @Param(value = "how much the risk rises", unit = Unit.SHARE, def = "50 %", min = 0, max = 1)
        double risk,

        @Param(value = "time until half of it is forgotten", unit = Unit.DAYS, def = "14 d", min = 0, key = "half_life")
        double halfLifeDays,

        @Param(
                value = "how much more often its users reconsider, fading likewise",
                unit = Unit.PER_DAY,
                def = "0.1 /d",
                min = 0)
        double salience)
        implements DatedShock {
    public DataIncident {
        Require.fraction("risk", risk);
        Require.positive("half_life", halfLifeDays);
        Require.atLeast(0, "salience", salience);
    }

    @Override
    public void shape(Conditions now) {
        double left = Course.fading(now, id, halfLifeDays);
        now.offer().addPrivacyRisk(platform, risk * left);
        now.addSalience(platform, List.of(), salience * left);
    }
}
