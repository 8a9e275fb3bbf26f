package org.refugia.observe;

import java.time.LocalDate;
import org.refugia.parameter.Require;
import org.refugia.world.Accounts;
import org.refugia.world.World;

/**
 * Accounts that were opened on a platform between two dates.
 *
 * @param platform  id of the platform
 * @param from      first date
 * @param until     last date
 */
public record Cohort(String platform, LocalDate from, LocalDate until) {
    public Cohort {
        Require.that(!from.isAfter(until), "a cohort must not end before it begins");
    }

    /** Name of the cohort: "registered 2024-08-28..2024-10-03". */
    public String name() {
        return "registered " + from + ".." + until;
    }

    boolean includes(World world, int user, int index) {
        int step = world.accounts().registered(user, index);
        if (step == Accounts.LONG_AGO) {
            return false;
        }
        LocalDate date = world.calendar().date(world.calendar().day(step));
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
