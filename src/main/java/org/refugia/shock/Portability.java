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
 * Users of a platform may take their data and contacts along: signing up elsewhere and moving get cheaper.
 *
 * @param friction       share of the sign-up friction elsewhere that is saved [1]
 * @param switchingCost  share of the one-off cost of moving for good that is saved [1]
 */
@Word(
        value = "Users of a platform may take their data along: signing up elsewhere and moving for good get cheaper.",
        formula = "friction_q · (1 − friction) for q ≠ p; c_u · (1 − switching_cost)",
        source = "Farrell & Klemperer (2007), Handbook of Industrial Organization 3, ch. 31")
public record Portability(
        @Param("name of the shock") String id,

        @Param(value = "platform whose users may take their data along", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where they may; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,

        @Param(value = "when it ends", def = "never") Moment until,

        @Param(
                value = "share of the sign-up friction elsewhere that is saved",
                unit = Unit.SHARE,
                def = "50 %",
                min = 0,
                max = 1)
        double friction,

        @Param(
                value = "share of the one-off cost of moving for good that is saved",
                unit = Unit.SHARE,
                def = "50 %",
                min = 0,
                max = 1)
        double switchingCost)
        implements LastingShock {
    public Portability {
        Require.fraction("friction", friction);
        Require.fraction("switching_cost", switchingCost);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        double covered = now.share(id);
        now.entry().makePortable(platform, where, covered * friction, covered * switchingCost);
    }
}
