package org.refugia.shock;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;

/**
 * A platform parts its users by region: people of different regions no longer see each other, nor what the others post.
 *
 * @param between  regions that are parted from each other; empty: all
 */
@Word(
        value = "A platform parts its users by region: they no longer see each other there, nor what the others post.",
        formula =
                "contacts, arrivals, content and audience from behind the wall do not count, in steps covered by half or more",
        source = "plans to part Chinese and foreign users of RedNote: The Information, 15 Jan 2025")
public record Wall(
        @Param("name of the shock") String id,

        @Param(value = "platform that builds it", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions that are parted from each other; left out: all", def = "[]", refers = Reference.REGION)
        List<String> between,

        @Param("when it begins") Moment from,

        @Param(value = "when it falls", def = "never") Moment until)
        implements LastingShock {
    public Wall {
        Require.that(
                between.isEmpty() || between.stream().distinct().count() > 1,
                "between must be two or more: a wall has two sides");
        between = List.copyOf(between);
    }

    @Override
    public void shape(Conditions now) {
        if (now.share(id) >= 0.5) {
            now.links().buildWall(platform, between);
        }
    }
}
