package org.refugia.shock;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.BySegment;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * A platform gets better, or worse, all at once or over a while; it stays so.
 *
 * @param change  how much better in the end, by segment [utils]
 */
@Word(
        value = "A platform gets better, or worse, all at once or evenly over a while; it stays so.",
        formula = "q_p + change · progress",
        source = "Katz & Shapiro (1985), American Economic Review 75(3), 424–440: stand-alone value")
public record QualityChange(
        @Param("name of the shock") String id,

        @Param(value = "platform that changes", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it changes; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,

        @Param(value = "when it is complete; left out: at once", def = "0 d")
        Moment until,

        @Param(value = "how much better in the end; may differ by segment", unit = Unit.UTILS)
        BySegment change)
        implements LastingShock {
    public QualityChange {
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        now.offer().addQuality(platform, where, change, Course.ramp(now, id));
    }
}
