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
 * People hear that a platform may be lost: belief of loss rises to a value, and the news makes its users think. Of
 * several announcements the latest is believed.
 *
 * @param belief    probability of loss that people believe in [1]
 * @param deadline  when it would be lost
 * @param salience  how much more often its users reconsider on the day of the news; halves every two days, and returns
 *                  on the eve in proportion to belief [1/day]
 */
@Word(
        value = "People hear that a platform may be lost: belief of loss rises to a value, with a deadline.",
        formula =
                "belief = value from `at` until the next announcement; salience · 2^(−age/2 d), and salience · belief on the eve",
        source = "design of the model, docs/ODD.md section 7.9")
public record Announcement(
        @Param("name of the shock") String id,

        @Param(value = "platform it is about", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions that hear of it; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when it is announced") Moment at,

        @Param(value = "probability of loss that people believe in", unit = Unit.SHARE, min = 0, max = 1)
        double belief,

        @Param(value = "when the platform would be lost", def = "never", source = "convention")
        Moment deadline,

        @Param(
                value = "how much more often its users reconsider when the news breaks",
                unit = Unit.PER_DAY,
                def = "0.3 /d",
                min = 0)
        double salience)
        implements DatedShock {
    public Announcement {
        Require.fraction("belief", belief);
        Require.atLeast(0, "salience", salience);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        now.announce(id, platform, where, belief, deadline, salience);
    }
}
