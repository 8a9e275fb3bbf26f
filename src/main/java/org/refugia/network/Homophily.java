package org.refugia.network;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;

/**
 * How far ties keep to people's own kind.
 *
 * <pre>  share of own-group ties of group g = h + (1 − h) · π_g</pre>
 *
 * <p>h: strength; π_g: the group's share of all ties, which is what blind mixing would give. So h is the inbreeding
 * homophily of Coleman (1958), Human Organization 17, 28–36: 0 where ties are blind to the group, 1 where nobody is
 * tied outside it.
 *
 * @param by        what the groups are
 * @param strength  share of ties drawn within the own group alone, 0 … 1
 */
@Word(
        value = "How far ties keep to people's own kind.",
        formula = "share of own-group ties = h + (1 − h) · share of the group",
        source = "Coleman (1958), Human Organization 17, 28–36; McPherson, Smith-Lovin & Cook (2001), Annual Review of"
                + " Sociology 27, 415–444")
public record Homophily(
        @Param(value = "what the groups are: segment or region", source = "no default")
        People.Grouping by,

        @Param(
                value = "share of ties drawn within the own group alone: 0 blind to groups, 1 nobody outside",
                min = 0,
                max = 1,
                range = "0.1 .. 0.7",
                source = "no default")
        double strength) {
    public Homophily {
        Require.that(by != null, "by must be given: segment or region");
        Require.fraction("strength", strength);
    }
}
