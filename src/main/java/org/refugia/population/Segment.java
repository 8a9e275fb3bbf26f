package org.refugia.population;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.random.Distribution;

/**
 * A group of users who weigh platforms alike.
 *
 * @param share         fraction of all users who belong to it [1]
 * @param role          viewer or creator
 * @param sessions      how often a user opens any of the platforms [1/day]
 * @param reactance     who answers a prohibition with defiance
 * @param posts         how often a creator posts [1/day]
 * @param crossPosting  fraction of posts that a creator repeats on their other platforms [1]
 * @param moderation    m_u: how strictly they want a platform to moderate [1]
 * @param privacyConcern  how much they care about their privacy [1]
 */
public record Segment(
        @Param(value = "fraction of all users who belong to it", unit = Unit.SHARE, min = 0, max = 1)
        double share,

        @Param(value = "what they are there for", def = "viewer", source = "convention")
        Role role,

        @Param(
                value = "sessions a day, over all platforms and the outside option",
                unit = Unit.PER_DAY,
                def = "6 /d",
                min = 0)
        Distribution sessions,

        @Param(value = "who answers a prohibition with defiance", def = Param.ABSENT)
        ReactanceTrait reactance,

        @Param(value = "posts a day of a creator", unit = Unit.PER_DAY, def = "0 /d", min = 0)
        Distribution posts,

        @Param(
                value = "share of posts that creators repeat on their other platforms",
                unit = Unit.SHARE,
                def = "0 %",
                min = 0,
                max = 1)
        double crossPosting,

        @Param(
                value = "m_u: how strictly people want a platform to moderate, 0 % to 100 %",
                unit = Unit.SHARE,
                def = "{dist: uniform, from: 0 %, to: 100 %}",
                min = 0,
                max = 1)
        Distribution moderation,

        @Param(
                value = "how much people care about their privacy, 0 % to 100 %",
                unit = Unit.SHARE,
                def = "{dist: uniform, from: 0 %, to: 100 %}",
                min = 0,
                max = 1)
        Distribution privacyConcern) {
    public Segment {
        Require.fraction("share", share);
        Require.fraction("cross_posting", crossPosting);
        reactance = reactance == null ? ReactanceTrait.NONE : reactance;
    }
}
