package org.refugia.shock;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/** No new accounts in a region; existing users stay. */
@Word(
        value = "No new accounts in a region, as when an app leaves the stores; existing users stay.",
        formula = "registration hazard · (1 − share of the step that is covered)",
        source = "design of the model, docs/ODD.md section 7.9")
public record InstallBlock(
        @Param("name of the shock") String id,

        @Param(value = "platform that cannot be installed", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions where it is blocked; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it begins") Moment from,

        @Param(value = "when it ends, unless a reversal ends it before", def = "never", source = "convention")
        Moment until)
        implements LastingShock {
    public InstallBlock {
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        now.entry().blockInstalls(platform, where, now.share(id));
    }
}
