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
 * A platform pays its creators for a while.
 *
 * @param worth  what that is worth to a creator [utils]
 */
@Word(
        value = "A platform pays its creators for a while.",
        formula = "q_p + worth, for creators",
        source = "Bhargava (2022), Management Science 68, 5233–5251: platforms that share revenue with creators")
public record CreatorFund(
        @Param("name of the shock") String id,

        @Param(value = "platform that pays", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it pays; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,

        @Param(value = "when it ends", def = "never") Moment until,

        @Param(value = "what that is worth to a creator", unit = Unit.UTILS, def = "0.5 utils", min = 0)
        double worth)
        implements LastingShock {
    public CreatorFund {
        Require.atLeast(0, "worth", worth);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        now.offer().addQualityForCreators(platform, where, now.share(id) * worth);
    }
}
