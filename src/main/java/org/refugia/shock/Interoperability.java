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
 * Platforms let their users reach each other: some of the contacts elsewhere count as present.
 *
 * @param platforms  platforms that are bridged with each other
 * @param share      share of the contacts elsewhere who count as present [1]
 */
@Word(
        value = "Platforms let their users reach each other: a share of the contacts elsewhere counts as present.",
        formula = "n_p + share · contacts present on a bridged platform but not on p",
        source = "Crémer, Rey & Tirole (2000), Journal of Industrial Economics 48, 433–472")
public record Interoperability(
        @Param("name of the shock") String id,

        @Param(value = "platforms that are bridged with each other", refers = Reference.PLATFORM)
        List<String> platforms,

        @Param("when it begins") Moment from,

        @Param(value = "when it ends", def = "never") Moment until,

        @Param(
                value = "share of the contacts elsewhere who count as present",
                unit = Unit.SHARE,
                def = "50 %",
                min = 0,
                max = 1)
        double share)
        implements Shock {
    public Interoperability {
        Require.fraction("share", share);
        Require.that(platforms.stream().distinct().count() > 1, "platforms must be two or more: a bridge has two ends");
        platforms = List.copyOf(platforms);
    }

    @Override
    public void shape(Conditions now) {
        now.links().bridge(platforms, share * now.share(id));
    }

    @Override
    public Moment starts() {
        return from;
    }

    @Override
    public Moment ends() {
        return until;
    }
}
