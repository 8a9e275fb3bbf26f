package org.refugia.model;

import java.util.List;
import java.util.Set;
import org.refugia.network.WellMixed;
import org.refugia.scenario.Scenario;

/**
 * Memory that a run takes, worked out from its scenario before anything is allocated. Parts that do not grow with the
 * number of users are left out.
 *
 * @param ties        graph, which runs on the same people and network share [bytes]
 * @param generation  what making the graph takes beside it and the people, before the other parts are there [bytes]
 * @param people      what never changes about users [bytes]
 * @param state       what changes about them [bytes]
 * @param recorders   what the measures asked for keep of them [bytes]
 */
public record Footprint(long ties, long generation, long people, long state, long recorders) {
    /** Bytes of every user, and of every user on every platform. */
    private record Each(double user, double onPlatform) {
        long of(Scenario scenario) {
            double bytes = user + onPlatform * scenario.platforms().size();
            return (long) Math.ceil(bytes * scenario.population().agents());
        }
    }

    /** A recorder, by the measures that it writes. */
    private record Kept(Set<String> measures, Each each) {}

    /** Segment, region, language; sessions. */
    private static final Each TRAITS = new Each(3 + 4, 0);

    /** What there is of users, at the greatest length that lists of them grow to. */
    private static final List<Each> STATE = List.of(
            new Each(
                    7 * 4 + 1,
                    3 * 4), // Accounts: six sets of platforms, step of the habit, home; share, habit, registered
            new Each(1 + 1, 4), // World, Reconsider: zealot, at once; in vain
            new Each(0, 4), // Exposure
            new Each(1 + 8, 2 * 4), // DayLedger: touched, list of users; spent, tried
            new Each(8, 8)); // Intentions: list of users; shares

    /** Contacts present, where there are ties. */
    private static final Each CONTACTS = new Each(0, 4);

    /** Days of changes that monthly use remembers, twice 8 bytes for each. */
    private static final double MONTH = 30 * 2 * 8;

    private static final List<Kept> RECORDERS = List.of(
            new Kept(Set.of("dau", "retained-share"), new Each(0, 4)),
            new Kept(Set.of("opens"), new Each(0, 4)),
            new Kept(Set.of("mau"), new Each(8, 3 * 4)),
            new Kept(Set.of("return-rate"), new Each(3 * 4, 0)),
            new Kept(Set.of("contacts-moved", "contacts-moved-before"), new Each(4, 2 * 4)));

    /** The memory of a run. */
    public static Footprint of(Scenario scenario) {
        int size = scenario.population().agents();
        long ties = TieBytes.bytes(scenario.network(), size);
        long state = STATE.stream().mapToLong(each -> each.of(scenario)).sum();
        boolean hasTies = !(scenario.network() instanceof WellMixed);
        return new Footprint(
                ties,
                TieBytes.peakBytes(scenario.network(), size) - ties,
                TRAITS.of(scenario),
                state + (hasTies ? CONTACTS.of(scenario) : 0),
                recorders(scenario));
    }

    private static long recorders(Scenario scenario) {
        List<String> asked = scenario.outputs().measures();
        long kept = RECORDERS.stream()
                .filter(each -> each.measures().stream().anyMatch(asked::contains))
                .mapToLong(each -> each.each().of(scenario))
                .sum();
        double changing = Math.min(1, scenario.choice().reconsider().rate());
        return kept + (asked.contains("mau") ? new Each(0, MONTH * changing).of(scenario) : 0);
    }

    /** Of each part the greater one. */
    public Footprint greatest(Footprint other) {
        return new Footprint(
                Math.max(ties, other.ties),
                Math.max(generation, other.generation),
                Math.max(people, other.people),
                Math.max(state, other.state),
                Math.max(recorders, other.recorders));
    }

    /** The most that a run takes beside its graph [bytes]. */
    public long besideTies() {
        return people + Math.max(generation, state + recorders);
    }

    /** The most that a single run takes [bytes]. */
    public long whole() {
        return ties + besideTies();
    }
}
