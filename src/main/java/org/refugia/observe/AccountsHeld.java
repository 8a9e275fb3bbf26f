package org.refugia.observe;

import org.refugia.world.World;

/** Accounts on each platform at the end of the day [people]. */
public record AccountsHeld(Breakdown breakdown) implements Recorder {
    @Override
    public void endDay(World world, int day, Sink rows) {
        double people = world.population().peoplePerAgent();
        breakdown.report(world, rows, "accounts", "people", people, world.totals()::accounts);
    }
}
