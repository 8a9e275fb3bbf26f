package org.refugia.world;

import org.refugia.population.Population;

/** What the changes of some users add up to, before it is passed on. */
final class Tally {
    private final Totals totals;
    private final Flows flows;
    private final PresenceChanges changes;

    private Tally(Totals totals, Flows flows, int platforms) {
        changes = new PresenceChanges(platforms);
        this.totals = totals;
        this.flows = flows;
    }

    /** Counts right into the sums of the world. */
    static Tally into(Totals totals, Flows flows, int platforms) {
        return new Tally(totals, flows, platforms);
    }

    /** Counts apart, to be {@linkplain #passTo passed on}. */
    static Tally apart(Population population, int platforms) {
        return new Tally(new Totals(population, platforms), new Flows(platforms), platforms);
    }

    Totals totals() {
        return totals;
    }

    Flows flows() {
        return flows;
    }

    PresenceChanges changes() {
        return changes;
    }

    void passTo(Totals allTotals, Flows allFlows) {
        if (totals != allTotals) {
            allTotals.take(totals);
            allFlows.take(flows);
        }
        changes.clear();
    }
}
