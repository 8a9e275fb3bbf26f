package org.refugia.shock;

import org.refugia.world.Conditions;
import org.refugia.world.Window;

/** How the strength of a shock runs over time. */
final class Course {
    private Course() {}

    /** How much of a change that comes evenly over the shock's window is done in the middle of the step, 0 … 1. */
    static double ramp(Conditions now, String shock) {
        Window ramp = now.window(shock);
        double days = ramp.until() == Window.FOREVER ? Double.POSITIVE_INFINITY : now.days(ramp);
        return progress(now.daysSince(ramp.from()), days);
    }

    /** How much of a ramp of some length is done after some days, 0 … 1. */
    static double progress(double age, double days) {
        return age <= 0 ? 0 : age >= days ? 1 : age / days;
    }

    /** How much is left of something that fades from the shock's beginning on, for the share of the step it covers. */
    static double fading(Conditions now, String shock, double halfLifeDays) {
        double share = now.share(shock);
        if (share == 0) {
            return 0;
        }
        double age = now.daysSince(now.window(shock).from());
        return share * left(Math.max(0, age), halfLifeDays);
    }

    /** Share that is left after some days. */
    static double left(double days, double halfLifeDays) {
        return StrictMath.pow(2, -days / halfLifeDays);
    }
}
