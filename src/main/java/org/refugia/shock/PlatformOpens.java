package org.refugia.shock;

import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.Window;

/** A platform enters; before that nobody can use it or open an account. */
@Word(
        value = "A platform enters; before that nobody can use it or open an account.",
        formula = "dark and not installable for everybody until `at`",
        source = "design of the model, docs/ODD.md section 7.9")
public record PlatformOpens(
        @Param("name of the shock") String id,

        @Param(value = "platform that enters", refers = Reference.PLATFORM)
        String platform,

        @Param("when it enters") Moment at)
        implements DatedShock {
    @Override
    public void shape(Conditions now) {
        now.shut(platform, now.share(new Window(Long.MIN_VALUE, now.window(id).from())));
    }
}
