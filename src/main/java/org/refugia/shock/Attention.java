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
 * A media wave on a platform: news, memes, a rallying cry.
 *
 * @param reach     share of the people who take notice on a day [1]
 * @param defiance  whether being there signals defiance of a prohibition
 * @param salience  how much more often the platform's users reconsider [1/day]
 */
@Word(
        value = "A media wave on a platform: news, memes, a rallying cry; with `defiance: true` it wakes reactance.",
        formula = "m_p + reach; R_p + 1 with defiance; salience; for the share of the step that is covered",
        source = "design of the model, docs/ODD.md section 7.9")
public record Attention(
        @Param("name of the shock") String id,

        @Param(value = "platform it is about", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions it reaches; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,
        @Param("when it ends") Moment until,

        @Param(
                value = "share of the people who take notice on a day",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                range = "0.5 % .. 4 %")
        double reach,

        @Param(value = "whether being there signals defiance of a prohibition", def = "false", source = "convention")
        boolean defiance,

        @Param(
                value = "how much more often the platform's users reconsider",
                unit = Unit.PER_DAY,
                def = "0 /d",
                min = 0)
        double salience)
        implements LastingShock {
    public Attention {
        Require.fraction("reach", reach);
        Require.atLeast(0, "salience", salience);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        double share = now.share(id);
        now.addMedia(platform, where, share * reach);
        now.addSalience(platform, where, share * salience);
        if (defiance) {
            now.addDefiance(platform, where, share);
        }
    }
}
