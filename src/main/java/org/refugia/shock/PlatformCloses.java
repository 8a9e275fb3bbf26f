package org.refugia.shock;

import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/** A platform leaves for good; accounts remain, but nobody can use them and nobody expects it back. */
@Word(
        value = "A platform leaves for good; accounts remain, but nobody can use them and nobody expects it back.",
        formula = "dark and not installable for everybody from `at` on, r = 0",
        source = "design of the model, docs/ODD.md section 7.9")
public record PlatformCloses(
        @Param("name of the shock") String id,

        @Param(value = "platform that leaves", refers = Reference.PLATFORM)
        String platform,

        @Param("when it leaves") Moment at)
        implements DatedShock {
    @Override
    public void shape(Conditions now) {
        now.shut(platform, now.share(id));
    }
}
