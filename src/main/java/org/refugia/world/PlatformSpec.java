package org.refugia.world;

import java.util.List;
import java.util.OptionalDouble;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;

/**
 * A platform as the scenario starts.
 *
 * @param title        name for people
 * @param accounts     fraction of the users who hold an account at the start [1]
 * @param home         fraction of the users whose home it is at the start, where that is to be set [1]
 * @param quality      q: what it offers, without anybody on it [utils]
 * @param languages    languages it speaks; none: all
 * @param translation  τ: how far it is translated for those who share no language with it, 0 … 1
 * @param friction     what signing up costs [utils]
 * @param attention    share of the people who hear of it on an ordinary day [1/day]
 */
public record PlatformSpec(
        @Param(value = "name for people (default: its id)", def = "")
        String title,

        @Param(
                value = "share of the users who hold an account at the start",
                unit = Unit.SHARE,
                def = "0 %",
                min = 0,
                max = 1)
        double accounts,

        @Param(
                value = "share of the users whose home it is at the start; left out, they settle by themselves",
                unit = Unit.SHARE,
                def = Param.ABSENT,
                min = 0,
                max = 1)
        OptionalDouble home,

        @Param(value = "what it offers, without anybody on it; may differ by segment", unit = Unit.WEIGHT, def = "0")
        BySegment quality,

        @Param(value = "languages it speaks; left out: everybody's", def = "[]")
        List<String> languages,

        @Param(
                value = "how far it is translated for those who share no language with it",
                unit = Unit.SHARE,
                def = "0 %",
                min = 0,
                max = 1)
        double translation,

        @Param(value = "what signing up costs", unit = Unit.UTILS, def = "0 utils", min = 0)
        double friction,

        @Param(
                value = "share of the people who hear of it on an ordinary day",
                unit = Unit.PER_DAY,
                def = "0 /d",
                min = 0)
        double attention,

        @Param(
                value = "how strictly it moderates: 0 % not at all, 100 % as strictly as can be",
                unit = Unit.SHARE,
                def = "50 %",
                min = 0,
                max = 1)
        double moderation,

        @Param(value = "how much people's data are at risk there", unit = Unit.SHARE, def = "0 %", min = 0, max = 1)
        double privacyRisk,

        @Param(
                value = "share of everybody's time that it can serve without congestion; left out: all of it",
                unit = Unit.SHARE,
                def = Param.ABSENT,
                min = 0,
                max = 1)
        OptionalDouble capacity,

        @Param(
                value =
                        "who opens an account right before the first step and lives there from then on, beside `accounts`",
                def = "{by: number, count: 0}")
        Pick firstAdopters,

        @Param(value = "who lives there and never changes; only `imitate` heeds it", def = "{by: number, count: 0}")
        Pick zealots) {
    public PlatformSpec {
        Require.fraction("accounts", accounts);
        Require.fraction("translation", translation);
        Require.atLeast(0, "friction", friction);
        Require.atLeast(0, "attention", attention);
        Require.fraction("moderation", moderation);
        Require.fraction("privacy_risk", privacyRisk);
        capacity.ifPresent(share -> Require.positive("capacity", share));
        home.ifPresent(share -> Require.that(
                share <= accounts, "home must not exceed accounts: nobody lives where they hold no account"));
        languages = List.copyOf(languages);
    }

    /** Share of those who have their home elsewhere that hold an account at the start all the same [1]. */
    double accountsBesideHomes() {
        double homes = home.orElse(0);
        return homes == 1 ? 0 : (accounts - homes) / (1 - homes);
    }
}
