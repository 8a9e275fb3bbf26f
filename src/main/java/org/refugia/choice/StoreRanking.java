package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;

/**
 * How app stores draw attention to what many install.
 *
 * @param gain        g: attention of a platform that gets all registrations [1/day]
 * @param exponent    e: above 1 the leader locks in [1]
 * @param windowDays  registrations of how many days count [days]
 */
public record StoreRanking(
        @Param(
                value = "g: attention that a platform gets which has all registrations",
                unit = Unit.PER_DAY,
                def = "0.002 /d",
                min = 0,
                source = "assumed; docs/adr/0012-departures-from-the-design.md says why it is not more")
        double gain,

        @Param(
                value = "e: above 1 the leader locks in",
                def = "0.8",
                min = 0,
                range = "0 .. 1.2",
                source = "assumed in the design")
        double exponent,

        @Param(
                value = "registrations of how many days count",
                unit = Unit.DAYS,
                def = "7 d",
                min = 0,
                key = "window",
                source = "assumed in the design")
        double windowDays) {
    public StoreRanking {
        Require.atLeast(0, "gain", gain);
        Require.atLeast(0, "exponent", exponent);
        Require.positive("window", windowDays);
    }
}
