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
 * Other regions follow a ban, each in its own time. A ban that holds in all regions, or does not happen, is not followed.
 *
 * @param follows         the ban they follow
 * @param where           regions that may follow; empty: all that the ban does not name
 * @param hazard          hazard at which a region follows, from the beginning of that ban on [1/day]
 * @param until           when all of them end
 * @param enforcement     share of the users who are cut off [1]
 * @param circumvention   share of those who get round it, by VPN [1]
 * @param expectedReturn  r: daily chance of return that people believe in [1/day]
 */
@Word(
        value = "Other regions follow a ban, each with a hazard per day; when is drawn once per replicate.",
        formula = "begins in a region at the beginning of the ban followed + Exp(hazard)",
        source = "Berry & Berry (1990), American Political Science Review 84, 395–415: policies spread between states")
public record CopycatBan(
        @Param("name of the shock") String id,

        @Param(value = "the ban that others follow", refers = Reference.SHOCK)
        String follows,

        @Param(
                value = "regions that may follow; left out: all that the ban does not name",
                def = "[]",
                refers = Reference.REGION)
        List<String> where,

        @Param(value = "hazard at which a region follows", unit = Unit.PER_DAY, def = "0.01 /d", min = 0)
        double hazard,

        @Param(value = "when all of them end", def = "never")
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
        implements Shock {
    public CopycatBan {
        Require.atLeast(0, "hazard", hazard);
        Require.fraction("enforcement", enforcement);
        Require.fraction("circumvention", circumvention);
        Require.fraction("expected_return", expectedReturn);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        List<String> named = now.where(follows);
        Window followed = now.window(follows);
        boolean nothingToFollow = named.isEmpty() || followed.from() == followed.until();
        if (nothingToFollow) {
            return;
        }
        for (String region : now.regions(where)) {
            double share = named.contains(region) ? 0 : now.share(now.delayed(id, region, hazard));
            if (share > 0) {
                now.darken(now.about(follows), List.of(region), share, enforcement, circumvention, expectedReturn);
            }
        }
    }

    @Override
    public Moment starts() {
        return new Moment.StartOf(follows);
    }

    @Override
    public Moment ends() {
        return until;
    }
}
