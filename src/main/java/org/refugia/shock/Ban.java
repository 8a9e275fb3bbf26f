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
 * A platform cannot be used in a region. Who is cut off and who finds a way round are lasting traits of people, so the
 * same people stay in every variant.
 *
 * @param enforcement     share of the users who are cut off [1]
 * @param circumvention   share of those who get round it, by VPN [1]
 * @param expectedReturn  r: daily chance of return that people believe in [1/day]
 */
@Word(
        value =
                "Use is cut in a region from–until; a share is not reached by enforcement, another gets round it by VPN.",
        formula = "dark for u iff enforced and not circumventing, for the share of the step that is covered",
        source = "design of the model, docs/ODD.md section 7.9")
public record Ban(
        @Param("name of the shock") String id,

        @Param(value = "platform that is banned", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it is banned; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,

        @Param(value = "when it ends, unless a reversal ends it before", def = "never", source = "convention")
        Moment until,

        @Param(value = "share of the users who are cut off", unit = Unit.SHARE, def = "95 %", min = 0, max = 1)
        double enforcement,

        @Param(
                value = "share of those who get round it, by VPN",
                unit = Unit.SHARE,
                def = "3 %",
                min = 0,
                max = 1,
                range = "1 % .. 12 %")
        double circumvention,

        @Param(
                value = "r: daily chance of return that people believe in",
                unit = Unit.PER_DAY,
                def = "0.05 /d",
                min = 0,
                max = 1)
        double expectedReturn)
        implements LastingShock {
    public Ban {
        Require.fraction("enforcement", enforcement);
        Require.fraction("circumvention", circumvention);
        Require.fraction("expected_return", expectedReturn);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        double share = now.share(id);
        if (share > 0) {
            now.darken(platform, where, share, enforcement, circumvention, expectedReturn);
        }
    }
}
