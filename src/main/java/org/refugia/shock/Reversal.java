package org.refugia.shock;

import java.util.List;
import java.util.Optional;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.Window;

/**
 * Ends a ban or an install block. Trust does not come back whole, people stop fearing the loss, and the platform calls
 * its users back.
 *
 * @param reverses   the shock it ends
 * @param at         when; left out: when that shock ends by itself
 * @param trustLoss  discontent that stays [utils]
 * @param belief     probability of loss that people believe in afterwards [1]
 * @param winBack    how much sooner users notice that it is back [1/day]
 * @param pushDays   how long the platform calls its users back [days]
 */
@Word(
        value = "Ends a ban or an install block; some trust is lost, and the platform calls its users back.",
        formula =
                "target until min(until, at); then U − trust_loss, belief as given, notice hazard + win_back for push",
        source = "design of the model, docs/ODD.md section 7.9")
public record Reversal(
        @Param("name of the shock") String id,

        @Param(value = "the ban or block it ends", refers = Reference.SHOCK)
        String reverses,

        @Param(value = "when; left out: when that ban or block ends by itself", def = Param.ABSENT)
        Optional<Moment> at,

        @Param(value = "discontent that stays", unit = Unit.UTILS, def = "0 utils", min = 0)
        double trustLoss,

        @Param(
                value = "probability of loss that people believe in afterwards",
                unit = Unit.SHARE,
                def = "0 %",
                min = 0,
                max = 1)
        double belief,

        @Param(value = "how much sooner users notice that it is back", unit = Unit.PER_DAY, def = "0 /d", min = 0)
        double winBack,

        @Param(
                value = "how long the platform calls its users back",
                unit = Unit.DAYS,
                def = "7 d",
                min = 0,
                key = "push")
        double pushDays)
        implements Shock {
    public Reversal {
        Require.atLeast(0, "trust_loss", trustLoss);
        Require.fraction("belief", belief);
        Require.atLeast(0, "win_back", winBack);
        Require.atLeast(0, "push", pushDays);
    }

    @Override
    public Moment starts() {
        return at.orElse(new Moment.EndOf(reverses));
    }

    @Override
    public Optional<String> target() {
        return Optional.of(reverses);
    }

    @Override
    public void shape(Conditions now) {
        double share = now.share(id);
        if (share == 0) {
            return;
        }
        String platform = now.about(reverses);
        List<String> where = now.where(reverses);
        now.announce(id, platform, where, belief, Moment.NEVER, 0);
        now.offer().addDiscontent(platform, where, trustLoss * share);
        Window window = now.window(id);
        now.addWinBack(platform, where, winBack * now.share(window.endingBy(window.from() + now.seconds(pushDays))));
    }
}
